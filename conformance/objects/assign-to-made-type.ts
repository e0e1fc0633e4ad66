// Object.assign gives an object what its new type requires, whether the type says so or a cast does.
interface Counter {
  count(): number;
}

type Chained<P> = P & { next(): number; again(): Chained<P> };

function chained<P extends Counter>(part: P): Chained<P> {
  return Object.assign(part, {
    next: () => part.count() + 1,
    again: () => chained(part),
  }) as Chained<P>;
}

const chain = chained({ count: () => 4 });
console.log(chain.next(), chain.again().next(), Object.keys(chain));

interface Pattern<P> {
  tag: string;
  of(): P;
  select<T>(key: T): Pattern<T>;
}

function pattern<P extends { tag: unknown }>(part: P): Pattern<P> {
  return Object.assign(part, {
    of: () => part,
    // biome-ignore lint/suspicious/noExplicitAny: as libraries of patterns are written
    select: (key: any) => pattern({ tag: key }),
    // biome-ignore lint/suspicious/noExplicitAny: as libraries of patterns are written
  }) as any;
}

const made = pattern({ tag: "q" });
console.log(made.tag, made.of().tag, made.select("z").tag, typeof made.select);

class Options {
  depth = 1;
  name = "none";

  constructor(given: Partial<Options>) {
    Object.assign(this, given);
  }
}

console.log(
  new Options({ depth: 3 }),
  new Options({}),
  new Options({ name: "n", depth: 0 }).depth + 1,
);
