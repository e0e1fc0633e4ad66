type List<T> = { readonly head: T; readonly tail: List<T> } | null;
const cons = <T>(head: T, tail: List<T>): List<T> => ({ head, tail });
const fold = <A, B>(l: List<A>, f: (a: A, b: B) => B, z: B): B =>
  l === null ? z : f(l.head, fold(l.tail, f, z));
const append = <T>(a: List<T>, b: List<T>): List<T> => fold<T, List<T>>(a, cons, b);
function toArray<T>(l: List<T>): T[] {
  const out: T[] = [];
  for (let n = l; n !== null; n = n.tail) out.push(n.head);
  return out;
}
const numbers = cons(5, cons(6, null));
const both = toArray(append(numbers, numbers));
console.log(both.join(), (both[0] ?? 0) + (both[3] ?? 0));
console.log(toArray(append(cons("a", null), cons("b", null))).join(""));
const identity = <T>(x: T): T => x;
console.log([1, 2, 3].map(identity).join(), ["x"].map(identity)[0]);
function outer(n: number): string {
  const pair = <T>(x: T): T[] => (n > 1 ? [x, x] : [x]);
  const apply = (f: (s: string) => string[], s: string): string => f(s).join("+");
  return apply(pair, "v");
}
console.log(outer(1), outer(2));
