// Builds a random program: classes, helper functions, then test functions that declare, assign, branch,
// loop, throw and print. Every loop burns fuel, helpers call only earlier helpers: each program ends.
import {
  allTypes,
  expression,
  type Scope,
  typeText,
  type ValueType,
  type Variable,
} from "./expressions.ts";
import { prelude } from "./prelude.ts";
import { createRandom, type Random } from "./seeded.ts";
import { type Block, line, printBlock, type Statement } from "./tree.ts";

export interface RandomProgram {
  readonly seed: number;
  readonly body: Block;
}

export function programText(body: Block): string {
  return prelude + printBlock(body);
}

export function generateProgram(seed: number, functions = 6): RandomProgram {
  const random = createRandom(seed);
  const body: Statement[] = classes(random);
  const helpers: string[] = [];
  for (let index = 0; index < 3; index++) {
    body.push(helper(random, `helper${index}`, [...helpers]));
    helpers.push(`helper${index}`);
  }
  for (let index = 0; index < functions; index++) {
    const context = createContext(random, [], helpers, true);
    const statements = block(context, 3, 6 + random.below(8));
    body.push({ parts: [`attempt("test${index}", () => {`, statements, "});"] });
  }
  return { seed, body };
}

interface Context {
  readonly random: Random;
  readonly variables: Variable[];
  readonly helpers: readonly string[];
  readonly names: { next: number };
  readonly mayPrint: boolean;
  readonly insideLoop: boolean;
  readonly labels: readonly string[];
  readonly returns: ValueType | undefined;
}

function createContext(
  random: Random,
  variables: Variable[],
  helpers: readonly string[],
  mayPrint: boolean,
): Context {
  return {
    random,
    variables,
    helpers,
    names: { next: 0 },
    mayPrint,
    insideLoop: false,
    labels: [],
    returns: undefined,
  };
}

function scopeOf(context: Context): Scope {
  return context;
}

function classes(random: Random): Statement[] {
  const method = (depth: number): string => {
    const variables: Variable[] = [
      { name: "x", type: "number", assignable: true },
      { name: "this.v", type: "number", assignable: true },
      { name: "this.label", type: "string", assignable: false },
    ];
    // A method that reaches another instance could recurse without end.
    let text = "";
    do text = expression({ random, variables, helpers: [] }, "number", depth);
    while (/new (Base|Mid|Leaf)/.test(text));
    return text;
  };
  return [
    line(
      `class Base { v: number; label = "base"; constructor(v: number) { this.v = v; } get twice(): number { return this.v * 2; } set twice(t: number) { this.v = t / 2; } m(x: number): number { return ${method(2)}; } }`,
    ),
    line(
      `class Mid extends Base { extra = this.v + 1; override m(x: number): number { return super.m(x) + ${method(2)}; } }`,
    ),
    line(
      `class Leaf extends Mid { #hidden = 3; override label = "leaf"; override m(x: number): number { this.#hidden++; return super.m(${method(1)}) + this.#hidden; } override get twice(): number { return super.twice + 1; } override set twice(t: number) { super.twice = t; } }`,
    ),
  ];
}

function helper(random: Random, name: string, helpers: readonly string[]): Statement {
  const parameters: Variable[] = [
    { name: "p", type: "number", assignable: true },
    { name: "q", type: "string", assignable: true },
  ];
  const context: Context = {
    ...createContext(random, parameters, helpers, false),
    returns: "number",
  };
  const statements = block(context, 2, 3 + random.below(3));
  return {
    parts: [
      `function ${name}(p: number, q: string): number {`,
      [
        line("if (!tick()) return 0;"),
        ...statements,
        line(`return ${expression(scopeOf(context), "number", 2)};`),
      ],
      "}",
    ],
  };
}

