// D1: a value of type any at a place of another type is checked as a cast is.
class Queue {
  length = 7;
}
const attempt = (run: () => unknown): void => {
  try {
    console.log(run());
  } catch (error) {
    console.log((error as Error).name);
  }
};
const queue: any = new Queue();
const like: any = { length: 1, 0: 5 };
const pattern: any = /x/;
const variable = (value: any): number => {
  const list: number[] = value;
  return list.length;
};
const parameter = (list: readonly string[]): number => list.length;
const result = (value: any): any[] => value;
const claim = (value: unknown): number => (value as readonly unknown[]).length;
for (const value of [queue, like, pattern, "text", null, ["a", "b"]] as any[]) {
  attempt(() => variable(value));
  attempt(() => parameter(value));
  attempt(() => result(value).length);
  attempt(() => claim(value));
}
attempt(() => Array.prototype.map.call(like, (element: any) => element));
attempt(() => Array.prototype.map.call([1, 2], (element: any) => element * 2));
