// Generic functions that wrap their type in one of several others, and offer the same of each.
interface Matcher<T, K extends string, S> {
  kind: K;
  test(value: unknown): boolean;
  inner?: T;
  picked?: S;
}

interface Chain<M> {
  matcher: M;
  optional(): Chain<Matcher<M, "optional", M>>;
  and<P>(other: P): Chain<Matcher<[M, P], "and", M | P>>;
  or<P>(other: P): Chain<Matcher<[M, P], "or", P>>;
  select<S extends string>(name: S): Chain<Matcher<M, "select", S>>;
}

type Any = Matcher<unknown, string, unknown>;

function chain<M extends Any>(matcher: M): Chain<M> {
  return {
    matcher,
    optional: () => chain(optional(matcher)),
    and: (other) => chain(both(matcher, other)),
    or: (other) => chain(either(matcher, other)),
    select: (name) => chain(select(matcher, name)),
  };
}

function optional<M extends Any>(matcher: M): Matcher<M, "optional", M> {
  return {
    kind: "optional",
    inner: matcher,
    test: (value) => value === undefined || matcher.test(value),
  };
}

function both<M extends Any, P>(first: M, second: P): Matcher<[M, P], "and", M | P> {
  const other = second as unknown as Any;
  return { kind: "and", test: (value) => first.test(value) && other.test(value) };
}

function either<M extends Any, P>(first: M, second: P): Matcher<[M, P], "or", P> {
  const other = second as unknown as Any;
  return { kind: "or", test: (value) => first.test(value) || other.test(value) };
}

function select<M extends Any, S extends string>(matcher: M, name: S): Matcher<M, "select", S> {
  return { kind: "select", picked: name, test: (value) => matcher.test(value) };
}

const text = chain({ kind: "text", test: (value) => typeof value === "string" } as Matcher<
  string,
  "text",
  never
>);
const short: Any = { kind: "short", test: (value) => String(value).length < 4 };

for (const value of ["abc", "abcdef", 12, undefined]) {
  console.log(
    value,
    text.matcher.test(value),
    text.optional().matcher.test(value),
    text.and(short).matcher.test(value),
    text.or(short).optional().select("x").matcher.test(value),
  );
}
console.log(
  text.or(short).optional().select("x").matcher.picked,
  text.optional().matcher.inner?.kind,
);
