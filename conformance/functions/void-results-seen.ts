const run = (f: () => void): unknown => f() as unknown;
console.log(
  run(() => 5),
  run(() => "s"),
  run(() => {}),
);
interface Sink {
  put(n: number): void;
}
const sink: Sink = { put: (n) => n * 2 };
const seen: unknown = sink.put(4) as unknown;
console.log(seen);
const twice = (f: () => void): void => (f(), f());
let count = 0;
twice(() => ++count);
const maybe = (on: boolean, f: () => void): void => void (on && f());
maybe(true, () => ++count);
console.log(count, [1, 2].map((n): void => void n).join("-"));
