const memoFib = (() => {
  const memo = new Map<number, number>();
  const f = (n: number): number => {
    const hit = memo.get(n);
    if (hit !== undefined) return hit;
    const v = n < 2 ? n : f(n - 1) + f(n - 2);
    memo.set(n, v);
    return v;
  };
  return f;
})();
console.log(memoFib(50), memoFib(78));
const fix = <A, B>(f: (self: (a: A) => B) => (a: A) => B): ((a: A) => B) => {
  const self = (a: A): B => f(self)(a);
  return self;
};
console.log(fix<number, number>((self) => (n) => (n === 0 ? 1 : n * self(n - 1)))(6));
function permute(s: string, out: string[] = [], prefix = ""): string[] {
  if (s === "") out.push(prefix);
  else
    for (let i = 0; i < s.length; i++) permute(s.slice(0, i) + s.slice(i + 1), out, prefix + s[i]!);
  return out;
}
console.log(permute("abc").join(), permute("abcd").length);
function subsets<T>(xs: readonly T[]): T[][] {
  const [x, ...rest] = xs;
  if (xs.length === 0) return [[]];
  const s = subsets(rest);
  return [...s, ...s.map((t) => [x as T, ...t])];
}
console.log(
  subsets([1, 2, 3])
    .map((s) => s.join(""))
    .sort()
    .join("|"),
);
