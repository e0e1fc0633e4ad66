// A generic function that uses variables of the one around it, as a value inside itself.
function trace(log: string[]) {
  let calls = 0;
  function walk<T>(value: T, depth: number): number {
    calls += 1;
    log.push(`${depth}:${String(value)}`);
    if (depth === 0) return calls;
    const again: (value: T, depth: number) => number = walk;
    return again(value, depth - 1);
  }
  function flatten<T>(items: readonly (T | T[])[], into: T[] = []): T[] {
    calls += 1;
    items.forEach((item) => {
      if (Array.isArray(item)) item.map((one) => [one]).forEach((list) => flatten(list, into));
      else into.push(item);
    });
    return into;
  }
  function apply<A, R>(use: (input: A) => R, input: A, times: number): R[] {
    calls += 1;
    if (times === 0) return [];
    const rest = [apply].map((same) => same(use, input, times - 1) as R[]);
    return [use(input), ...(rest[0] ?? [])];
  }
  return { walk, flatten, apply, calls: () => calls };
}

const log: string[] = [];
const { walk, flatten, apply, calls } = trace(log);
console.log(walk("a", 2), walk(true, 1), log);
console.log(flatten([1, [2, 3], 4]), flatten(["x", ["y"]]));
console.log(
  apply((n: number) => n * 2, 21, 2),
  apply((s: string) => s.length, "four", 3),
);
console.log(calls());
