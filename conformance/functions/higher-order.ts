const compose =
  <A, B, C>(f: (b: B) => C, g: (a: A) => B) =>
  (a: A): C =>
    f(g(a));
const inc = (n: number): number => n + 1;
const str = (n: number): string => `<${n}>`;
console.log(compose(str, inc)(4), compose((s: string) => s.length, str)(100));
const curry =
  <A, B, C>(f: (a: A, b: B) => C) =>
  (a: A) =>
  (b: B): C =>
    f(a, b);
console.log(curry((a: number, b: string) => b.repeat(a))(3)("ab"));
const pipe =
  (...fs: ((n: number) => number)[]) =>
  (n: number): number =>
    fs.reduce((acc, f) => f(acc), n);
console.log(pipe(inc, (n) => n * 10, Math.sqrt)(39), pipe()(5));
const memo = <K, V>(f: (k: K) => V): ((k: K) => V) => {
  const m = new Map<K, V>();
  return (k) => {
    let v = m.get(k);
    if (v === undefined) {
      v = f(k);
      m.set(k, v);
    }
    return v;
  };
};
let calls = 0;
const sq = memo((n: number) => {
  calls++;
  return n * n;
});
console.log(sq(4), sq(4), sq(5), calls);
const times = (n: number, f: (i: number) => void): void => {
  for (let i = 0; i < n; i++) f(i);
};
const acc: number[] = [];
times(4, (i) => acc.push(i * i));
console.log(acc.join());
