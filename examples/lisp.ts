// An interpreter of a small Lisp: closures, recursion, quoting, tail calls in constant space.
//
//   npx tsuk run examples/lisp.ts                          runs the demonstration below
//   npx tsuk run examples/lisp.ts -- program.lisp          runs a file
//   echo '(* 6 7)' | npx tsuk run examples/lisp.ts -- -    runs what it reads

import { readFileSync } from "node:fs";

const DEMONSTRATION = `
  (define (map f list) (if (null? list) '() (cons (f (car list)) (map f (cdr list)))))
  (define (range from to) (if (>= from to) '() (cons from (range (+ from 1) to))))
  (define (square n) (* n n))
  (map square (range 0 10))

  (define (fib n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))
  (fib 25)

  (define (counter)
    (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
  (define tick (counter))
  (tick) (tick) (tick)

  (define (sum n total) (if (= n 0) total (sum (- n 1) (+ total n))))
  (sum 1000000 0)

  (define (compose f g) (lambda (x) (f (g x))))
  ((compose square (lambda (x) (+ x 1))) 6)

  '(a (b "c") 4.5)
  (car '())
  (undefined-name 1)
`;

interface Name {
  readonly kind: "symbol";
  readonly name: string;
}

interface Pair {
  readonly kind: "pair";
  readonly head: Value;
  readonly tail: Value;
}

interface Lambda {
  readonly kind: "lambda";
  readonly parameters: readonly string[];
  readonly body: Value;
  readonly scope: Scope;
}

interface Builtin {
  readonly kind: "builtin";
  readonly name: string;
  readonly apply: (args: readonly Value[]) => Value;
}

/** `null` is the empty list. */
type Value = number | string | boolean | null | Name | Pair | Lambda | Builtin;

class LispError extends Error {
  override name = "LispError";
}

class Scope {
  readonly #values = new Map<string, Value>();
  readonly #outer: Scope | undefined;

  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  define(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  get(name: string): Value {
    const value = this.#find(name).#values.get(name);
    if (value === undefined) throw new LispError(`'${name}' has no value`);
    return value;
  }

  set(name: string, value: Value): void {
    this.#find(name).#values.set(name, value);
  }

  /** The scope that has the name. */
  #find(name: string): Scope {
    let scope: Scope | undefined = this;
    while (scope !== undefined) {
      if (scope.#values.has(name)) return scope;
      scope = scope.#outer;
    }
    throw new LispError(`'${name}' is not defined`);
  }
}

// Reading

class Reader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next expression; undefined at the end of the text. */
  next(): Value | undefined {
    this.#skipSpace();
    return this.#position < this.#text.length ? this.#read() : undefined;
  }

  #skipSpace(): void {
    for (;;) {
      const character = this.#peek();
      if (character === ";") {
        while (this.#position < this.#text.length && this.#peek() !== "\n") this.#position++;
      } else if (character !== "" && " \t\r\n".includes(character)) {
        this.#position++;
      } else {
        return;
      }
    }
  }

  #peek(): string {
    return this.#text.charAt(this.#position);
  }

  #read(): Value {
    this.#skipSpace();
    const character = this.#peek();
    switch (character) {
      case "":
        throw new LispError("the text ends in the middle of an expression");
      case "(":
        this.#position++;
        return this.#readRest();
      case ")":
        this.#position++;
        throw new LispError("there is a ')' too many");
      case "'":
        this.#position++;
        return list([symbol("quote"), this.#read()]);
      case '"':
        return this.#readString();
      default:
        return this.#readAtom();
    }
  }

  #readRest(): Value {
    const items: Value[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#peek() === ")") {
        this.#position++;
        return list(items);
      }
      items.push(this.#read());
    }
  }

  #readString(): string {
    const end = this.#text.indexOf('"', this.#position + 1);
    if (end < 0) throw new LispError("a string is not closed");
    const text = this.#text.slice(this.#position + 1, end);
    this.#position = end + 1;
    return text;
  }

  #readAtom(): Value {
    const start = this.#position;
    while (this.#peek() !== "" && !" \t\r\n()';\"".includes(this.#peek())) this.#position++;
    const word = this.#text.slice(start, this.#position);
    if (word === "#t") return true;
    if (word === "#f") return false;
    const number = Number(word);
    return Number.isNaN(number) ? symbol(word) : number;
  }
}

function symbol(name: string): Name {
  return { kind: "symbol", name };
}

function list(items: readonly Value[]): Value {
  return items.reduceRight<Value>((tail, head) => ({ kind: "pair", head, tail }), null);
}

function items(value: Value): Value[] {
  const found: Value[] = [];
  for (let rest = value; rest !== null; rest = rest.tail) {
    if (!isPair(rest)) throw new LispError(`${show(value)} is not a list`);
    found.push(rest.head);
  }
  return found;
}

function isPair(value: Value): value is Pair {
  return typeof value === "object" && value !== null && value.kind === "pair";
}

function isSymbol(value: Value | undefined): value is Name {
  return typeof value === "object" && value !== null && value.kind === "symbol";
}

function show(value: Value): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "boolean":
      return value ? "#t" : "#f";
    case "number":
      return String(value);
  }
  if (value === null) return "()";
  switch (value.kind) {
    case "symbol":
      return value.name;
    case "lambda":
      return `<function of ${value.parameters.join(", ") || "nothing"}>`;
    case "builtin":
      return `<builtin ${value.name}>`;
    case "pair":
      return `(${items(value).map(show).join(" ")})`;
  }
}

// Evaluating

