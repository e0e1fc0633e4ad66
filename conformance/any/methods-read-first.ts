// The function that a call names is looked up before its arguments are evaluated.
const log: string[] = [];
const note = (text: string): string => {
  log.push(text);
  return text;
};
const open: any = {
  get f() {
    note("get");
    return (...args: unknown[]) => args.length;
  },
  self() {
    return this === open;
  },
};
console.log(open.f(note("argument"), note("second")), log.join());
console.log(open.self(note("x")));

const late = () => "new";
const changed: any = { h: (n: number) => `old ${n}` };
console.log(changed.h(((changed.h = late), 1)), changed.h());
const typed: { h: (n?: number) => string } = { h: (n) => `old ${n}` };
console.log(typed.h(((typed.h = late), 1)), typed.h());

const none: any = undefined;
for (const run of [
  () => none.f(note("never")),
  () => open.missing(note("evaluated")),
  () => open.log.push(note("no")),
]) {
  try {
    run();
  } catch (error) {
    console.log((error as Error).message);
  }
}
console.log(log.join());

class Counter {
  #count = 0;
  add(n: number): this {
    this.#count += n;
    return this;
  }
  get total(): number {
    return this.#count;
  }
}
const counter: any = new Counter();
console.log(counter.add(counter.add(1).total).add(Number(note("5"))).total);