/** Statements of one block; the variables they declare are forgotten at its end. */
function block(context: Context, depth: number, count: number): Block {
  const inner: Context = { ...context, variables: [...context.variables] };
  const statements: Statement[] = [];
  for (let index = 0; index < count; index++) statements.push(...statement(inner, depth));
  if (inner.mayPrint && statements.length > 0) {
    for (const variable of inner.variables.slice(context.variables.length).slice(-3)) {
      statements.push(line(`emit("${variable.name}", ${variable.name});`));
    }
  }
  return statements;
}

function statement(context: Context, depth: number): Statement[] {
  const { random } = context;
  const roll = random.below(100);
  if (roll < 28 || context.variables.length < 3) return [declaration(context)];
  if (roll < 50) return assignment(context);
  if (roll < 58 && context.mayPrint) return [line(`emit("e", ${any(context, 3)});`)];
  if (depth <= 0) return assignment(context);
  if (roll < 68) return [branch(context, depth)];
  if (roll < 80) return [loop(context, depth)];
  if (roll < 85) return [switching(context, depth)];
  if (roll < 91) return [trying(context, depth)];
  if (roll < 94) return [narrowing(context, depth)];
  if (roll < 96) return destructuring(context);
  return [jump(context)];
}

function any(context: Context, depth: number): string {
  return expression(scopeOf(context), context.random.pick(allTypes), depth);
}

function fresh(context: Context, prefix: string): string {
  return `${prefix}${context.names.next++}`;
}

function declaration(context: Context): Statement {
  const { random } = context;
  const type = random.pick(allTypes);
  const value = bounded(type, expression(scopeOf(context), type, 3));
  const name = fresh(context, type[0] ?? "v");
  const assignable = random.chance(0.7);
  context.variables.push({ name, type, assignable });
  return line(`${assignable ? "let" : "const"} ${name}: ${typeText[type]} = ${value};`);
}

/** Strings and arrays that feed themselves in a loop must not grow without end. */
function bounded(type: ValueType, text: string): string {
  if (type === "string") return `(${text}).slice(0, 60)`;
  if (type === "numbers" || type === "strings" || type === "records")
    return `(${text}).slice(0, 12)`;
  return text;
}

function assignment(context: Context): Statement[] {
  const { random } = context;
  const scope = scopeOf(context);
  const targets = context.variables.filter((variable) => variable.assignable);
  if (targets.length === 0) return [declaration(context)];
  const { name, type } = random.pick(targets);
  const sub = (wanted: ValueType): string => expression(scope, wanted, 2);
  const plain = (): string => `${name} = ${bounded(type, expression(scope, type, 3))};`;
  switch (type) {
    case "number":
      return [
        line(
          random.pick([
            plain,
            () => `${name} ${random.pick(["+=", "-=", "*=", "/=", "%="])} ${sub("number")};`,
            () => `${name}${random.pick(["++", "--"])};`,
          ])(),
        ),
      ];
    case "integer":
      return [
        line(
          random.pick([
            plain,
            () =>
              `${name} ${random.pick(["|=", "&=", "^=", "<<=", ">>=", ">>>="])} ${sub("integer")};`,
            () => `${name} = (${name} + ${sub("integer")}) | 0;`,
          ])(),
        ),
      ];
    case "numbers":
      return [
        line(
          random.pick([
            plain,
            () => `${name}.push(${sub("number")}); if (${name}.length > 12) ${name}.length = 3;`,
            () =>
              `if (${name}.length > 0) ${name}[${sub("integer")} & 1 & (${name}.length - 1)] = ${sub("number")};`,
            () => `${name}.${random.pick(["pop", "shift", "reverse"])}();`,
            () =>
              `${name}.splice(${sub("integer")} & 3, ${sub("integer")} & 1, ${sub("number")}); if (${name}.length > 12) ${name}.length = 2;`,
          ])(),
        ),
      ];
    case "record":
      return [
        line(
          random.pick([
            plain,
            () => `${name}.a = ${sub("number")};`,
            () => `${name}.b = ${sub("string")}.slice(0, 30);`,
            () => `${name}.c = ${sub("number")};`,
            () => `delete ${name}.c;`,
            () => `${name}.next = cut(${sub("record")});`,
          ])(),
        ),
      ];
    case "map":
      return [
        line(
          random.pick([
            () =>
              `${name}.set(${sub("string")}.slice(0, 8), ${sub("number")}); if (${name}.size > 12) ${name}.clear();`,
            () => `${name}.delete(${sub("string")});`,
            plain,
          ])(),
        ),
      ];
    case "instance":
      return [
        line(
          random.pick([
            plain,
            () => `${name}.v = ${sub("number")};`,
            () => `${name}.twice = ${sub("number")};`,
            () => `${name}.v++;`,
          ])(),
        ),
      ];
    case "tuple":
      return [line(random.pick([plain, () => `${name}[0] += ${sub("number")};`])())];
    default:
      return [line(plain())];
  }
}

