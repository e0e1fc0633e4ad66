function outer(n: number): number {
  let count = 0;
  function rec(k: number): number {
    count++;
    const f = (): number => (k > 0 ? rec(k - 1) + 1 : 0);
    return f();
  }
  return rec(n) * 10 + count;
}
console.log(outer(4));
function two(n: number): string {
  const log: string[] = [];
  function rec(k: number): string {
    log.push(`${k}`);
    function inner(j: number = k): boolean {
      return !!rec(j - 1);
    }
    return k > 0 && inner() ? "yes" : "no";
  }
  return rec(n) + log.join();
}
console.log(two(2));
function three(n: number): string {
  const log: string[] = [];
  function rec(k: number): void {
    log.push(`${k}`);
    if (k > 0) [k - 1].forEach(rec);
  }
  rec(n);
  return log.join();
}
console.log(three(2));
function four(n: number): string {
  const log: string[] = [];
  function rec(k: number): string {
    if (k > 100) {
      function inner(): boolean {
        return !!rec(k);
      }
    } else {
      log.push(`${k}`);
    }
    return log.join();
  }
  return rec(n);
}
console.log(four(2));
function named(n: number): string {
  const seen: number[] = [];
  const f = function again(k: number): string {
    seen.push(k);
    const inner = (): string => (k > 0 ? again(k - 1) : seen.join());
    return inner();
  };
  return f(n);
}
console.log(named(3));
function arrow(n: number): string {
  const seen: number[] = [];
  const walk = (k: number): string => {
    seen.push(k);
    const inner = (): string => (k > 0 ? walk(k - 1) : seen.join());
    return inner();
  };
  return walk(n);
}
console.log(arrow(3));
function mutual(n: number): string {
  const log: string[] = [];
  function a(k: number): void {
    if (k > 0) b(k - 1);
  }
  function b(k: number): void {
    if (k > 0) [k].forEach((x) => c(x - 1));
  }
  function c(k: number): void {
    log.push(`c${k}`);
    if (k > 0) {
      const next = a;
      next(k);
    }
  }
  c(n);
  a(n);
  b(n);
  return log.join();
}
console.log(mutual(7));
async function asynchronous(n: number): Promise<string> {
  const log: number[] = [];
  async function rec(k: number): Promise<number> {
    log.push(k);
    await null;
    const all = [k - 1, k - 2].filter((x) => x >= 0).map((x) => rec(x));
    return (await Promise.all(all)).reduce((a, b) => a + b, 1);
  }
  const total = await rec(n);
  return `${total} ${log.join()}`;
}
asynchronous(4).then((s) => console.log(s));
interface Tree {
  value: number;
  children: Tree[];
}
function collect(tree: Tree): number[] {
  const out: number[] = [];
  function* walk(t: Tree): Generator<number> {
    out.push(-t.value);
    yield t.value;
    for (const child of t.children) yield* walk(child);
    for (const inner of t.children.map((c) => [...walk(c)])) yield inner.length;
  }
  for (const v of walk(tree)) out.push(v);
  return out;
}
console.log(
  collect({
    value: 1,
    children: [
      { value: 2, children: [] },
      { value: 3, children: [{ value: 4, children: [] }] },
    ],
  }).join(),
);
function same(n: number): boolean {
  const first: unknown[] = [];
  function self(k: number): boolean {
    first.push(self);
    return k > 0 ? self(k - 1) : first.every((f) => f === self);
  }
  return self(n);
}
console.log(same(3));
function generic<T>(items: T[]): T[][] {
  const out: T[][] = [];
  function permute<U>(rest: T[], taken: T[], tag: U): void {
    if (rest.length === 0) out.push(taken);
    rest.forEach((x, i) =>
      permute([...rest.slice(0, i), ...rest.slice(i + 1)], [...taken, x], tag),
    );
  }
  permute(items, [], 1);
  return out;
}
console.log(
  generic(["a", "b", "c"])
    .map((p) => p.join(""))
    .join(),
);
