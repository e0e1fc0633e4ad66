type Adjacency = ReadonlyMap<string, readonly string[]>;
function graph(text: string): Adjacency {
  const g = new Map<string, string[]>();
  const get = (k: string): string[] => {
    let v = g.get(k);
    if (!v) g.set(k, (v = []));
    return v;
  };
  for (const part of text.split(" ")) {
    const [a = "", b] = part.split(">");
    const out = get(a);
    if (b !== undefined) {
      out.push(b);
      get(b);
    }
  }
  return g;
}
function topological(g: Adjacency): string[] | undefined {
  const indegree = new Map([...g.keys()].map((k) => [k, 0]));
  for (const outs of g.values()) for (const o of outs) indegree.set(o, indegree.get(o)! + 1);
  const ready = [...indegree]
    .filter(([, n]) => n === 0)
    .map(([k]) => k)
    .sort();
  const order: string[] = [];
  while (ready.length) {
    const n = ready.shift()!;
    order.push(n);
    for (const o of g.get(n)!) {
      const left = indegree.get(o)! - 1;
      indegree.set(o, left);
      if (left === 0) {
        ready.push(o);
        ready.sort();
      }
    }
  }
  return order.length === g.size ? order : undefined;
}
function tarjan(g: Adjacency): string[][] {
  let counter = 0;
  const index = new Map<string, number>(),
    low = new Map<string, number>(),
    stack: string[] = [],
    on = new Set<string>(),
    out: string[][] = [];
  const visit = (v: string): void => {
    index.set(v, counter);
    low.set(v, counter++);
    stack.push(v);
    on.add(v);
    for (const w of g.get(v)!) {
      if (!index.has(w)) {
        visit(w);
        low.set(v, Math.min(low.get(v)!, low.get(w)!));
      } else if (on.has(w)) low.set(v, Math.min(low.get(v)!, index.get(w)!));
    }
    if (low.get(v) === index.get(v)) {
      const component: string[] = [];
      let w: string;
      do {
        w = stack.pop()!;
        on.delete(w);
        component.push(w);
      } while (w !== v);
      out.push(component.sort());
    }
  };
  for (const v of g.keys()) if (!index.has(v)) visit(v);
  return out;
}
class UnionFind {
  private parent: number[];
  private rank: number[];
  sets: number;
  constructor(n: number) {
    this.parent = Array.from({ length: n }, (_, i) => i);
    this.rank = new Array<number>(n).fill(0);
    this.sets = n;
  }
  find(x: number): number {
    while (this.parent[x] !== x) {
      this.parent[x] = this.parent[this.parent[x]!]!;
      x = this.parent[x]!;
    }
    return x;
  }
  union(a: number, b: number): boolean {
    a = this.find(a);
    b = this.find(b);
    if (a === b) return false;
    if (this.rank[a]! < this.rank[b]!) [a, b] = [b, a];
    this.parent[b] = a;
    if (this.rank[a] === this.rank[b]) this.rank[a]!++;
    this.sets--;
    return true;
  }
}
function kruskal(
  n: number,
  edges: readonly (readonly [number, number, number])[],
): { weight: number; used: string } {
  const uf = new UnionFind(n);
  let weight = 0;
  const used: string[] = [];
  for (const [a, b, w] of edges.toSorted((x, y) => x[2] - y[2]))
    if (uf.union(a, b)) {
      weight += w;
      used.push(`${a}-${b}`);
    }
  return { weight, used: used.join() };
}
function floyd(n: number, edges: [number, number, number][]): number[][] {
  const d = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 0 : Infinity)),
  );
  for (const [a, b, w] of edges) d[a]![b] = Math.min(d[a]![b]!, w);
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const via = d[i]![k]! + d[k]![j]!;
        if (via < d[i]![j]!) d[i]![j] = via;
      }
  return d;
}
const dag = graph(
  "shirt>tie tie>jacket trousers>shoes trousers>belt belt>jacket socks>shoes watch",
);
console.log(topological(dag)?.join(" "), topological(graph("a>b b>c c>a")));
console.log(
  tarjan(graph("1>2 2>3 3>1 4>2 4>3 4>5 5>4 5>6 6>3 6>7 7>6 8>5 8>7 8>8"))
    .map((c) => c.join(""))
    .join(" "),
);
const edges: [number, number, number][] = [
  [0, 1, 4],
  [0, 7, 8],
  [1, 2, 8],
  [1, 7, 11],
  [2, 3, 7],
  [2, 8, 2],
  [2, 5, 4],
  [3, 4, 9],
  [3, 5, 14],
  [4, 5, 10],
  [5, 6, 2],
  [6, 7, 1],
  [6, 8, 6],
  [7, 8, 7],
];
const tree = kruskal(9, edges);
console.log(tree.weight, tree.used);
for (const row of floyd(5, [
  [0, 1, 3],
  [1, 2, -2],
  [2, 0, 5],
  [2, 3, 1],
  [3, 4, 2],
  [4, 0, 1],
]))
  console.log(row.join(" "));
console.log(
  floyd(3, [[0, 1, 1]])
    .map((r) => r.join("/"))
    .join(" "),
);
