// What return() of an iterator gives, or is, when a loop or pattern is left early.
function items(ret: any): Iterable<number> {
  return {
    [Symbol.iterator]() {
      let n = 0;
      const iterator: any = { next: () => ({ done: n > 3, value: n++ }) };
      if (ret !== "none") iterator.return = ret;
      return iterator;
    },
  };
}
const attempt = (name: string, f: () => void): void => {
  try {
    f();
    console.log(name, "none");
  } catch (e: any) {
    console.log(name, e.name ?? e);
  }
};
const fails = (): never => {
  throw "in return";
};
const objects = (): object => ({});
for (const ret of [
  "none",
  undefined,
  null,
  () => null,
  () => undefined,
  objects,
  () => 1,
  5,
  fails,
]) {
  attempt("break", () => {
    for (const x of items(ret)) {
      if (x > 0) break;
    }
  });
  attempt("throw", () => {
    for (const x of items(ret)) throw `thrown ${x}`;
  });
  attempt("pattern", () => {
    const [a, b] = items(ret);
    console.log(a, b);
  });
  attempt("all", () => {
    const [a, , , , , ...rest] = items(ret);
    console.log(a, rest.length);
  });
}

class Counter implements Iterator<number> {
  n = 0;
  next(): IteratorResult<number> {
    return { done: false, value: this.n++ };
  }
  return(): IteratorResult<number> {
    console.log("closed at", this.n);
    return { done: true, value: 1 };
  }
}
class Counted {
  [Symbol.iterator](): Counter {
    return new Counter();
  }
}
for (const x of new Counted()) if (x > 2) break;
const [q, w] = new Counted();
console.log(q, w);