function branch(context: Context, depth: number): Statement {
  const test = expression(scopeOf(context), "boolean", 2);
  const then = block(context, depth - 1, 1 + context.random.below(3));
  if (context.random.chance(0.5)) return { parts: [`if (${test}) {`, then, "}"] };
  return {
    parts: [
      `if (${test}) {`,
      then,
      "} else {",
      block(context, depth - 1, 1 + context.random.below(3)),
      "}",
    ],
  };
}

function loop(context: Context, depth: number): Statement {
  const { random } = context;
  const scope = scopeOf(context);
  const name = fresh(context, "k");
  const label = random.chance(0.4) ? fresh(context, "label") : undefined;
  const head = label === undefined ? "" : `${label}: `;
  const withItem = (type: ValueType | undefined, body: (inner: Context) => Block): Block => {
    const variables =
      type === undefined
        ? [...context.variables]
        : [...context.variables, { name, type, assignable: false }];
    const labels = label === undefined ? context.labels : [...context.labels, label];
    return body({ ...context, variables, labels, insideLoop: true });
  };
  const content = (inner: Context): Block => block(inner, depth - 1, 1 + random.below(4));
  switch (random.below(6)) {
    case 0:
      return {
        parts: [
          `${head}for (const ${name} of ${expression(scope, "numbers", 2)}.slice(0, 5)) {`,
          [line("if (!tick()) break;"), ...withItem("number", content)],
          "}",
        ],
      };
    case 1:
      return {
        parts: [
          `${head}for (const ${name} of ${expression(scope, "string", 2)}.slice(0, 5)) {`,
          [line("if (!tick()) break;"), ...withItem("string", content)],
          "}",
        ],
      };
    case 2:
      return {
        parts: [
          `let ${name} = 0;\n${head}while (${name}++ < ${1 + random.below(5)} && tick()) {`,
          withItem("integer", content),
          "}",
        ],
      };
    case 3:
      return {
        parts: [
          `${head}for (const [${name}] of ${expression(scope, "map", 1)}) {`,
          [line("if (!tick()) break;"), ...withItem("string", content)],
          "}",
        ],
      };
    case 4:
      return {
        parts: [
          `${expression(scope, "numbers", 2)}.slice(0, 4).forEach((${name}) => {`,
          block(
            {
              ...context,
              variables: [...context.variables, { name, type: "number", assignable: true }],
              labels: [],
              insideLoop: false,
              returns: undefined,
            },
            depth - 1,
            2,
          ),
          "});",
        ],
      };
    default:
      return {
        parts: [
          `${head}for (let ${name} = ${random.pick(["0", "-2", "0.5", "3"])}; ${name} < ${random.pick(["4", "6", "3.5"])} && tick(); ${name}${random.pick(["++", " += 2", " += 0.75"])}) {`,
          withItem("number", content),
          "}",
        ],
      };
  }
}

