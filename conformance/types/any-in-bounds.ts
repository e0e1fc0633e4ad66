// `any` that only bounds other types: no value has it.
function memoize<F extends (...args: any[]) => any>(
  f: F,
): (...args: Parameters<F>) => ReturnType<F> {
  const cache = new Map<string, ReturnType<F>>();
  return (...args) => {
    const key = JSON.stringify(args);
    const hit = cache.get(key);
    if (hit !== undefined) return hit;
    const made = f(...args) as ReturnType<F>;
    cache.set(key, made);
    return made;
  };
}
let calls = 0;
const slow = memoize((a: number, b: string) => {
  calls++;
  return b.repeat(a);
});
console.log(slow(2, "x"), slow(2, "x"), slow(3, "y"), calls);
type Fn = (...args: any[]) => any;
type Args<T extends Fn> = T extends (...args: infer A) => any ? A : never;
const pair: Args<(a: number, b: string) => void> = [1, "b"];
console.log(pair);
function keys<T extends Record<string, any>>(o: T): (keyof T)[] {
  return Object.keys(o) as (keyof T)[];
}
console.log(keys({ a: 1, b: 2 }));
type Methods<T> = { [K in keyof T as T[K] extends (...args: any[]) => any ? K : never]: T[K] };
class Service {
  name = "svc";
  start(port: number): string {
    return `${this.name}:${port}`;
  }
  stop(): void {}
}
const names: (keyof Methods<Service>)[] = ["start", "stop"];
console.log(names.join(), new Service().start(80));
function once<A extends any[], R>(f: (...args: A) => R): (...args: A) => R | undefined {
  let done = false;
  return (...args) => {
    if (done) return undefined;
    done = true;
    return f(...args);
  };
}
const first = once((a: number, b: number) => a + b);
console.log(first(1, 2), first(3, 4));
type Elements<T> = T extends Map<any, infer V> ? V : never;
const value: Elements<Map<string, { id: number }>> = { id: 3 };
console.log(value.id);
