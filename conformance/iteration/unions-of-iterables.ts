// Values that are one of several iterables, or an empty array in the place of one.
class Graph<N extends string | number> {
  readonly #edges = new Map<N, Map<N, number>>();
  add(from: N, to: N, weight: number): this {
    let targets = this.#edges.get(from);
    if (targets === undefined) this.#edges.set(from, (targets = new Map()));
    targets.set(to, weight);
    return this;
  }
  weight(from: N): number {
    let total = 0;
    for (const [, weight] of this.#edges.get(from) ?? []) total += weight;
    return total;
  }
  targets(from: N): N[] {
    return [...(this.#edges.get(from)?.keys() ?? [])];
  }
  all(): string[] {
    const shown: string[] = [];
    for (const [from] of this.#edges) {
      for (const [to, weight] of this.#edges.get(from) ?? []) shown.push(`${from}-${to}:${weight}`);
    }
    return shown;
  }
}
const graph = new Graph<string>().add("a", "b", 1).add("a", "c", 2).add("b", "c", 3);
console.log(
  graph.weight("a"),
  graph.weight("z"),
  graph.targets("a"),
  graph.targets("q"),
  graph.all(),
);

function collect(source: Set<number> | number[] | string | Map<string, boolean>): unknown[] {
  const found: unknown[] = [];
  for (const item of source) found.push(item);
  return found;
}
console.log(collect(new Set([1, 2])), collect([3]), collect("hi"), collect(new Map([["k", true]])));

function firstOf(pairs: Map<string, number> | [string, number][] | undefined): string {
  const [first] = pairs ?? [];
  if (first === undefined) return "none";
  const [key, value] = first;
  return `${key}=${value}`;
}
console.log(firstOf(new Map([["m", 1]])), firstOf([["p", 2]]), firstOf(undefined), firstOf([]));

function* count(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield i;
}
const sources: Record<string, number[] | Set<number> | Generator<number>> = {
  list: [1, 2],
  set: new Set([3]),
  steps: count(3),
};
for (const name of ["list", "set", "steps", "none"]) {
  let sum = 0;
  for (const n of sources[name] ?? []) sum += n;
  console.log(name, sum, Math.max(0, ...(sources[name] ?? [])));
}
