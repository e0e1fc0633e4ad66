// The object and key of a target are evaluated before the value is read, its default after.
const log: string[] = [];
const step = <T>(name: string, value: T): T => {
  log.push(name);
  return value;
};
const flush = (): void => {
  console.log(log.join(", "));
  log.length = 0;
};
const places: Record<string, unknown> = {};
const source = {
  get x(): number | undefined {
    return step<number | undefined>("get x", undefined);
  },
  get y(): number {
    return step("get y", 2);
  },
};
({
  x: step("object", places)[step("key", "a")] = step("default", 1),
  y: step("object", places)[step("key", "b")] = step("default", 3),
} = source);
flush();
function* numbers(): Generator<number> {
  yield step("first", 10);
  yield step("second", 20);
}
[step("object", places)[step("key", "c")], step("object", places)[step("key", "d")]] = numbers();
flush();
const list = [1, 2, 3];
let i = 0;
[list[i++], list[i++]] = [list[1], list[0]];
console.log(list.join(), i, JSON.stringify(places));

class Point {
  #x = 0;
  y = 0;
  move(to: { x: number; y: number }): string {
    ({ x: this.#x, y: this.y } = to);
    return `${this.#x} ${this.y}`;
  }
}
console.log(new Point().move({ x: 1, y: 2 }));
