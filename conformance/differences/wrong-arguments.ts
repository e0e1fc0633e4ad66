// Functions as values, called with arguments that their parameters do not say.
class Point {
  x = 1;
  name = "p";
  hello(): string {
    return `hello ${this.name}`;
  }
}
class Other {
  a = "a";
  x = "x";
  name = 99;
}

function use(point: Point): string {
  return `${point.x} ${point.name} ${point.hello()}`;
}
function all(...points: Point[]): string {
  return points.map(use).join();
}
function sum(numbers: number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
function either(point: Point | string): string {
  return typeof point === "string" ? point : use(point);
}

const like: unknown = { x: 5, name: "like", hello: () => "hi" };
const given: unknown[] = [new Point(), like, new Other(), [1, 2], () => 1];
const functions: Function[] = [use, all, sum, either];
for (const f of functions) {
  for (const value of given) {
    try {
      console.log(f.name, f.apply(null, [value]));
    } catch (error) {
      console.log(f.name, String(error));
    }
    try {
      console.log(f.name, Reflect.apply(f, null, [value]));
    } catch (error) {
      console.log(f.name, String(error));
    }
  }
}

for (const f of [use, either]) {
  try {
    console.log((f as Function).apply(null, ["text"]));
  } catch (error) {
    console.log(String(error));
  }
}

// Symbols and bigints that are none.
class Marks {
  mark = Symbol("mark");
  big = 5n;
}
for (const value of [{ q: 1 }, "text", 7, Symbol("ok"), 6n, [1]] as unknown[]) {
  const marks = new Marks();
  const open = marks as any;
  open.mark = value;
  open.big = value;
  for (const read of [() => marks.mark.description, () => marks.big + 1n, () => -marks.big]) {
    try {
      console.log(String(read()));
    } catch (error) {
      console.log(String(error));
    }
  }
}
