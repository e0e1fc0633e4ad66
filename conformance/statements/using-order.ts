// Resources are disposed of in the reverse order of their declaration, on every way out of a block.
class Resource implements Disposable {
  constructor(readonly name: string) {
    console.log(`open ${name}`);
  }

  [Symbol.dispose](): void {
    console.log(`close ${this.name}`);
  }
}

function early(limit: number): string {
  using a = new Resource("a");
  using b = new Resource("b"),
    c = limit > 1 ? new Resource("c") : null;
  if (limit === 3) throw new Error("three");
  if (limit === 2) return `${a.name}${b.name}${c?.name}`;
  console.log("to the end");
  return "end";
}

console.log(early(1));
console.log(early(2));
try {
  early(3);
} catch (error) {
  console.log(String(error));
}

outer: for (const n of [1, 2, 3]) {
  using turn = new Resource(`turn ${n}`);
  for (;;) {
    using inner = new Resource(`inner ${n}`);
    if (n === 2) continue outer;
    if (n === 3) break outer;
    console.log(turn.name, inner.name);
    break;
  }
}

function finallyAndUsing(): number {
  try {
    using r = new Resource("in try");
    return r.name.length;
  } finally {
    console.log("finally");
  }
}
console.log(finallyAndUsing());

{
  using nothing = null;
  using missing = undefined;
  console.log(nothing, missing);
}

using last = new Resource("module");
console.log(last.name);
