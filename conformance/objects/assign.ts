const t: { a: number; b?: number; c?: string } = { a: 1 };
const r = Object.assign(t, { b: 2 }, { c: "x", b: 3 }, null, undefined);
console.log(
  r === t,
  t.a,
  t.b,
  t.c,
  JSON.stringify(Object.assign({}, { x: 1 }, { y: 2 })),
  Object.assign({ n: 1 } as { n?: number }, { n: undefined } as { n?: number }).n,
);
const log: string[] = [];
const target = {
  set v(x: number) {
    log.push("set" + x);
  },
  get v(): number {
    return 5;
  },
};
Object.assign(target, { v: 9 });
console.log(
  log.join(),
  Object.assign(
    {},
    {
      get q() {
        log.push("got");
        return 1;
      },
    },
  ).q,
  log.join(),
);
