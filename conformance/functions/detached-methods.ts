const obj = {
  k: 1,
  m(): string {
    return "m";
  },
  n(x: number): number {
    return x * 2;
  },
  u(): number {
    return this.k;
  },
};
const { m } = obj;
console.log(m(), [1, 2].map(obj.n).join());
class C {
  f(): string {
    return "f";
  }
  static s(): string {
    return "s";
  }
  g(x: number): number {
    return x + 1;
  }
}
const { f, g } = new C();
const { s } = C;
console.log(f(), s(), [1, 2].map(g).join(), [1, 2].map(new C().g).join());
const { u } = obj;
try {
  console.log(u());
} catch (e) {
  console.log((e as Error).name);
}

class D {
  n = 2;
  static made = 0;
  static make(): D {
    D.made++;
    return new D();
  }
  get twice(): number {
    return this.n * 2;
  }
  *items(): Generator<string> {
    yield "item";
  }
  async later(): Promise<string> {
    return "later";
  }
}
const { items, later } = new D();
const { make } = D;
console.log(make().twice, D.made, [...items()].join());
void later().then((text) => console.log(text));