/** Thrown away as soon as a form has done its work: what is left to evaluate, and where. */
interface Continuation {
  readonly expression: Value;
  readonly scope: Scope;
}

type Step = { readonly done: Value } | Continuation;
type Form = (args: readonly Value[], scope: Scope) => Step;

function argument(args: readonly Value[], index: number): Value {
  const value = args[index];
  if (value === undefined) throw new LispError("an argument is missing");
  return value;
}

function nameOf(value: Value | undefined): string {
  if (!isSymbol(value)) throw new LispError("a name was expected");
  return value.name;
}

function makeLambda(parameters: Value, body: readonly Value[], scope: Scope): Lambda {
  return {
    kind: "lambda",
    parameters: items(parameters).map(nameOf),
    body: body.length === 1 ? argument(body, 0) : list([symbol("begin"), ...body]),
    scope,
  };
}

const FORMS = new Map<string, Form>([
  ["quote", (args) => ({ done: argument(args, 0) })],
  [
    "if",
    (args, scope) => {
      const isTrue = evaluate(argument(args, 0), scope) !== false;
      return { expression: isTrue ? argument(args, 1) : (args[2] ?? null), scope };
    },
  ],
  [
    "define",
    (args, scope) => {
      const target = argument(args, 0);
      if (isPair(target)) {
        scope.define(nameOf(target.head), makeLambda(target.tail, args.slice(1), scope));
      } else {
        scope.define(nameOf(target), evaluate(argument(args, 1), scope));
      }
      return { done: null };
    },
  ],
  [
    "set!",
    (args, scope) => {
      scope.set(nameOf(args[0]), evaluate(argument(args, 1), scope));
      return { done: null };
    },
  ],
  ["lambda", (args, scope) => ({ done: makeLambda(argument(args, 0), args.slice(1), scope) })],
  [
    "begin",
    (args, scope) => {
      for (const expression of args.slice(0, -1)) evaluate(expression, scope);
      return { expression: args.at(-1) ?? null, scope };
    },
  ],
  [
    "let",
    (args, scope) => {
      const inner = new Scope(scope);
      for (const binding of items(argument(args, 0))) {
        const [name, expression = null] = items(binding);
        inner.define(nameOf(name), evaluate(expression, scope));
      }
      return { expression: list([symbol("begin"), ...args.slice(1)]), scope: inner };
    },
  ],
]);

function evaluate(expression: Value, scope: Scope): Value {
  let current: Continuation = { expression, scope };
  for (;;) {
    const step = evaluateStep(current);
    if ("done" in step) return step.done;
    current = step;
  }
}

function evaluateStep({ expression, scope }: Continuation): Step {
  if (isSymbol(expression)) return { done: scope.get(expression.name) };
  if (!isPair(expression)) return { done: expression };
  const { head, tail } = expression;
  const form = isSymbol(head) ? FORMS.get(head.name) : undefined;
  if (form !== undefined) return form(items(tail), scope);
  const called = evaluate(head, scope);
  const args = items(tail).map((item) => evaluate(item, scope));
  if (typeof called !== "object" || called === null) {
    throw new LispError(`${show(called)} is not a function`);
  }
  if (called.kind === "builtin") return { done: called.apply(args) };
  if (called.kind !== "lambda") throw new LispError(`${show(called)} is not a function`);
  const inner = new Scope(called.scope);
  called.parameters.forEach((name, index) => {
    inner.define(name, argument(args, index));
  });
  return { expression: called.body, scope: inner };
}

// What every program finds

function numberOf(value: Value): number {
  if (typeof value !== "number") throw new LispError(`${show(value)} is not a number`);
  return value;
}

function pairOf(value: Value): Pair {
  if (!isPair(value)) throw new LispError(`${show(value)} is not a pair`);
  return value;
}

function arithmetic(operation: (a: number, b: number) => number): Builtin["apply"] {
  return (args) => args.map(numberOf).reduce(operation);
}

function comparison(operation: (a: number, b: number) => boolean): Builtin["apply"] {
  return (args) => operation(numberOf(argument(args, 0)), numberOf(argument(args, 1)));
}

const BUILTINS: Record<string, Builtin["apply"]> = {
  "+": arithmetic((a, b) => a + b),
  "-": (args) =>
    args.length === 1 ? -numberOf(argument(args, 0)) : arithmetic((a, b) => a - b)(args),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => a / b),
  "<": comparison((a, b) => a < b),
  ">": comparison((a, b) => a > b),
  "=": comparison((a, b) => a === b),
  ">=": comparison((a, b) => a >= b),
  cons: (args) => ({ kind: "pair", head: argument(args, 0), tail: argument(args, 1) }),
  car: (args) => pairOf(argument(args, 0)).head,
  cdr: (args) => pairOf(argument(args, 0)).tail,
  list: (args) => list(args),
  "null?": (args) => argument(args, 0) === null,
  display: (args) => {
    console.log(args.map((value) => (typeof value === "string" ? value : show(value))).join(" "));
    return null;
  },
};

function run(text: string): void {
  const global = new Scope();
  for (const [name, apply] of Object.entries(BUILTINS)) {
    global.define(name, { kind: "builtin", name, apply });
  }
  const reader = new Reader(text);
  for (;;) {
    try {
      const expression = reader.next();
      if (expression === undefined) return;
      const value = evaluate(expression, global);
      if (value !== null) console.log(show(value));
    } catch (error) {
      if (!(error instanceof LispError)) throw error;
      console.log(`error: ${error.message}`);
    }
  }
}

const source = process.argv[2];
if (source === undefined) run(DEMONSTRATION);
else run(readFileSync(source === "-" ? 0 : source, "utf8"));
