// Random statements: declarations, assignments, branches, loops, jumps, exceptions, closures. Every loop
// and every nested function burns fuel, so each program ends.
import { expression, type Helper, randomType, type Scope, type Variable } from "./expressions.ts";
import { type Block, line, type Statement } from "./tree.ts";
import {
  arrayOf,
  booleanType,
  eitherType,
  functionType,
  integerType,
  isNullish,
  mixedType,
  named,
  numberType,
  stringType,
  type Type,
  typeText,
} from "./types.ts";
import { fieldsOf } from "./world.ts";

export interface Context extends Scope {
  readonly variables: Variable[];
  readonly helpers: Helper[];
  readonly names: { next: number };
  readonly mayPrint: boolean;
  readonly insideLoop: boolean;
  readonly labels: readonly string[];
  readonly returns: Type | undefined;
}

/** Statements of one block; what they declare is forgotten at its end. */
export function block(context: Context, depth: number, count: number): Block {
  const inner: Context = {
    ...context,
    variables: [...context.variables],
    helpers: [...context.helpers],
  };
  const statements: Statement[] = [];
  for (let index = 0; index < count; index++) statements.push(...statement(inner, depth));
  if (inner.mayPrint && statements.length > 0) {
    for (const { name } of inner.variables.slice(context.variables.length).slice(-3)) {
      statements.push(line(`emit("${name}", ${name});`));
    }
  }
  return statements;
}

function statement(context: Context, depth: number): Statement[] {
  const { random } = context;
  const roll = random.below(100);
  if (roll < 24 || context.variables.length < 3) return [declaration(context)];
  if (roll < 46) return assignment(context);
  if (roll < 52 && context.mayPrint)
    return [line(`emit("e", ${expression(context, randomType(context), 3)});`)];
  if (depth <= 0) return assignment(context);
  if (roll < 60) return [branch(context, depth)];
  if (roll < 72) return [loop(context, depth)];
  if (roll < 76) return [switching(context, depth)];
  if (roll < 82) return [trying(context, depth)];
  if (roll < 86) return narrowing(context, depth);
  if (roll < 90) return destructuring(context);
  if (roll < 93) return [nestedFunction(context, depth)];
  if (roll < 95) return closuresInLoop(context);
  if (roll < 97) return integerLoop(context);
  return [jump(context)];
}

function fresh(context: Context, prefix: string): string {
  return `${prefix}${context.names.next++}`;
}

function declare(context: Context, name: string, type: Type, assignable: boolean): void {
  context.variables.push({ name, type, assignable });
}

function declaration(context: Context): Statement {
  const { random } = context;
  const type = randomType(context);
  const value = stored(type, expression(context, type, 3));
  const name = fresh(context, type.kind === "named" ? "o" : (type.kind[0] ?? "v"));
  const assignable = random.chance(0.7);
  declare(context, name, type, assignable);
  return line(`${assignable ? "let" : "const"} ${name}: ${typeText(type)} = ${value};`);
}

/** A value as a variable keeps it: of bounded size, and of the declared type to the checker. */
function stored(type: Type, text: string): string {
  switch (type.kind) {
    case "string":
      return `(${text}).slice(0, 60)`;
    case "array":
      return `(${text}).slice(0, 12)`;
    case "union":
    case "optional":
    case "boolean":
      return `id<${typeText(type)}>(${text})`;
    default:
      return text;
  }
}

function assignment(context: Context): Statement[] {
  const { random } = context;
  // Containers and objects can be changed even where their variable cannot.
  const isChangeable = ({ type, assignable }: Variable): boolean =>
    assignable || ["array", "map", "set", "box", "named"].includes(type.kind);
  const targets = context.variables.filter(isChangeable);
  if (targets.length === 0) return [declaration(context)];
  const { name, type, assignable } = random.pick(targets);
  const choices = changes(context, name, type);
  if (assignable || choices.length === 0)
    choices.push(() =>
      assignable ? `${name} = ${stored(type, expression(context, type, 3))};` : ";",
    );
  return [line(random.pick(choices)())];
}

