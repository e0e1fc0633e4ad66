abstract class Expr {
  abstract eval(): number;
  abstract show(): string;
  toString(): string {
    return `${this.show()} = ${this.eval()}`;
  }
}
class Num extends Expr {
  constructor(private n: number) {
    super();
  }
  eval(): number {
    return this.n;
  }
  show(): string {
    return String(this.n);
  }
}
class Bin extends Expr {
  constructor(
    private op: "+" | "*" | "-",
    private l: Expr,
    private r: Expr,
  ) {
    super();
  }
  eval(): number {
    const a = this.l.eval(),
      b = this.r.eval();
    switch (this.op) {
      case "+":
        return a + b;
      case "*":
        return a * b;
      case "-":
        return a - b;
    }
  }
  show(): string {
    return `(${this.l.show()} ${this.op} ${this.r.show()})`;
  }
}
class Neg extends Expr {
  constructor(private e: Expr) {
    super();
  }
  eval(): number {
    return -this.e.eval();
  }
  show(): string {
    return "-" + this.e.show();
  }
}
const e = new Bin(
  "+",
  new Num(2),
  new Bin("*", new Num(3), new Neg(new Bin("-", new Num(10), new Num(4)))),
);
console.log(String(e), `${new Neg(new Num(1))}`);
