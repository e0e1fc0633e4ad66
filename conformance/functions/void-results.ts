function value(): number {
  return 7;
}
const run: () => void = () => value();
const through: () => void = () => run();
const again = (f: () => void): void => f();
function returning(f: () => void): void {
  return f();
}
function chosen(f: () => void, g: () => void, first: boolean): void {
  return first ? f() : g();
}
console.log(
  run(),
  through(),
  again(run),
  returning(() => "text"),
);
console.log(
  chosen(run, () => {}, true),
  chosen(run, () => {}, false),
);

interface Handler {
  handle(x: number): void;
}
class Base implements Handler {
  constructor(private readonly callback: (x: number) => void) {}
  handle(x: number): void {
    return this.callback(x);
  }
  twice(x: number): void {
    this.handle(x);
    return this.handle(x + 1);
  }
}
class Quiet extends Base {
  override handle(x: number): void {
    super.handle(x);
  }
}
class Loud extends Base {
  override handle(x: number): string {
    return `loud ${x}`;
  }
}
const log: number[] = [];
const handlers: Handler[] = [
  new Base((x) => log.push(x)),
  new Quiet((x) => log.push(x)),
  new Loud((x) => log.push(x)),
];
console.log(handlers.map((h) => h.handle(5)));
const bases = [new Base((x) => log.push(x)), new Loud(() => {})];
for (const base of bases) console.log(base.twice(1));
console.log(log.join());

const seen: unknown = again(() => [1, 2]);
console.log(Array.isArray(seen), String(seen), `${run()}`);
const kept = run();
console.log(typeof kept, [kept, run()].length, { kept });

async function later(f: () => void): Promise<void> {
  return f();
}
later(() => "later").then((v) => console.log(v));
later(() => {}).then((v) => console.log(v));

function countdown(n: number, done: () => void): void {
  return n === 0 ? done() : countdown(n - 1, done);
}
console.log(countdown(3, () => "done"));
[1, 2].forEach((n) => again(() => log.push(n)));
console.log(log.length);