function changes(context: Context, name: string, type: Type): (() => string)[] {
  const { random, world } = context;
  const sub = (wanted: Type): string => expression(context, wanted, 2);
  switch (type.kind) {
    case "number":
      return [
        () => `${name} ${random.pick(["+=", "-=", "*=", "/=", "%="])} ${sub(numberType)};`,
        () => `${name}${random.pick(["++", "--"])};`,
        () => `${name} += ${sub(integerType)};`,
      ];
    case "integer":
      return [
        () => `${name} ${random.pick(["|=", "&=", "^=", "<<=", ">>="])} (${sub(integerType)});`,
        () => `${name} = (${name} ${random.pick(["+", "-", "*"])} ${sub(integerType)}) | 0;`,
        () => `${name} = Math.imul(${name}, 31) + ${sub(integerType)} | 0;`,
      ];
    case "string":
      return [
        () =>
          `${name} += ${sub(random.pick([stringType, numberType, booleanType]))}; if (${name}.length > 60) ${name} = ${name}.slice(-9);`,
      ];
    case "union":
      return [() => `${name} ??= ${type.of.some(isNullish) ? sub(numberType) : name};`];
    case "optional":
      return [() => `${name} ??= ${sub(type.of)};`];
    case "array":
      return arrayChanges(context, name, type.of);
    case "map":
      return [
        () =>
          `${name}.set(${sub(stringType)}.slice(0, 8), ${sub(type.of)}); if (${name}.size > 12) ${name}.clear();`,
        () => `${name}.delete(${sub(stringType)});`,
      ];
    case "set":
      return [
        () => `${name}.add(${sub(type.of)}); if (${name}.size > 12) ${name}.clear();`,
        () => `${name}.delete(${sub(type.of)});`,
      ];
    case "box":
      return [() => `${name}.value = ${stored(type.of, sub(type.of))};`];
    case "tuple": {
      const at = random.below(type.of.length);
      return [() => `${name}[${at}] = ${sub(type.of[at] as Type)};`];
    }
    case "named": {
      const fields = fieldsOf(world, type.name);
      if (fields.length === 0) return [];
      const field = random.pick(fields);
      const path = `${name}.${field.name}`;
      const out = [() => `${path} = ${stored(field.type, sub(field.type))};`];
      if (field.type.kind === "number" || field.type.kind === "integer") {
        if (field.optional) out.push(() => `${path} = (${path} ?? 0) + 1;`);
        else out.push(() => `${path} ${random.pick(["+=", "-="])} ${sub(integerType)} & 255;`);
        if (!field.optional) out.push(() => `${path}++;`);
      }
      if (field.optional)
        out.push(
          () => `delete ${path};`,
          () => `${path} ??= ${sub(field.type)};`,
        );
      return out;
    }
    default:
      return [];
  }
}

function arrayChanges(context: Context, name: string, of: Type): (() => string)[] {
  const { random } = context;
  const sub = (wanted: Type): string => expression(context, wanted, 2);
  const bounded = ` if (${name}.length > 12) ${name}.length = 3;`;
  const inside = (index: string): string =>
    `if (${name}.length > 0) ${name}[${index} & 1 & (${name}.length - 1)]`;
  const out = [
    () => `${name}.push(${sub(of)});${bounded}`,
    () => `${name}.push(${sub(of)}, ${sub(of)});${bounded}`,
    () => `${name}.unshift(${sub(of)});${bounded}`,
    () => `${inside(sub(integerType))} = ${sub(of)};`,
    () => `${name}[${name}.length] = ${sub(of)};${bounded}`,
    () => `${name}.${random.pick(["pop", "shift", "reverse"])}();`,
    () => `${name}.splice(${sub(integerType)} & 3, ${sub(integerType)} & 1, ${sub(of)});${bounded}`,
    () => `${name}.fill(${sub(of)}, ${sub(integerType)} & 3);`,
  ];
  if (of.kind === "number" || of.kind === "integer")
    out.push(
      () => `${inside(sub(integerType))} ${random.pick(["+=", "*="])} ${sub(integerType)} & 15;`,
    );
  return out;
}

function branch(context: Context, depth: number): Statement {
  const test = expression(context, booleanType, 2);
  const then = block(context, depth - 1, 1 + context.random.below(3));
  if (context.random.chance(0.5)) return { parts: [`if (${test}) {`, then, "}"] };
  const otherwise = block(context, depth - 1, 1 + context.random.below(3));
  return { parts: [`if (${test}) {`, then, "} else {", otherwise, "}"] };
}

