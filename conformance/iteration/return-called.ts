const log: string[] = [];
function src(n: number): Iterable<number> {
  return {
    [Symbol.iterator]() {
      let i = 0;
      return {
        next() {
          log.push("n");
          return i < n ? { value: i++, done: false } : { value: -1, done: true };
        },
        return(v?: unknown) {
          log.push("R");
          return { value: typeof v === "number" ? v : -1, done: true };
        },
      };
    },
  };
}
const flush = (name: string): void => console.log(name, log.splice(0).join(""));
for (const _ of src(3));
flush("complete");
for (const x of src(3)) if (x === 1) break;
flush("break");
for (const x of src(3)) {
  if (x === 1) continue;
}
flush("continue");
function f(): number {
  for (const x of src(5)) if (x === 2) return x;
  return -1;
}
f();
flush("return");
try {
  for (const x of src(3)) {
    if (x === 1) throw new Error("t");
  }
} catch {}
flush("throw");
o: for (const a of src(2)) {
  for (const b of src(2)) {
    if (b === 1) continue o;
  }
}
flush("continue outer");
p: for (const a of src(2)) {
  for (const b of src(2)) {
    break p;
  }
}
flush("break outer");
