type Step<T> = { done: true; value: T } | { done: false; next: () => Step<T> };
const done = <T>(value: T): Step<T> => ({ done: true, value });
const more = <T>(next: () => Step<T>): Step<T> => ({ done: false, next });
function run<T>(s: Step<T>): T {
  while (!s.done) s = s.next();
  return s.value;
}
const even = (n: number): Step<boolean> => (n === 0 ? done(true) : more(() => odd(n - 1)));
const odd = (n: number): Step<boolean> => (n === 0 ? done(false) : more(() => even(n - 1)));
console.log(run(even(20001)), run(odd(20001)));
const factCps = (n: number, k: (r: number) => number): number =>
  n <= 1 ? k(1) : factCps(n - 1, (r) => k(n * r));
console.log(
  factCps(10, (x) => x),
  factCps(5, (x) => -x),
);
type Parser<T> = (s: string, at: number) => { value: T; at: number } | null;
const char =
  (c: string): Parser<string> =>
  (s, at) =>
    s[at] === c ? { value: c, at: at + 1 } : null;
const many =
  <T>(p: Parser<T>): Parser<T[]> =>
  (s, at) => {
    const out: T[] = [];
    for (;;) {
      const r = p(s, at);
      if (!r) return { value: out, at };
      out.push(r.value);
      at = r.at;
    }
  };
const alt =
  <A, B>(p: Parser<A>, q: Parser<B>): Parser<A | B> =>
  (s, at) =>
    p(s, at) ?? q(s, at);
const seq =
  <A, B, C>(p: Parser<A>, q: Parser<B>, f: (a: A, b: B) => C): Parser<C> =>
  (s, at) => {
    const a = p(s, at);
    if (!a) return null;
    const b = q(s, a.at);
    return b && { value: f(a.value, b.value), at: b.at };
  };
const p = seq(many(alt(char("a"), char("b"))), char("!"), (xs, e) => xs.length + e);
console.log(p("abba!", 0)?.value, p("!", 0)?.value, p("abc!", 0));