function loop(context: Context, depth: number): Statement {
  const { random } = context;
  const name = fresh(context, "k");
  const label = random.chance(0.4) ? fresh(context, "label") : undefined;
  const head = label === undefined ? "" : `${label}: `;
  const labels = label === undefined ? context.labels : [...context.labels, label];
  const body = (...extra: Variable[]): Block =>
    block(
      { ...context, variables: [...context.variables, ...extra], labels, insideLoop: true },
      depth - 1,
      1 + random.below(4),
    );
  const item = (type: Type, assignable = false, of = name): Variable => ({
    name: of,
    type,
    assignable,
  });
  const each = (text: string, ...extra: Variable[]): Statement => ({
    parts: [`${head}for (${text}) {`, [line("if (!tick()) break;"), ...body(...extra)], "}"],
  });
  const of = randomType(context, 1);
  const keyword = random.pick(["const", "let"]);
  const forms: (() => Statement)[] = [
    () =>
      each(
        `${keyword} ${name} of ${expression(context, arrayOf(of), 2)}.slice(0, 5)`,
        item(of, keyword === "let"),
      ),
    () =>
      each(
        `const [${name}i, ${name}] of ${expression(context, arrayOf(of), 2)}.slice(0, 5).entries()`,
        item(of),
        item(integerType, false, `${name}i`),
      ),
    () =>
      each(`const ${name} of ${expression(context, stringType, 2)}.slice(0, 5)`, item(stringType)),
    () =>
      each(
        `const [${name}, ${name}v] of ${expression(context, { kind: "map", of }, 1)}`,
        item(stringType),
        item(of, false, `${name}v`),
      ),
    () =>
      each(
        `const ${name} of ${expression(context, { kind: "set", of: mixedType }, 1)}`,
        item(mixedType),
      ),
    () =>
      each(
        `const ${name} of new Steps(${expression(context, integerType, 1)} & 3)`,
        item(numberType),
      ),
    () =>
      each(
        `const ${name} in ${expression(context, { kind: "named", name: random.pick(context.world.interfaces).name }, 1)}`,
        item(stringType),
      ),
    () => ({
      parts: [
        `let ${name} = 0;\n${head}while (${name}++ < ${1 + random.below(5)} && tick()) {`,
        body(item(integerType)),
        "}",
      ],
    }),
    () => ({
      parts: [
        `let ${name} = 0;\n${head}do {`,
        body(item(integerType)),
        `} while (++${name} < ${1 + random.below(4)} && tick());`,
      ],
    }),
    () => ({
      parts: [
        `${expression(context, arrayOf(of), 2)}.slice(0, 4).forEach((${name}, ${name}i) => {`,
        block(
          {
            ...context,
            variables: [...context.variables, item(of), item(integerType, false, `${name}i`)],
            labels: [],
            insideLoop: false,
            returns: undefined,
          },
          depth - 1,
          2,
        ),
        "});",
      ],
    }),
    () => ({
      parts: [
        `${head}for (let ${name} = ${random.pick(["0", "-2", "0.5", "3", "2147483645"])}; ${name} < ${random.pick(["4", "6", "3.5", "2147483649"])} && tick(); ${name}${random.pick(["++", " += 2", " += 0.75"])}) {`,
        // A body that changes the counter may keep the loop going, but not without fuel.
        body(item(numberType, random.chance(0.3))),
        "}",
      ],
    }),
    () => ({
      parts: [
        `${head}for (let ${name} = 0, ${name}n = ${1 + random.below(6)}; ${name} < ${name}n; ${name}++) {`,
        [
          line("if (!tick()) break;"),
          ...body(item(integerType), item(integerType, false, `${name}n`)),
        ],
        "}",
      ],
    }),
    () => ({
      parts: [
        `${head}for (let ${name} = ${expression(context, integerType, 1)} & 7; ${name} >= 0; ${name} -= ${1 + random.below(2)}) {`,
        [line("if (!tick()) break;"), ...body(item(integerType))],
        "}",
      ],
    }),
  ];
  return random.pick(forms)();
}

