class Lines {
  open = 0;
  constructor(private text: string) {}
  [Symbol.iterator](): IterableIterator<string> {
    const lines = this.text.split("\n");
    let i = 0;
    this.open++;
    const close = (): void => {
      this.open--;
    };
    return {
      [Symbol.iterator]() {
        return this;
      },
      next() {
        if (i < lines.length) return { value: lines[i++]!, done: false };
        close();
        return { value: undefined, done: true };
      },
      return() {
        close();
        return { value: undefined, done: true };
      },
    };
  }
}
const l = new Lines("a\nb\nc");
for (const x of l) {
  console.log(x, l.open);
  if (x === "b") break;
}
console.log(l.open, [...l].join("-"), l.open);
const [first] = l;
console.log(first, l.open);
const it = l[Symbol.iterator]();
it.next();
for (const rest of it) console.log("rest", rest);
console.log(l.open);
