// Tokenizer, recursive-descent parser, evaluator and printer for arithmetic with variables and functions.
type Token =
  | { kind: "num"; value: number }
  | { kind: "id"; name: string }
  | { kind: "op"; op: string }
  | { kind: "end" };

type Expr =
  | { type: "num"; value: number }
  | { type: "var"; name: string }
  | { type: "unary"; op: "-" | "+"; arg: Expr }
  | { type: "binary"; op: "+" | "-" | "*" | "/" | "^" | "%"; left: Expr; right: Expr }
  | { type: "call"; fn: string; args: Expr[] };

class ParseError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(`${message} at ${position}`);
    this.name = "ParseError";
  }
}

const isDigit = (c: string): boolean => c >= "0" && c <= "9";
const isAlpha = (c: string): boolean =>
  (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || c === "_";

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  while (i < source.length) {
    const c = source.charAt(i);
    if (c === " " || c === "\t") {
      i++;
    } else if (isDigit(c) || c === ".") {
      let j = i;
      while (j < source.length && (isDigit(source.charAt(j)) || source.charAt(j) === ".")) j++;
      const value = Number(source.slice(i, j));
      if (Number.isNaN(value)) throw new ParseError(`bad number '${source.slice(i, j)}'`, i);
      tokens.push({ kind: "num", value });
      i = j;
    } else if (isAlpha(c)) {
      let j = i;
      while (j < source.length && (isAlpha(source.charAt(j)) || isDigit(source.charAt(j)))) j++;
      tokens.push({ kind: "id", name: source.slice(i, j) });
      i = j;
    } else if ("+-*/^%(),".includes(c)) {
      tokens.push({ kind: "op", op: c });
      i++;
    } else {
      throw new ParseError(`unexpected '${c}'`, i);
    }
  }
  tokens.push({ kind: "end" });
  return tokens;
}

class Parser {
  private position = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Expr {
    const e = this.sum();
    if (this.peek().kind !== "end") throw new ParseError("trailing input", this.position);
    return e;
  }

  private peek(): Token {
    return this.tokens[this.position] ?? { kind: "end" };
  }

  private accept(...ops: string[]): string | undefined {
    const t = this.peek();
    if (t.kind === "op" && ops.includes(t.op)) {
      this.position++;
      return t.op;
    }
    return undefined;
  }

  private expect(op: string): void {
    if (this.accept(op) === undefined) throw new ParseError(`expected '${op}'`, this.position);
  }

  private sum(): Expr {
    let left = this.product();
    for (;;) {
      const op = this.accept("+", "-");
      if (op === undefined) return left;
      left = { type: "binary", op: op as "+" | "-", left, right: this.product() };
    }
  }

  private product(): Expr {
    let left = this.unary();
    for (;;) {
      const op = this.accept("*", "/", "%");
      if (op === undefined) return left;
      left = { type: "binary", op: op as "*" | "/" | "%", left, right: this.unary() };
    }
  }

  private unary(): Expr {
    const op = this.accept("-", "+");
    if (op !== undefined) return { type: "unary", op: op as "-" | "+", arg: this.unary() };
    return this.power();
  }

  private power(): Expr {
    const base = this.atom();
    if (this.accept("^") !== undefined)
      return { type: "binary", op: "^", left: base, right: this.unary() };
    return base;
  }

  private atom(): Expr {
    const t = this.peek();
    this.position++;
    switch (t.kind) {
      case "num":
        return { type: "num", value: t.value };
      case "id": {
        if (this.accept("(") === undefined) return { type: "var", name: t.name };
        const args: Expr[] = [];
        if (this.accept(")") === undefined) {
          do args.push(this.sum());
          while (this.accept(",") !== undefined);
          this.expect(")");
        }
        return { type: "call", fn: t.name, args };
      }
      case "op":
        if (t.op === "(") {
          const e = this.sum();
          this.expect(")");
          return e;
        }
        throw new ParseError(`unexpected '${t.op}'`, this.position - 1);
      case "end":
        throw new ParseError("unexpected end", this.position - 1);
    }
  }
}

type Env = ReadonlyMap<string, number>;
const functions: Record<string, (...args: number[]) => number> = {
  max: Math.max,
  min: (...xs) => Math.min(...xs),
  sqrt: (x = NaN) => Math.sqrt(x),
  sum: (...xs) => xs.reduce((a, b) => a + b, 0),
};

function evaluate(e: Expr, env: Env): number {
  switch (e.type) {
    case "num":
      return e.value;
    case "var": {
      const v = env.get(e.name);
      if (v === undefined) throw new ReferenceError(`unknown variable ${e.name}`);
      return v;
    }
    case "unary":
      return e.op === "-" ? -evaluate(e.arg, env) : evaluate(e.arg, env);
    case "binary": {
      const a = evaluate(e.left, env);
      const b = evaluate(e.right, env);
      switch (e.op) {
        case "+":
          return a + b;
        case "-":
          return a - b;
        case "*":
          return a * b;
        case "/":
          return a / b;
        case "%":
          return a % b;
        case "^":
          return a ** b;
      }
    }
    // eslint-disable-next-line no-fallthrough
    case "call": {
      const f = functions[e.fn];
      if (f === undefined) throw new ReferenceError(`unknown function ${e.fn}`);
      return f(...e.args.map((x) => evaluate(x, env)));
    }
  }
}

function show(e: Expr): string {
  switch (e.type) {
    case "num":
      return String(e.value);
    case "var":
      return e.name;
    case "unary":
      return `(${e.op}${show(e.arg)})`;
    case "binary":
      return `(${show(e.left)} ${e.op} ${show(e.right)})`;
    case "call":
      return `${e.fn}(${e.args.map(show).join(", ")})`;
  }
}

function simplify(e: Expr): Expr {
  if (e.type === "binary") {
    const left = simplify(e.left);
    const right = simplify(e.right);
    if (left.type === "num" && right.type === "num")
      return { type: "num", value: evaluate({ ...e, left, right }, new Map()) };
    if (
      e.op === "*" &&
      ((left.type === "num" && left.value === 0) || (right.type === "num" && right.value === 0))
    )
      return { type: "num", value: 0 };
    if (e.op === "+" && left.type === "num" && left.value === 0) return right;
    return { ...e, left, right };
  }
  return e.type === "call" ? { ...e, args: e.args.map(simplify) } : e;
}

const env: Env = new Map([
  ["x", 3],
  ["y", 4.5],
  ["_z1", -2],
]);
for (const source of [
  "1 + 2 * 3",
  "-(x ^ 2) + y",
  "2 ^ 3 ^ 2",
  "max(1, x, min(9, y * 2))",
  "7 % 4 - _z1 * -2",
  "sum()",
  "sqrt(x * x + 16)",
  "0 * x + (1 + 2) * y",
  "1 +",
  "2 $ 3",
  "(1",
  "foo(1)",
  "q + 1",
  "1 2",
  "1.2.3",
  ".5 + 1.",
]) {
  try {
    const e = new Parser(tokenize(source)).parse();
    console.log(source, "=>", show(e), "=>", show(simplify(e)), "=", evaluate(e, env));
  } catch (error) {
    if (error instanceof ParseError)
      console.log(source, "=>", error.name, error.message, error.position);
    else if (error instanceof Error) console.log(source, "=>", error.name + ":", error.message);
  }
}
