// Bigints in fields, accessors, statics, closures and interfaces.
interface Shape {
  readonly area: bigint;
  scaled(factor: bigint): Shape;
}
class Rectangle implements Shape {
  static made = 0n;
  readonly #width: bigint;
  constructor(
    width: bigint,
    readonly height: bigint,
  ) {
    this.#width = width;
    Rectangle.made++;
  }
  get area(): bigint {
    return this.#width * this.height;
  }
  scaled(factor: bigint): Rectangle {
    return new Rectangle(this.#width * factor, this.height * factor);
  }
}
const square: Shape = { area: 9n, scaled: (factor) => ({ ...square, area: 9n * factor * factor }) };
const shapes: Shape[] = [new Rectangle(3n, 4n), square];
for (const shape of shapes) console.log(shape.area, shape.scaled(2n ** 40n).area);
console.log(Rectangle.made);

function counter(start: bigint): () => bigint {
  let n = start;
  return () => n++;
}
const next = counter(2n ** 64n - 1n);
console.log(next(), next(), next());

function* powers(base: bigint): Generator<bigint> {
  for (let n = 1n; ; n *= base) yield n;
}
const taken: bigint[] = [];
for (const n of powers(1000n)) {
  if (n > 10n ** 30n) break;
  taken.push(n);
}
console.log(taken);
const later = async (n: bigint): Promise<bigint> => n ** 2n;
later(2n ** 40n).then((n) => console.log(n));
