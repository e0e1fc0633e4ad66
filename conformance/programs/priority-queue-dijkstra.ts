class PriorityQueue<T> {
  private readonly heap: T[] = [];
  constructor(private readonly less: (a: T, b: T) => boolean) {}
  get size(): number {
    return this.heap.length;
  }
  push(item: T): void {
    const h = this.heap;
    h.push(item);
    let i = h.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.less(h[i]!, h[parent]!)) break;
      [h[i], h[parent]] = [h[parent]!, h[i]!];
      i = parent;
    }
  }
  pop(): T | undefined {
    const h = this.heap;
    const top = h[0];
    const last = h.pop();
    if (h.length > 0 && last !== undefined) {
      h[0] = last;
      let i = 0;
      for (;;) {
        const l = 2 * i + 1;
        const r = l + 1;
        let m = i;
        if (l < h.length && this.less(h[l]!, h[m]!)) m = l;
        if (r < h.length && this.less(h[r]!, h[m]!)) m = r;
        if (m === i) break;
        [h[i], h[m]] = [h[m]!, h[i]!];
        i = m;
      }
    }
    return top;
  }
}

interface Edge {
  to: string;
  weight: number;
}

class Graph {
  private readonly edges = new Map<string, Edge[]>();
  add(from: string, to: string, weight: number, both = true): this {
    const list = this.edges.get(from) ?? [];
    list.push({ to, weight });
    this.edges.set(from, list);
    if (both) this.add(to, from, weight, false);
    return this;
  }
  neighbours(n: string): readonly Edge[] {
    return this.edges.get(n) ?? [];
  }
  nodes(): string[] {
    return [...this.edges.keys()].sort();
  }
  shortest(from: string): { distance: Map<string, number>; previous: Map<string, string> } {
    const distance = new Map<string, number>([[from, 0]]);
    const previous = new Map<string, string>();
    const queue = new PriorityQueue<{ node: string; d: number }>(
      (a, b) => a.d < b.d || (a.d === b.d && a.node < b.node),
    );
    queue.push({ node: from, d: 0 });
    while (queue.size > 0) {
      const { node, d } = queue.pop()!;
      if (d > (distance.get(node) ?? Infinity)) continue;
      for (const { to, weight } of this.neighbours(node)) {
        const next = d + weight;
        if (next < (distance.get(to) ?? Infinity)) {
          distance.set(to, next);
          previous.set(to, node);
          queue.push({ node: to, d: next });
        }
      }
    }
    return { distance, previous };
  }
  path(from: string, to: string): string[] {
    const { previous } = this.shortest(from);
    const out = [to];
    for (let at: string | undefined = previous.get(to); at !== undefined; at = previous.get(at))
      out.unshift(at);
    return out[0] === from ? out : [];
  }
  bfs(from: string): string[] {
    const seen = new Set([from]);
    const queue = [from];
    for (let n = queue.shift(); n !== undefined; n = queue.shift())
      for (const { to } of this.neighbours(n))
        if (!seen.has(to)) {
          seen.add(to);
          queue.push(to);
        }
    return [...seen];
  }
}

const g = new Graph()
  .add("A", "B", 7)
  .add("A", "C", 9)
  .add("A", "F", 14)
  .add("B", "C", 10)
  .add("B", "D", 15)
  .add("C", "D", 11)
  .add("C", "F", 2)
  .add("D", "E", 6)
  .add("E", "F", 9)
  .add("X", "Y", 1);
for (const n of g.nodes())
  console.log(
    n,
    g.shortest("A").distance.get(n) ?? "unreachable",
    g.path("A", n).join("->") || "-",
  );
console.log(g.bfs("A").join(""));
const pq = new PriorityQueue<number>((a, b) => a < b);
for (let i = 0; i < 40; i++) pq.push((i * 37) % 41);
const sorted: number[] = [];
while (pq.size) sorted.push(pq.pop()!);
console.log(sorted.join(), pq.pop());
