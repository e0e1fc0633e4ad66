interface Stack<T> {
  push(x: T): Stack<T>;
  pop(): T | undefined;
  readonly size: number;
  each(f: (x: T) => void): void;
}
function stack<T>(): Stack<T> {
  const xs: T[] = [];
  return {
    push(x) {
      xs.push(x);
      return this;
    },
    pop: () => xs.pop(),
    get size() {
      return xs.length;
    },
    each: (f) => xs.forEach((x) => f(x)),
  };
}
const s = stack<number>().push(1).push(2).push(3);
console.log(s.size, s.pop(), s.size);
s.each((x) => console.log("item", x));
const t = stack<string>();
console.log(t.pop(), t.push("a").size);
