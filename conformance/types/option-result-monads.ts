class Some<T> {
  readonly tag = "some";
  constructor(readonly value: T) {}
  map<U>(f: (t: T) => U): Option<U> {
    return new Some(f(this.value));
  }
  flatMap<U>(f: (t: T) => Option<U>): Option<U> {
    return f(this.value);
  }
  or(_: T): T {
    return this.value;
  }
}
class None<T> {
  readonly tag = "none";
  map<U>(_: (t: T) => U): Option<U> {
    return new None<U>();
  }
  flatMap<U>(_: (t: T) => Option<U>): Option<U> {
    return new None<U>();
  }
  or(d: T): T {
    return d;
  }
}
type Option<T> = Some<T> | None<T>;
const some = <T>(t: T): Option<T> => new Some(t);
const none = <T>(): Option<T> => new None<T>();
const half = (n: number): Option<number> => (n % 2 === 0 ? some(n / 2) : none());
console.log(
  half(8)
    .flatMap(half)
    .flatMap(half)
    .map((n) => `=${n}`)
    .or("odd"),
  half(6).flatMap(half).map(String).or("odd"),
  none<number>().or(5),
);
const all = <T>(os: Option<T>[]): Option<T[]> =>
  os.reduce<Option<T[]>>((acc, o) => acc.flatMap((xs) => o.map((x) => [...xs, x])), some([]));
console.log(
  all([some(1), some(2)])
    .map((xs) => xs.join())
    .or("none"),
  all([some(1), none<number>()]).tag,
);
type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
const tryDo = <T>(f: () => T): Result<T> => {
  try {
    return { ok: true, value: f() };
  } catch (e) {
    return { ok: false, error: e instanceof Error ? e.message : String(e) };
  }
};
for (const r of [
  tryDo(() => 1 + 1),
  tryDo(() => JSON.parse("{") as number),
  tryDo((): string => {
    throw "raw";
  }),
])
  console.log(r.ok ? `ok ${r.value}` : `err ${r.error.length > 0}`);
