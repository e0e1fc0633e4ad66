class Num {
  constructor(readonly value: number) {}
}
class Add {
  constructor(
    readonly left: Expr,
    readonly right: Expr,
  ) {}
}
class Mul {
  constructor(
    readonly left: Expr,
    readonly right: Expr,
  ) {}
}
type Expr = Num | Add | Mul;
const handlers = new Map<Function, (e: Expr) => number>([
  [Num, (e) => (e as Num).value],
  [Add, (e) => evaluate((e as Add).left) + evaluate((e as Add).right)],
  [Mul, (e) => evaluate((e as Mul).left) * evaluate((e as Mul).right)],
]);
function evaluate(e: Expr): number {
  const h = handlers.get(e.constructor);
  if (h === undefined) throw new TypeError(`no handler for ${e.constructor.name}`);
  return h(e);
}
console.log(evaluate(new Add(new Num(2), new Mul(new Num(3), new Num(4)))));
abstract class Visitor<R> {
  visit(e: Expr): R {
    if (e instanceof Num) return this.num(e);
    if (e instanceof Add) return this.binary("+", e);
    return this.binary("*", e);
  }
  abstract num(e: Num): R;
  abstract binary(op: string, e: Add | Mul): R;
}
const Printer = class extends Visitor<string> {
  num(e: Num): string {
    return String(e.value);
  }
  binary(op: string, e: Add | Mul): string {
    return `(${this.visit(e.left)} ${op} ${this.visit(e.right)})`;
  }
};
const Depth = class extends Visitor<number> {
  num(): number {
    return 1;
  }
  binary(_op: string, e: Add | Mul): number {
    return 1 + Math.max(this.visit(e.left), this.visit(e.right));
  }
};
const tree = new Add(new Num(2), new Mul(new Num(3), new Num(4)));
for (const V of [Printer, Depth]) console.log(V.name, new V().visit(tree));
function count(e: Expr, C: new (...args: never[]) => unknown): number {
  const own = e instanceof C ? 1 : 0;
  return e instanceof Num ? own : own + count(e.left, C) + count(e.right, C);
}
console.log(count(tree, Num), count(tree, Add));
