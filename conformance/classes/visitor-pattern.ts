interface Visitor<R> {
  num(n: Num): R;
  add(a: Add): R;
  neg(n: Neg): R;
}
interface Expr {
  accept<R>(v: Visitor<R>): R;
}
class Num implements Expr {
  constructor(readonly value: number) {}
  accept<R>(v: Visitor<R>): R {
    return v.num(this);
  }
}
class Add implements Expr {
  constructor(
    readonly l: Expr,
    readonly r: Expr,
  ) {}
  accept<R>(v: Visitor<R>): R {
    return v.add(this);
  }
}
class Neg implements Expr {
  constructor(readonly e: Expr) {}
  accept<R>(v: Visitor<R>): R {
    return v.neg(this);
  }
}
class Eval implements Visitor<number> {
  num(n: Num): number {
    return n.value;
  }
  add(a: Add): number {
    return a.l.accept(this) + a.r.accept(this);
  }
  neg(n: Neg): number {
    return -n.e.accept(this);
  }
}
class Show implements Visitor<string> {
  depth = 0;
  num(n: Num): string {
    return String(n.value);
  }
  add(a: Add): string {
    this.depth++;
    return `(${a.l.accept(this)}+${a.r.accept(this)})`;
  }
  neg(n: Neg): string {
    return `-${n.e.accept(this)}`;
  }
}
const count: Visitor<number> = {
  num: () => 1,
  add: (a) => 1 + a.l.accept(count) + a.r.accept(count),
  neg: (n) => 1 + n.e.accept(count),
};
const e = new Add(new Num(1), new Neg(new Add(new Num(2), new Num(3.5))));
const s = new Show();
console.log(e.accept(new Eval()), e.accept(s), s.depth, e.accept(count));
