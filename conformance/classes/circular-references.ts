class A {
  b?: B;
  name = "a";
}
class B {
  constructor(public a: A) {
    a.b = this;
  }
  name = "b";
}
const a = new A();
const b = new B(a);
console.log(a.b === b, a.b?.a.b?.a.name, b.a.b === b);
class N {
  peers: N[] = [];
  constructor(public id: number) {}
  link(o: N): void {
    this.peers.push(o);
    o.peers.push(this);
  }
}
const ns = [1, 2, 3].map((i) => new N(i));
ns[0]!.link(ns[1]!);
ns[1]!.link(ns[2]!);
ns[2]!.link(ns[0]!);
console.log(ns.map((n) => n.peers.map((p) => p.id).join("")).join());
const seen = new Set<N>();
const dfs = (n: N): void => {
  if (seen.has(n)) return;
  seen.add(n);
  n.peers.forEach(dfs);
};
dfs(ns[0]!);
console.log([...seen].map((n) => n.id).join());
