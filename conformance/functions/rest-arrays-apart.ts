// Lists that calls and literals make of values of any kind do not mix with the arrays that those hold.
class Box<T> {
  constructor(readonly value: T) {}
  map<U>(f: (value: T) => U): Box<U> {
    return new Box(f(this.value));
  }
}

function count(...values: unknown[]): number {
  const copy: unknown[] = [...values, "end"];
  let total = 0;
  for (const value of copy) total += Array.isArray(value) ? value.length : 1;
  return total;
}

const numbers = [1, 2, 3];
const boxes = [new Box(1).map((n) => `${n}!`), new Box("a")];
console.log(count(numbers, boxes, new Box(numbers)));
console.log(numbers.map((n) => n * 2).join(" "), boxes.map((box) => box.value).join(" "));
console.log([[1, [2, 3]], ["x"]].join(";"), String([[], [numbers]]));

const table: Record<string, (...values: unknown[]) => number> = { count };
console.log(table["count"]?.(numbers, ["p", "q"]), JSON.stringify([numbers, ["p"]], undefined, 0));
console.log(JSON.stringify({ numbers, name: "n", skipped: 1 }, ["numbers", "name"]));

function last<T>(first: T, ...others: T[]): T {
  return others[others.length - 1] ?? first;
}
console.log(last(1, 2, 3), last("a", "b"), last<number | string>(1, "z"), last(numbers, [9])[0]);
