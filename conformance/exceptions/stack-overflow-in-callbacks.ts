// Recursion without an end, by way of the library's callbacks, at whatever depth it is noticed.
class Endless {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toString(): string {
    return `${this.name}${this}`;
  }
  get self(): number {
    return this.self + 1;
  }
  toJSON(): unknown {
    return JSON.stringify(this);
  }
}

function compare(a: number, b: number): number {
  return [a, b, 3].sort(compare)[0] ?? 0;
}

function mapped(items: number[]): number[] {
  return items.map((item) => mapped([item]).length);
}

function reduced(depth: number): number {
  return [1, 2].reduce((sum, item) => sum + item + reduced(depth + 1), 0);
}

function replaced(text: string): string {
  return text.replace("a", () => replaced(text));
}

function nested(depth: number): unknown[] {
  return [nested(depth + 1)];
}

function each(map: Map<string, number>): void {
  map.forEach((value, key) => {
    each(new Map([[key, value]]));
  });
}

function tried(depth: number): number {
  try {
    return tried(depth + 1);
  } finally {
    finished++;
  }
}

let finished = 0;

const attempts: [string, () => unknown][] = [
  ["comparator", () => [3, 1, 2].sort(compare)],
  ["map", () => mapped([1, 2])],
  ["reduce", () => reduced(0)],
  ["replace", () => replaced("a")],
  ["nested arrays", () => nested(0)],
  ["forEach of a map", () => each(new Map([["k", 1]]))],
  ["toString", () => String(new Endless("e"))],
  ["getter", () => new Endless("e").self],
  ["toJSON", () => JSON.stringify(new Endless("e"))],
  ["finally", () => tried(0)],
];

for (const [name, run] of attempts) {
  try {
    run();
    console.log(name, "ended");
  } catch (error) {
    console.log(name, error instanceof RangeError ? "RangeError" : `other: ${String(error)}`);
  }
}
console.log(finished > 100);

/** The same, from deep down already. */
function dig(depth: number): string {
  if (depth > 0) return dig(depth - 1);
  try {
    return String(mapped([1]));
  } catch (error) {
    return error instanceof RangeError ? "caught deep down" : "other";
  }
}
for (const depth of [1, 100, 1000, 4000]) console.log(depth, dig(depth));
