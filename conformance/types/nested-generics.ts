type Tree<T> = { value: T; children: Tree<T>[] };
const tree = <T>(value: T, ...children: Tree<T>[]): Tree<T> => ({ value, children });
const mapTree = <A, B>(t: Tree<A>, f: (a: A, depth: number) => B, depth = 0): Tree<B> => ({
  value: f(t.value, depth),
  children: t.children.map((c) => mapTree(c, f, depth + 1)),
});
const fold = <A, R>(t: Tree<A>, f: (a: A, rs: R[]) => R): R =>
  f(
    t.value,
    t.children.map((c) => fold(c, f)),
  );
const t = tree(1, tree(2, tree(4)), tree(3));
console.log(
  fold(t, (a, rs: number[]) => a + rs.reduce((x, y) => x + y, 0)),
  fold(t, (_, rs: number[]) => 1 + Math.max(0, ...rs)),
  fold(
    mapTree(t, (n, d) => `${n}@${d}`),
    (a, rs: string[]) => (rs.length ? `${a}(${rs.join()})` : a),
  ),
);
class Graph2<K, V extends { weight: number }> {
  private m = new Map<K, Map<K, V>>();
  link(a: K, b: K, v: V): this {
    const inner = this.m.get(a) ?? new Map<K, V>();
    inner.set(b, v);
    this.m.set(a, inner);
    return this;
  }
  total(): number {
    let s = 0;
    for (const inner of this.m.values()) for (const { weight } of inner.values()) s += weight;
    return s;
  }
  keys(): K[] {
    return [...this.m.keys()];
  }
}
console.log(
  new Graph2<string, { weight: number; tag?: string }>()
    .link("a", "b", { weight: 1 })
    .link("a", "c", { weight: 2, tag: "t" })
    .total(),
  new Graph2<number, { weight: number }>().link(1, 2, { weight: 0.5 }).keys().join(),
);
