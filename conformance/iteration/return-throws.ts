const mk = (inReturn: boolean): Iterable<number> => ({
  [Symbol.iterator]: () => ({
    next: () => ({ value: 1, done: false }),
    return() {
      console.log("return called");
      if (inReturn) throw new Error("from return");
      return { value: 0, done: true as const };
    },
  }),
});
try {
  for (const _ of mk(true)) break;
} catch (e) {
  console.log((e as Error).message);
}
try {
  for (const _ of mk(true)) throw new Error("body");
} catch (e) {
  console.log((e as Error).message);
}
try {
  for (const _ of mk(false)) throw new Error("body2");
} catch (e) {
  console.log((e as Error).message);
}
const bad: Iterable<number> = {
  [Symbol.iterator]: () => ({
    next(): IteratorResult<number> {
      throw new Error("from next");
    },
    return() {
      console.log("not called");
      return { value: 0, done: true as const };
    },
  }),
};
try {
  for (const _ of bad) console.log("never");
} catch (e) {
  console.log((e as Error).message);
}
