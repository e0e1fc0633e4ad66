type Handler = ((n: number) => void) | { handle(n: number): void } | null;
function call(h: Handler, n: number): void {
  if (h === null) console.log("null");
  else if (typeof h === "function") h(n);
  else h.handle(n);
}
call((n) => console.log("fn", n), 1);
call(
  {
    handle(n) {
      console.log("obj", n);
    },
  },
  2,
);
call(null, 3);
class L {
  seen: number[] = [];
  handle(n: number): void {
    this.seen.push(n);
  }
}
const l = new L();
call(l, 4);
call(l, 5);
console.log(l.seen.join());
type Fs = ((s: string) => string) | ((s: string) => number);
const fs: Fs[] = [(s) => s.length, (s) => s + s];
for (const f of fs) {
  const r = f("abc");
  console.log(typeof r, r);
}
const maybe: ((x: number) => number) | undefined = fs.length > 1 ? (x) => x * 3 : undefined;
console.log(maybe ? maybe(3) : "none", maybe?.(5));
