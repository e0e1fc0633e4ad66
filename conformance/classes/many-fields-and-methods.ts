class Big {
  a = 1;
  b = "b";
  c = true;
  d: number | null = null;
  e: string[] = [];
  f = { x: 1 };
  g = 0.5;
  h: Big | null = null;
  i = -1;
  j: number | string = 1;
  k = () => this.a;
  l = new Map<string, number>();
  m?: number;
  n = NaN;
  o = 2 ** 40;
  p = "é";
  sum(): number {
    return (
      this.a +
      (this.d ?? 0) +
      this.e.length +
      this.f.x +
      this.g +
      this.i +
      this.k() +
      this.l.size +
      (this.m ?? 100) +
      this.o
    );
  }
}
const b = new Big();
console.log(b.sum(), Object.keys(b).join(""));
b.d = 5;
b.e.push("x");
b.f = { x: 10 };
b.h = new Big();
b.h.a = 50;
b.j = "str";
b.l.set("q", 1);
b.m = 0;
b.n = 1;
console.log(b.sum(), b.h.k(), b.j, b.c, b.p, b.n, b.h.h);
const bs = Array.from({ length: 100 }, (_, i) => {
  const x = new Big();
  x.a = i;
  x.h = b;
  return x;
});
console.log(bs.reduce((t, x) => t + x.k() + x.h!.a, 0));
