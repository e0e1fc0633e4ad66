type Value = number | boolean | string | null | Closure | Builtin | Value[];
class Closure {
  constructor(
    readonly params: readonly string[],
    readonly body: Sexp,
    readonly env: Env,
  ) {}
}
class Builtin {
  constructor(
    readonly name: string,
    readonly run: (...args: Value[]) => Value,
  ) {}
}
type Sexp = number | string | { str: string } | Sexp[];
class Env {
  private readonly vars = new Map<string, Value>();
  constructor(private readonly parent?: Env) {}
  get(k: string): Value {
    for (let e: Env | undefined = this; e !== undefined; e = e.parent) {
      const v = e.vars.get(k);
      if (v !== undefined) return v;
    }
    throw new ReferenceError(`unbound: ${k}`);
  }
  define(k: string, v: Value): Value {
    this.vars.set(k, v);
    return v;
  }
}
function read(source: string): Sexp[] {
  const tokens = source
    .replaceAll("(", " ( ")
    .replaceAll(")", " ) ")
    .split(" ")
    .map((t) => t.trim())
    .filter((t) => t !== "");
  let at = 0;
  const one = (): Sexp => {
    const t = tokens[at++];
    if (t === undefined) throw new SyntaxError("unexpected end");
    if (t === ")") throw new SyntaxError("unexpected )");
    if (t === "(") {
      const list: Sexp[] = [];
      while (tokens[at] !== ")") list.push(one());
      at++;
      return list;
    }
    if (t.startsWith("'")) return { str: t.slice(1) };
    const n = Number(t);
    return Number.isNaN(n) ? t : n;
  };
  const out: Sexp[] = [];
  while (at < tokens.length) out.push(one());
  return out;
}
function show(v: Value): string {
  if (v === null) return "nil";
  if (Array.isArray(v)) return `(${v.map(show).join(" ")})`;
  if (v instanceof Closure) return `#<fn ${v.params.join(" ")}>`;
  if (v instanceof Builtin) return `#<${v.name}>`;
  return typeof v === "boolean" ? (v ? "#t" : "#f") : String(v);
}
function evaluate(x: Sexp, env: Env): Value {
  for (;;) {
    if (typeof x === "number") return x;
    if (typeof x === "string") return env.get(x);
    if (!Array.isArray(x)) return x.str;
    const [head, ...rest] = x;
    switch (head) {
      case "if": {
        const c = evaluate(rest[0]!, env);
        const branch = c !== false && c !== null ? rest[1] : rest[2];
        if (branch === undefined) return null;
        x = branch;
        continue;
      }
      case "define":
        return env.define(rest[0] as string, evaluate(rest[1]!, env));
      case "lambda":
        return new Closure(rest[0] as string[], rest[1]!, env);
      case "begin": {
        for (const e of rest.slice(0, -1)) evaluate(e, env);
        const last = rest.at(-1);
        if (last === undefined) return null;
        x = last;
        continue;
      }
      case "let": {
        const inner = new Env(env);
        for (const b of rest[0] as Sexp[]) {
          const [k, e] = b as [string, Sexp];
          inner.define(k, evaluate(e, env));
        }
        env = inner;
        x = rest[1]!;
        continue;
      }
    }
    if (head === undefined) return null;
    const f = evaluate(head, env);
    const args = rest.map((a) => evaluate(a, env));
    if (f instanceof Builtin) return f.run(...args);
    if (!(f instanceof Closure)) throw new TypeError(`not a function: ${show(f)}`);
    if (args.length !== f.params.length)
      throw new TypeError(`expected ${f.params.length} arguments, got ${args.length}`);
    const inner = new Env(f.env);
    f.params.forEach((p, i) => inner.define(p, args[i]!));
    env = inner;
    x = f.body;
  }
}
const num = (v: Value | undefined): number => {
  if (typeof v !== "number") throw new TypeError(`not a number: ${show(v ?? null)}`);
  return v;
};
const root = new Env();
const fold = (name: string, f: (a: number, b: number) => number): void => {
  root.define(name, new Builtin(name, (...xs) => xs.map(num).reduce(f)));
};
fold("+", (a, b) => a + b);
fold("-", (a, b) => a - b);
fold("*", (a, b) => a * b);
fold("/", (a, b) => a / b);
root.define("<", new Builtin("<", (a, b) => num(a) < num(b)));
root.define("=", new Builtin("=", (a, b) => a === b));
root.define("list", new Builtin("list", (...xs) => xs));
root.define("cons", new Builtin("cons", (a, b) => [a ?? null, ...(Array.isArray(b) ? b : [])]));
root.define("car", new Builtin("car", (l) => (Array.isArray(l) ? (l[0] ?? null) : null)));
root.define("cdr", new Builtin("cdr", (l) => (Array.isArray(l) ? l.slice(1) : null)));
root.define("empty?", new Builtin("empty?", (l) => Array.isArray(l) && l.length === 0));
const source = `(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))
(fact 10) (define map (lambda (f l) (if (empty? l) l (cons (f (car l)) (map f (cdr l))))))
(map (lambda (x) (* x x)) (list 1 2 3 4)) (define adder (lambda (n) (lambda (m) (+ n m)))) ((adder 5) 10)
(define loop (lambda (i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))) (loop 20000 0)
(let ((a 1) (b 'two)) (list a b (< a 2) fact + (list))) (begin 1 2 3) (if (< 2 1) 1) ()
(car (list)) (nope) (1 2) (fact 1 2) (+ 1 'x) (define s 'str) s`;
for (const form of read(source)) {
  try {
    console.log(show(evaluate(form, root)));
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
for (const bad of ["(1", ")"]) {
  try {
    read(bad);
  } catch (e) {
    console.log(String(e));
  }
}