function switching(context: Context, depth: number): Statement {
  const { random } = context;
  const isString = random.chance(0.4);
  const subject = isString
    ? `${expression(context, stringType, 2)}.slice(0, 1)`
    : `(${expression(context, integerType, 2)} & 3)`;
  const parts: (string | Block)[] = [`switch (${subject}) {`];
  // `break` would leave the switch: only labelled jumps reach the loop.
  const inner: Context = { ...context, insideLoop: false };
  const cases = (isString ? ['"a"', '""', '"1"'] : ["0", "1", "2"]).map(
    (value) => `case ${value}: {`,
  );
  if (random.chance(0.6)) cases.splice(random.below(4), 0, "default: {");
  for (const text of cases) {
    parts.push(`  ${text}`, block(inner, depth - 1, 1 + random.below(2)));
    parts.push(random.chance(0.7) ? "} break;\n" : "}\n");
  }
  parts.push("}");
  return { parts };
}

function trying(context: Context, depth: number): Statement {
  const { random } = context;
  const body = [...block(context, depth - 1, 1 + random.below(3))];
  if (random.chance(0.7)) {
    const thrown = random.pick([
      () =>
        `new ${random.pick(["Error", "RangeError", "TypeError"])}(${expression(context, stringType, 1)})`,
      () => `new Failure(${expression(context, numberType, 1)})`,
      () => expression(context, randomType(context, 1), 2),
    ])();
    body.push(line(`if (${expression(context, booleanType, 2)}) throw ${thrown};`));
  }
  const name = fresh(context, "error");
  const handler: Statement[] = [
    context.mayPrint ? line(`emit("caught", ${name});`) : line(`count(${name});`),
    ...block(context, depth - 1, 1),
  ];
  if (random.chance(0.3))
    handler.unshift(line(`if (${name} instanceof Failure) count(${name}.code);`));
  if (random.chance(0.15))
    handler.push(line(`if (${expression(context, booleanType, 1)}) throw ${name};`));
  const parts: (string | Block)[] = ["try {", body];
  const hasFinally = random.chance(0.5);
  if (!hasFinally || random.chance(0.8)) parts.push(`} catch (${name}) {`, handler);
  if (hasFinally) {
    const after = random.chance(0.7)
      ? { ...context, insideLoop: false, labels: [], returns: undefined }
      : context;
    parts.push("} finally {", block(after, depth - 1, 1 + random.below(2)));
  }
  parts.push("}");
  return { parts };
}

function narrowing(context: Context, depth: number): Statement[] {
  const { random, world } = context;
  const name = fresh(context, "u");
  const as = (type: Type, of = name): Context => ({
    ...context,
    variables: [...context.variables, { name: of, type, assignable: false, narrowed: true }],
  });
  const inside = (type: Type, of = name): Block =>
    block(as(type, of), depth - 1, 1 + random.below(2));
  switch (random.below(5)) {
    case 0:
      return [
        {
          parts: [
            `const ${name}: ${typeText(mixedType)} = id<${typeText(mixedType)}>(${expression(context, mixedType, 2)});\nif (typeof ${name} === "string") {`,
            inside(stringType),
            `} else if (${name} !== null) {`,
            inside(numberType),
            "}",
          ],
        },
      ];
    case 1:
      return [
        {
          parts: [
            `const ${name} = id<${typeText(eitherType)}>(${expression(context, eitherType, 2)});\nif (typeof ${name} !== "boolean") {`,
            inside(numberType),
            "} else {",
            inside(booleanType),
            "}",
          ],
        },
      ];
    case 2: {
      const parts: (string | Block)[] = [
        `const ${name} = ${expression(context, named("Variant"), 2)};\nswitch (${name}.tag) {`,
      ];
      for (const { tag, field } of world.variants) {
        parts.push(`  case "${tag}": {`, inside(field.type, `${name}.${field.name}`), "} break;\n");
      }
      return [{ parts: [...parts, "}"] }];
    }
    case 3: {
      const type = randomType(context, 1);
      if (isNullish(type)) return [declaration(context)];
      const text = `${typeText({ kind: "optional", of: type })}`;
      return [
        {
          parts: [
            `const ${name} = id<${text}>(${expression(context, { kind: "optional", of: type }, 2)});\nif (${name} !== undefined) {`,
            inside(type),
            "}",
          ],
        },
      ];
    }
    default: {
      const info = random.pick(world.classes);
      return [
        {
          parts: [
            `const ${name}: unknown = ${expression(context, named(random.pick([...world.interfaces, ...world.classes]).name), 2)};\nif (${name} instanceof ${info.name}) {`,
            inside(named(info.name)),
            "}",
          ],
        },
      ];
    }
  }
}

