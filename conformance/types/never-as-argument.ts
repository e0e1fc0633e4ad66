// `never` as a type argument fits every other: what comes through those is no lie.
type State<output> = { matched: true; value: output } | { matched: false; value: undefined };
const unmatched: State<never> = { matched: false, value: undefined };
const matchIt = (p: unknown, v: unknown): boolean => p === v;
interface Match<i, o> {
  with<const p, c>(p: p, handler: (x: p) => c): Match<i, o | c>;
  otherwise<c>(h: (v: i) => c): o | c;
}
function match<const input, output = never>(value: input): Match<input, output> {
  return new ME(value, unmatched) as unknown as Match<input, output>;
}
class ME<input, output> {
  constructor(
    private input: input,
    private state: State<output>,
  ) {}
  with(...args: unknown[]): ME<input, output> {
    if (this.state.matched) return this;
    const handler: (s: unknown, v: input) => output = args[args.length - 1] as (
      s: unknown,
      v: input,
    ) => output;
    const matched = matchIt(args[0], this.input);
    const state = matched
      ? { matched: true as const, value: handler(this.input, this.input) }
      : unmatched;
    return new ME(this.input, state);
  }
  otherwise(handler: (value: input) => output): output {
    if (this.state.matched) return this.state.value;
    return handler(this.input);
  }
}
console.log(
  match<number | string>(5)
    .with(3, (n) => n * 2)
    .otherwise(() => 7),
);
console.log(
  match<number | string>(3)
    .with(3, (n) => n * 2)
    .otherwise(() => 7),
);
console.log(
  match<number | string>("q")
    .with(3, (n) => n * 2)
    .with("q", (s) => s + "!")
    .otherwise(() => "none"),
);
class Maybe<T> {
  constructor(private v: T | undefined) {}
  static none: Maybe<never> = new Maybe<never>(undefined);
  or(f: () => T): T {
    return this.v ?? f();
  }
  map<U>(f: (x: T) => U): Maybe<U> {
    return this.v === undefined ? (Maybe.none as Maybe<U>) : new Maybe(f(this.v));
  }
}
const none: Maybe<{ a: number }> = Maybe.none as Maybe<{ a: number }>;
console.log(
  none.or(() => ({ a: 5 })).a + 1,
  none.map((x) => x.a).or(() => 3),
);
const nothing: never[] = [];
const ns = nothing as number[];
ns.push(3);
console.log(ns[0] + 1, nothing.length);
function id<T>(x: T): T {
  return x;
}
function fail(): never {
  throw new Error("no");
}
try {
  id(fail());
} catch (e) {
  console.log(String(e));
}
const p: Promise<never> = Promise.reject(new Error("x"));
console.log(await p.catch((e) => (e as Error).message));
type Result<T, E> = Ok<T, E> | Err<T, E>;
class Ok<T, E> {
  constructor(readonly value: T) {}
  unwrapOr<A>(_: A): T | A {
    return this.value;
  }
  mapErr<U>(f: (e: E) => U): Result<T, U> {
    return new Ok(this.value);
  }
  andThen<R, F>(f: (t: T) => Result<R, F>): Result<R, E | F> {
    return f(this.value);
  }
}
class Err<T, E> {
  constructor(readonly error: E) {}
  unwrapOr<A>(v: A): T | A {
    return v;
  }
  mapErr<U>(f: (e: E) => U): Result<T, U> {
    return new Err(f(this.error));
  }
  andThen<R, F>(f: (t: T) => Result<R, F>): Result<R, E | F> {
    return new Err(this.error);
  }
}
const ok = <T, E = never>(v: T): Ok<T, E> => new Ok(v);
const err = <T = never, E = unknown>(e: E): Err<T, E> => new Err(e);
const half = (n: number): Result<number, string> => (n % 2 ? err("odd") : ok(n / 2));
console.log(
  half(4)
    .andThen(half)
    .andThen(half)
    .mapErr((e) => e.length),
  half(8).andThen(half).unwrapOr("none"),
  half(3).unwrapOr(0),
);