function switching(context: Context, depth: number): Statement {
  const { random } = context;
  const isString = random.chance(0.4);
  const subject = isString
    ? `${expression(scopeOf(context), "string", 2)}.slice(0, 1)`
    : `(${expression(scopeOf(context), "integer", 2)} & 3)`;
  const parts: (string | Block)[] = [`switch (${subject}) {`];
  const inner: Context = { ...context, insideLoop: false, labels: context.labels };
  for (const value of isString ? ['"a"', '""', '"1"'] : ["0", "1", "2"]) {
    parts.push(
      `  case ${value}: {`,
      block(inner, depth - 1, 1 + random.below(2)),
      random.chance(0.7) ? "} break;\n" : "}\n",
    );
  }
  if (random.chance(0.6)) parts.push("  default: {", block(inner, depth - 1, 1), "}\n");
  parts.push("}");
  return { parts };
}

function trying(context: Context, depth: number): Statement {
  const { random } = context;
  const body = [...block(context, depth - 1, 1 + random.below(3))];
  if (random.chance(0.7)) {
    const thrown = random.pick([
      () =>
        `new ${random.pick(["Error", "RangeError", "TypeError"])}(${expression(scopeOf(context), "string", 1)})`,
      () => expression(scopeOf(context), "number", 2),
    ])();
    body.push(line(`if (${expression(scopeOf(context), "boolean", 2)}) throw ${thrown};`));
  }
  const name = fresh(context, "error");
  const handler = [
    ...(context.mayPrint
      ? [line(`emit("caught", ${name});`)]
      : [line(`p += weigh(show(${name}));`)]),
    ...block(context, depth - 1, 1),
  ];
  const parts: (string | Block)[] = ["try {", body, `} catch (${name}) {`, handler, "}"];
  if (random.chance(0.5))
    parts.push(
      " finally {",
      block(
        { ...context, insideLoop: false, labels: [], returns: undefined },
        depth - 1,
        1 + random.below(2),
      ),
      "}",
    );
  return { parts };
}

function narrowing(context: Context, depth: number): Statement {
  const name = fresh(context, "u");
  const value = expression(scopeOf(context), "mixed", 2);
  const as = (type: ValueType): Context => ({
    ...context,
    variables: [...context.variables, { name, type, assignable: false }],
  });
  return {
    parts: [
      `const ${name} = mixed(${value});\nif (typeof ${name} === "string") {`,
      block(as("string"), depth - 1, 2),
      `} else if (${name} !== null) {`,
      block(as("number"), depth - 1, 2),
      "}",
    ],
  };
}

function destructuring(context: Context): Statement[] {
  const { random } = context;
  const scope = scopeOf(context);
  const first = fresh(context, "d");
  const second = fresh(context, "d");
  const declared = (type: ValueType, name: string): void => {
    context.variables.push({ name, type, assignable: true });
  };
  switch (random.below(3)) {
    case 0: {
      const text = `let { a: ${first}, b: ${second} } = ${expression(scope, "record", 2)};`;
      declared("number", first);
      declared("string", second);
      return [line(text)];
    }
    case 1: {
      const text = `let [${first} = ${expression(scope, "number", 1)}, ...${second}] = ${expression(scope, "numbers", 2)};`;
      declared("number", first);
      declared("numbers", second);
      return [line(text)];
    }
    default: {
      const text = `let [${first}, ${second}] = ${expression(scope, "tuple", 2)};`;
      declared("number", first);
      declared("string", second);
      return [line(text)];
    }
  }
}

function jump(context: Context): Statement {
  const { random } = context;
  const test = expression(scopeOf(context), "boolean", 2);
  if (context.labels.length > 0 && context.insideLoop && random.chance(0.5)) {
    return line(
      `if (${test}) ${random.pick(["break", "continue"])} ${random.pick(context.labels)};`,
    );
  }
  if (context.insideLoop) return line(`if (${test}) ${random.pick(["break", "continue"])};`);
  if (context.returns !== undefined)
    return line(`if (${test}) return ${expression(scopeOf(context), "number", 2)};`);
  return declaration(context);
}
