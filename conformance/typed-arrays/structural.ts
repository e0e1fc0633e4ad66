// Typed arrays through interfaces, unions, generics and functions over any of them.
function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
console.log(dot([1, 2, 3], new Float32Array([4, 5, 6])), dot(new Uint8Array(2).fill(3), [1, 1]));

type Numbers = number[] | Uint8Array | Float64Array;
function total(xs: Numbers): number {
  let sum = 0;
  for (let i = 0; i < xs.length; i++) sum += xs[i];
  return sum;
}
function scale(xs: Numbers, by: number): void {
  for (let i = 0; i < xs.length; i++) xs[i] *= by;
}
const lists: Numbers[] = [[1.5, 2], new Uint8Array([100, 200]), new Float64Array([0.25, 0.5])];
for (const list of lists) {
  scale(list, 2);
  let text = "";
  for (const x of list) text += `${x} `;
  console.log(total(list), text, list.indexOf(1), list.slice(1).length);
}

type Bytes = Uint8Array | Uint8ClampedArray | Int8Array;
function fill(target: Bytes, value: number): Bytes {
  for (let i = 0; i < target.length; i++) target[i] = value + i;
  return target;
}
console.log(fill(new Uint8Array(3), 254).join(), fill(new Uint8ClampedArray(3), 254).join());
console.log(fill(new Int8Array(3), 126).join());

function last<T extends Uint8Array | Float64Array>(xs: T): number {
  return xs[xs.length - 1];
}
console.log(last(new Uint8Array([1, 2])), last(new Float64Array([0.5])));

function first<T extends { readonly [index: number]: number }>(xs: T): T {
  console.log(xs[0]);
  return xs;
}
console.log(first(new Int32Array([-5])).length, first([8]).length);

interface Signal {
  readonly length: number;
  [index: number]: number;
}
function peak(signal: Signal): number {
  let most = -Infinity;
  for (let i = 0; i < signal.length; i++) if (signal[i] > most) most = signal[i];
  return most;
}
console.log(peak(new Float32Array([1, 9.5, 3])), peak([4, 2]), peak({ length: 1, 0: 6 }));

class Grid<T extends Uint8Array | Float32Array> {
  constructor(
    readonly cells: T,
    readonly width: number,
  ) {}
  at(x: number, y: number): number {
    return this.cells[y * this.width + x];
  }
  put(x: number, y: number, value: number): this {
    this.cells[y * this.width + x] = value;
    return this;
  }
}
console.log(new Grid(new Uint8Array(4), 2).put(1, 1, 300).at(1, 1));
console.log(new Grid(new Float32Array(4), 2).put(0, 1, 0.1).at(0, 1));

const make: Record<string, (n: number) => ArrayBufferView> = {
  u8: (n) => new Uint8Array(n),
  f64: (n) => new Float64Array(n),
  view: (n) => new DataView(new ArrayBuffer(n)),
};
for (const name of Object.keys(make)) console.log(name, make[name]?.(3).byteLength);

const maybe: Uint8Array | undefined = lists.length > 2 ? new Uint8Array([42]) : undefined;
console.log(maybe?.[0], maybe?.length);
