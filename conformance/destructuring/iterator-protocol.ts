const log: string[] = [];
function make(n: number): Iterable<number> {
  return {
    [Symbol.iterator]() {
      let i = 0;
      log.push("open");
      return {
        next() {
          log.push("next");
          return i < n ? { value: i++, done: false } : { value: 0, done: true };
        },
        return() {
          log.push("return");
          return { value: 0, done: true as const };
        },
      };
    },
  };
}
const [a, b] = make(5);
console.log(a, b, log.splice(0).join());
const [c, d = 99] = make(1);
console.log(c, d, log.splice(0).join());
const [e, ...rest] = make(3);
console.log(e, rest.join(), log.splice(0).join());
const [] = make(3);
console.log(log.splice(0).join());
const [, f] = make(3);
console.log(f, log.splice(0).join());
try {
  const [
    g = (() => {
      throw new Error("dflt");
    })(),
  ] = make(0) as Iterable<number | undefined>;
  console.log(g);
} catch (x) {
  console.log((x as Error).message, log.splice(0).join());
}
console.log([...make(2)].join(), Math.max(...make(4)), log.splice(0).length);
