/** A function expression makes another function each time that it is evaluated. */
function make(): () => number {
  return () => 1;
}
console.log(make() === make(), make()() === make()());

const seen = new Set<() => number>();
seen.add(make()).add(make());
console.log(seen.size);
const names = new Map<() => number, string>([
  [make(), "first"],
  [make(), "second"],
]);
console.log([...names.values()].join());

type Counter = { (): number; calls?: number };
const counter = (): Counter => () => 5;
const one = counter();
const two = counter();
one.calls = 3;
console.log(one.calls, two.calls, one() + two());

const point = (x: number) => ({
  x,
  twice() {
    return 2;
  },
});
console.log(point(1).twice === point(2).twice, point(1).twice());

const list = [make(), make()];
console.log(list.indexOf(list[1]), list.includes(make()));
const handlers: (() => void)[] = [];
for (let i = 0; i < 3; i++) handlers.push(() => {});
console.log(new Set(handlers).size, handlers[0] === handlers[0]);

function toggle(listeners: Set<() => number>, listener: () => number): number {
  if (!listeners.delete(listener)) listeners.add(listener);
  return listeners.size;
}
const listeners = new Set<() => number>();
console.log(toggle(listeners, make()), toggle(listeners, make()), toggle(listeners, list[0]));