function destructuring(context: Context): Statement[] {
  const { random, world } = context;
  const first = fresh(context, "d");
  const second = fresh(context, "d");
  const finish = (text: string, ...types: [string, Type][]): Statement[] => {
    for (const [name, type] of types) declare(context, name, type, true);
    return [line(text)];
  };
  switch (random.below(4)) {
    case 0: {
      const { name } = random.pick([...world.interfaces, ...world.classes]);
      const fields = fieldsOf(world, name).slice(0, 2);
      const names = [first, second];
      const parts = fields.map((field, index) => {
        const fallback = field.optional ? ` = ${expression(context, field.type, 1)}` : "";
        return `${field.name}: ${names[index]}${fallback}`;
      });
      const rest = fields.length > 0 && random.chance(0.3) ? ", ...rest" : "";
      const text = `let { ${parts.join(", ")}${rest.replace("rest", `${first}r`)} } = ${expression(context, named(name), 2)};`;
      const after = rest === "" ? "" : ` emit("rest", ${first}r);`;
      return finish(
        text + after,
        ...fields.map((field, index): [string, Type] => [names[index] ?? "", field.type]),
      );
    }
    case 1: {
      const of = randomType(context, 1);
      if (isNullish(of)) return [declaration(context)];
      const text = `let [${first} = ${expression(context, of, 1)}, ...${second}] = ${expression(context, arrayOf(of), 2)};`;
      return finish(text, [first, of], [second, arrayOf(of)]);
    }
    case 2: {
      const tuple: Type = { kind: "tuple", of: [randomType(context, 1), stringType] };
      const text = `let [${first}, ${second}]: ${typeText(tuple)} = ${expression(context, tuple, 2)};`;
      return finish(text, [first, tuple.of[0] as Type], [second, stringType]);
    }
    default: {
      const numbers = context.variables.filter(
        ({ type, assignable }) => assignable && type.kind === "number",
      );
      if (numbers.length < 2) return [declaration(context)];
      const [a, b] = [random.pick(numbers).name, random.pick(numbers).name];
      return [line(`[${a}, ${b}] = [${b}, ${expression(context, numberType, 1)}];`)];
    }
  }
}

function nestedFunction(context: Context, depth: number): Statement {
  const { random } = context;
  const name = fresh(context, "inner");
  const parameters = Array.from({ length: random.below(3) }, () => randomType(context, 1));
  const result = randomType(context, 1);
  const formals = parameters.map(
    (type): Variable => ({ name: fresh(context, "p"), type, assignable: true }),
  );
  const inside: Context = {
    ...context,
    variables: [...context.variables.filter(({ narrowed }) => narrowed !== true), ...formals],
    // Its own name too: recursion ends when the fuel does.
    helpers: random.chance(0.3)
      ? [...context.helpers, { name, parameters, result }]
      : context.helpers,
    mayPrint: false,
    insideLoop: false,
    labels: [],
    returns: result,
  };
  const list = formals.map((formal, index) => {
    const last = index === formals.length - 1 && random.chance(0.3);
    const fallback = last ? ` = ${expression(context, formal.type, 1)}` : "";
    return `${formal.name}: ${typeText(formal.type)}${fallback}`;
  });
  const plain: Context = { ...context, variables: formals };
  const body: Statement[] = [
    line(
      `if (!tick()) return ${stored(result, expression({ ...plain, helpers: [] }, result, 0))};`,
    ),
    ...block(inside, depth - 1, 1 + random.below(3)),
    line(`return ${stored(result, expression(inside, result, 2))};`),
  ];
  const isArrow = random.chance(0.3) && !inside.helpers.some((helper) => helper.name === name);
  const signature = `(${list.join(", ")}): ${typeText(result)}`;
  context.helpers.push({ name, parameters, result });
  if (isArrow) return { parts: [`const ${name} = ${signature} => {`, body, "};"] };
  return { parts: [`function ${name}${signature} {`, body, "}"] };
}

