// A generic function inside another is one object for each evaluation, however often it is named.
function makeTools(step: number) {
  function tag<T>(value: T): [T, number] {
    return [value, step];
  }
  const next = <T>(value: T): [T, number] => [value, step + 1];
  function same<T>(value: T): T {
    return value;
  }
  const used = tag(5)[0] + next("x")[1] + same(2);
  return { tag, next, same, used, alike: tag === tag && next === next, get: () => tag };
}

const one = makeTools(1);
const two = makeTools(2);
console.log(one.tag === two.tag, one.next === two.next, one.same === two.same);
console.log(one.alike, one.get() === one.tag, one.used, two.used);
console.log(one.tag("a"), two.tag(true), one.next(0), two.next(null));
const names = new Map<unknown, string>([
  [one.same, "one"],
  [two.same, "two"],
]);
console.log(names.size, names.get(one.same), names.get(two.same));

function register(): number {
  const handlers = new Set<(event: number) => void>();
  function handle<T>(event: T): void {
    console.log("handled", event);
  }
  handlers.add(handle);
  handlers.add(handle);
  for (const handler of handlers) handler(handlers.size);
  handlers.delete(handle);
  return handlers.size;
}
console.log(register());

function trace(): boolean {
  const seen: unknown[] = [];
  function walk<T>(value: T, depth: number): number {
    seen.push(walk);
    return depth === 0 ? seen.length : walk([value], depth - 1);
  }
  console.log(walk("deep", 3), new Set(seen).size);
  return seen[0] === walk;
}
console.log(trace());

const build = () =>
  function identity<T>(value: T): T {
    return value;
  };
console.log(build() === build(), build()(4));
for (const n of [1, 2]) {
  function inLoop<T>(value: T): T {
    return value;
  }
  const held = inLoop;
  console.log(held === inLoop, held(n));
}