/** Closures that share, or do not share, the variables of a loop. */
function closuresInLoop(context: Context): Statement[] {
  const { random } = context;
  const name = fresh(context, "fs");
  const index = fresh(context, "k");
  const local = fresh(context, "c");
  const type = functionType(numberType, numberType);
  const inner: Context = {
    ...context,
    variables: [
      ...context.variables,
      { name: index, type: integerType, assignable: false },
      { name: local, type: numberType, assignable: true },
      { name: "x", type: numberType, assignable: true },
    ],
  };
  const body = random.pick([
    () => `${name}.push((x): number => { ${local} += x; return ${local} + ${index}; });`,
    () => `${name}.push((x): number => ${expression(inner, numberType, 2)});`,
    () => `${name}.push((x): number => x + ${index}++);`,
    () =>
      `${name}.push((x): number => { ${local}++; return ${expression(inner, numberType, 1)}; }, (): number => ${local});`,
  ])();
  declare(context, name, arrayOf(type), false);
  return [
    line(`const ${name}: (${typeText(type)})[] = [];`),
    {
      parts: [
        `for (let ${index} = 0; ${index} < ${1 + random.below(4)}; ${index}++) {`,
        [line(`let ${local} = ${expression(context, numberType, 1)};`), line(body)],
        "}",
      ],
    },
    ...(context.mayPrint
      ? [line(`emit("${name}", ${name}.map((f, at) => f(at) + f(${random.below(9)})));`)]
      : []),
  ];
}

/** Sums that leave, or nearly leave, the range of 32 bits. */
function integerLoop(context: Context): Statement[] {
  const { random } = context;
  const [sum, index] = [fresh(context, "sum"), fresh(context, "k")];
  const step = random.pick([
    `${sum} += ${index};`,
    `${sum} = (${sum} + ${index} * ${random.pick(["3", "65537", "2147483647"])}) | 0;`,
    `${sum} -= ${index} << ${random.pick(["3", "28", "31"])};`,
    `${sum} *= ${random.pick(["2", "3", "-1", "-5"])};`,
    `${sum} = ${sum} * 31 + ${index} | 0;`,
    `${sum} = (${sum} ^ (${sum} >>> ${random.pick(["0", "3", "31"])})) ${random.pick(["| 0", ">>> 0"])};`,
    `${sum} += ${index} % 2 === 0 ? ${sum} : -${index};`,
    `if (${sum} > ${random.pick(["1000", "2147483646", "4294967294"])}) ${sum} = -${sum}; else ${sum} += ${random.pick(["1", "1073741824", "0.5"])};`,
  ]);
  const start = random.pick(["0", "1", "-1", "2147483640", "-2147483645", "4294967290", "1e15"]);
  const limit = random.pick(["5", "17", "33"]);
  declare(context, sum, numberType, true);
  return [
    line(`let ${sum} = ${start};`),
    line(
      random.pick([
        `for (let ${index} = 0; ${index} < ${limit}; ${index}++) { ${step} }`,
        `for (let ${index} = ${limit}; ${index} > 0; ${index} -= 2) { ${step} }`,
        `for (let ${index} = 2147483644; ${index} < 2147483650; ${index}++) { ${step} }`,
        `for (let ${index} = -1; ${index} >= -${limit}; ${index}--) { ${step} }`,
        `{ let ${index} = 1; while (${index} < 4e9) { ${step} ${index} *= 2; } }`,
      ]),
    ),
  ];
}

function jump(context: Context): Statement {
  const { random } = context;
  const test = expression(context, booleanType, 2);
  if (context.labels.length > 0 && random.chance(0.5))
    return line(
      `if (${test}) ${random.pick(["break", "continue"])} ${random.pick(context.labels)};`,
    );
  if (context.insideLoop) return line(`if (${test}) ${random.pick(["break", "continue"])};`);
  if (context.returns !== undefined)
    return line(
      `if (${test}) return ${stored(context.returns, expression(context, context.returns, 2))};`,
    );
  return declaration(context);
}

/** The statements of a function that only its callers see. */
export function createContext(
  scope: Scope,
  given: {
    readonly variables: Variable[];
    readonly helpers: readonly Helper[];
    readonly returns: Type | undefined;
  },
): Context {
  return {
    ...scope,
    variables: given.variables,
    helpers: [...given.helpers],
    names: { next: 0 },
    mayPrint: given.returns === undefined,
    insideLoop: false,
    labels: [],
    returns: given.returns,
  };
}
