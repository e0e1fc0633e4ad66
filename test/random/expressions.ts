// Random expressions, typed by construction: each kind of type has its own grammar, every type can also
// be reached through variables, containers, calls and choices. Nothing here can loop, grow without bound,
// or depend on the rounding of a library function.
import type { Random } from "./seeded.ts";
import {
  arrayOf,
  booleanType,
  functionType,
  integerType,
  isNullish,
  isSameType,
  mixedType,
  named,
  numberType,
  stringType,
  type Type,
  typeText,
} from "./types.ts";
import { allFields, classesFor, fieldsOf, hasMethod, type World } from "./world.ts";

export interface Variable {
  readonly name: string;
  readonly type: Type;
  readonly assignable: boolean;
  /** Its declared type is wider: functions that are hoisted do not see the narrower one. */
  readonly narrowed?: boolean;
}

export interface Helper {
  readonly name: string;
  readonly parameters: readonly Type[];
  readonly result: Type;
}

export interface Scope {
  readonly random: Random;
  readonly world: World;
  readonly variables: readonly Variable[];
  /** Functions that may be called. */
  readonly helpers: readonly Helper[];
  /** False inside classes: their methods must end. */
  readonly mayMakeInstances: boolean;
}

const numberEdges: readonly string[] =
  "0 -0 1 -1 2 3 7 10 0.5 -0.5 1.5 0.1 255 256 65535 65536 2147483647 -2147483648 2147483648 4294967295 4294967296 -4294967297 9007199254740991 9007199254740993 1e21 1e-7 123456789.125 NaN Infinity -Infinity 1e308 5e-324 33".split(
    " ",
  );
const integerEdges: readonly string[] = "0 1 -1 2 3 5 8 31 32 100 -7 2147483647 -2147483648".split(
  " ",
);
const words: readonly string[] = [
  '""',
  '"a"',
  '"b"',
  '"abc"',
  '"x1"',
  '"10"',
  '" 7 "',
  '"-0"',
  '"é"',
  '"日本"',
  '"\\u{1F600}"',
  '"NaN"',
  '"a,b,c"',
  '"Hello World"',
  '"\\n"',
];

/** A type of any depth that a variable may have. */
export function randomType(scope: Scope, depth = 2): Type {
  const { random, world } = scope;
  const simple = (): Type =>
    random.pick([numberType, integerType, stringType, booleanType, mixedType]);
  if (depth <= 0 || random.chance(0.45)) return simple();
  const inner = (): Type => randomType(scope, depth - 1);
  const names = [...world.interfaces, ...world.classes].map(({ name }) => name);
  return random.pick<() => Type>([
    () => arrayOf(inner()),
    () => arrayOf(random.pick([numberType, integerType, stringType, booleanType])),
    () => ({ kind: "map", of: inner() }),
    () => ({ kind: "set", of: random.pick([numberType, stringType, mixedType]) }),
    () => ({ kind: "box", of: inner() }),
    () => {
      const of = inner();
      return isNullish(of) ? of : { kind: "optional", of };
    },
    () => ({ kind: "tuple", of: [inner(), simple()] }),
    () => functionType(simple(), simple()),
    () => named(random.pick(names)),
    () => named(random.pick(names)),
    () => named(random.pick(names)),
    () => named("Variant"),
  ])();
}

export function expression(scope: Scope, type: Type, depth: number): string {
  const { random } = scope;
  const candidates = scope.variables.filter((variable) => suits(scope, variable.type, type));
  if (candidates.length > 0 && random.chance(depth <= 0 ? 0.75 : 0.35))
    return random.pick(candidates).name;
  if (depth > 0 && random.chance(0.3)) return reached(scope, type, depth);
  return made(scope, type, depth);
}

/** May a value of the first type be used as one of the second? */
function suits({ world }: Scope, from: Type, to: Type): boolean {
  if (from.kind === "integer" && to.kind === "number") return true;
  if (from.kind === "named" && to.kind === "named")
    return (
      from.name === to.name || classesFor(world, to.name).some(({ name }) => name === from.name)
    );
  return isSameType(from, to);
}

/** Expressions of any type: choices, elements, fields, calls. */
function reached(scope: Scope, type: Type, depth: number): string {
  const { random, world } = scope;
  const sub = (wanted: Type): string => expression(scope, wanted, depth - 1);
  const text = typeText(type);
  const choices: (() => string)[] = [
    () => `(${sub(booleanType)} ? ${sub(type)} : ${sub(type)})`,
    () => `pick<${text}>(${sub(type)}, ${sub(type)}, ${sub(booleanType)})`,
    () => `id<${text}>(${sub(type)})`,
    () => `${sub({ kind: "box", of: type })}.value`,
    () => `${sub({ kind: "tuple", of: [type, random.pick([numberType, stringType])] })}[0]`,
    () => `((): ${text} => { const t: ${text} = ${sub(type)}; return t; })()`,
  ];
  if (!isNullish(type)) {
    choices.push(
      () => `(${sub(arrayOf(type))}[${sub(integerType)} & 3] ?? ${sub(type)})`,
      () => `(${sub(arrayOf(type))}.find((_item, at) => at > ${sub(integerType)}) ?? ${sub(type)})`,
      () => `(${sub({ kind: "map", of: type })}.get(${sub(stringType)}) ?? ${sub(type)})`,
      () => `(${sub({ kind: "optional", of: type })} ?? ${sub(type)})`,
      () => `(${sub(arrayOf(type))}.at(${sub(integerType)} % 3) ?? ${sub(type)})`,
    );
  }
  for (const helper of scope.helpers.filter(({ result }) => suits(scope, result, type))) {
    const call = (): string => `${helper.name}(${helper.parameters.map(sub).join(", ")})`;
    choices.push(call, call, call);
  }
  for (const variable of scope.variables) {
    if (variable.type.kind === "function" && suits(scope, variable.type.to, type)) {
      const { from } = variable.type;
      choices.push(() => `${variable.name}(${sub(from)})`);
    }
    if (variable.type.kind !== "named") continue;
    const { name } = variable.type;
    for (const field of fieldsOf(world, name)) {
      if (!suits(scope, field.type, type)) continue;
      if (field.optional && isNullish(type)) continue;
      const path = `${variable.name}.${field.name}`;
      choices.push(() => (field.optional ? `(${path} ?? ${sub(type)})` : path));
      choices.push(
        () =>
          `(({ ${field.name}${field.optional ? ` = ${sub(type)}` : ""} }: ${name}): ${text} => ${field.name})(${sub(named(name))})`,
      );
    }
  }
  return random.pick(choices)();
}

function made(scope: Scope, type: Type, depth: number): string {
  const sub = (wanted: Type): string => expression(scope, wanted, depth - 1);
  const { random } = scope;
  switch (type.kind) {
    case "number":
      return numberExpression(scope, depth);
    case "integer":
      return integerExpression(scope, depth);
    case "string":
      return stringExpression(scope, depth);
    case "boolean":
      return booleanExpression(scope, depth);
    case "null":
      return "null";
    case "union":
      return `id<${typeText(type)}>(${sub(random.pick(type.of))})`;
    case "optional":
      return `id<${typeText(type)}>(${random.chance(0.3) ? "undefined" : sub(type.of)})`;
    case "array":
      return arrayExpression(scope, type.of, depth);
    case "map":
      return `new Map<string, ${typeText(type.of)}>([${list(random, depth <= 0 ? 1 : 3, () => `[${sub(stringType)}, ${sub(type.of)}]`)}])`;
    case "set":
      return `new Set<${typeText(type.of)}>([${list(random, depth <= 0 ? 1 : 4, () => sub(type.of))}])`;
    case "box":
      return `new Box<${typeText(type.of)}>(${sub(type.of)})`;
    case "tuple":
      return `id<${typeText(type)}>([${type.of.map(sub).join(", ")}])`;
    case "function":
      return functionExpression(scope, type.from, type.to, depth);
    case "named":
      return namedExpression(scope, type.name, depth);
  }
}

function numberExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(numberEdges);
  const sub = (type: Type): string => expression(scope, type, depth - 1);
  const operators = ["+", "-", "*", "/", "%"];
  const n = (): string => sub(numberType);
  const choices: (() => string)[] = [
    () => `(${n()} ${random.pick(operators)} ${n()})`,
    () => `(${n()} ${random.pick(operators)} ${n()})`,
    () => `(${sub(integerType)} ${random.pick(["+", "-", "*"])} ${sub(integerType)})`,
    () => sub(integerType),
    () => `(-${bracketed(n())})`,
    () =>
      `Math.${random.pick(["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt", "fround"])}(${n()})`,
    () => `Math.${random.pick(["min", "max"])}(${n()}, ${n()})`,
    () => `${sub(stringType)}.length`,
    () => `${sub(arrayOf(numberType))}.reduce((acc, item) => acc + item, ${n()})`,
    () => `${sub(arrayOf(stringType))}.reduce((acc, item) => acc + item.length, ${n()})`,
    () => `Number(${sub(random.pick([stringType, booleanType, mixedType]))})`,
    () => `parseInt(${sub(stringType)}, 10)`,
    () => `${sub({ kind: "map", of: numberType })}.size`,
    () => `${sub({ kind: "set", of: mixedType })}.size`,
    () => `sum(${n()}, ${n()})`,
    () => `sum(...${sub(arrayOf(numberType))})`,
    () => `sum(...new Steps(${sub(integerType)} & 3))`,
    () => `weigh(${sub(mixedType)})`,
    () => `(${sub(integerType)} & 7) ** 2`,
    () => `bound(${sub(functionType(numberType, numberType))}, ${n()})`,
    () => `depth(${sub(integerType)} & 15, ${n()})`,
  ];
  if (scope.mayMakeInstances) {
    choices.push(() => `weighVariant(${sub(named("Variant"))})`);
    for (const { type, name } of scope.variables) {
      if (type.kind === "named" && hasMethod(scope.world, type.name))
        choices.push(() => `${name}.m(${n()})`);
    }
  }
  return random.pick(choices)();
}

function integerExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(integerEdges);
  const sub = (type: Type): string => expression(scope, type, depth - 1);
  const i = (): string => sub(integerType);
  return random.pick([
    () => `(${sub(numberType)} | 0)`,
    () => `((${i()} ${random.pick(["+", "-", "*"])} ${i()}) | 0)`,
    () => `((${i()} + ${i()}) | 0)`,
    () => `((${i()} ${random.pick(["/", "%"])} ${i()}) | 0)`,
    () => `((${sub(numberType)}) ${random.pick(["&", "|", "^", "<<", ">>"])} +${bracketed(i())})`,
    () => `((${i()} >>> ${i()}) ${random.pick(["&", "|", ">>"])} (${i()}))`,
    () => `((${i()} >>> 0) % ${random.pick(["7", "1000", "65536"])})`,
    () => `(~${i()})`,
    () => `Math.imul(${i()}, ${i()})`,
    () => `Math.clz32(${sub(numberType)})`,
    () => `(${i()} % ${random.pick(["3", "7", "-4", "10"])} | 0)`,
    () => `${sub(stringType)}.indexOf(${sub(stringType)})`,
    () => `${sub(arrayOf(numberType))}.indexOf(${sub(numberType)})`,
    () => `${sub(arrayOf(stringType))}.length`,
    () => `(${sub(stringType)}.charCodeAt(${i()} & 3) | 0)`,
    () => `(${sub(stringType)}.codePointAt(${i()} & 3) ?? ${i()})`,
    () => `${sub(stringType)}.lastIndexOf(${sub(stringType)}, ${i()} & 7)`,
  ])();
}

function stringExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(words);
  const sub = (type: Type): string => expression(scope, type, depth - 1);
  const s = (): string => sub(stringType);
  const simple = (): Type => random.pick([numberType, integerType, booleanType, mixedType]);
  return random.pick([
    () => `(${s()} + ${s()})`,
    () => `(${s()} + ${sub(numberType)})`,
    () => `\`\${${s()}}-\${${sub(simple())}}\``,
    () => `\`\${${s()}}\${${s()}}:\${${sub(integerType)}}\``,
    () => `String(${sub(simple())})`,
    () => `${s()}.slice(${sub(integerType)} % 5, ${sub(integerType)} % 9)`,
    () => `${s()}.substring(${sub(integerType)} % 5, ${sub(integerType)} % 9)`,
    () => `${s()}.${random.pick(["toUpperCase", "toLowerCase", "trim", "trimStart"])}()`,
    () => `${s()}.repeat(${sub(integerType)} & 1)`,
    () => `${s()}.padStart(${sub(integerType)} & 7, ${s()})`,
    () => `${s()}.padEnd(${sub(integerType)} & 7, ${s()})`,
    () => `${sub(arrayOf(stringType))}.join(${random.pick(words)})`,
    () => `${sub(arrayOf(random.pick([numberType, mixedType, booleanType])))}.join()`,
    () => `(${s()}[${sub(integerType)} & 3] ?? ${s()})`,
    () => `${s()}.replace(${s()}, (): string => ${s()})`,
    () => `${s()}.replaceAll("a", ${s()}).slice(0, 40)`,
    () => `String(typeof ${bracketed(sub(mixedType))})`,
    () => `${bracketed(sub(integerType))}.toString(${random.pick(["2", "8", "16", "36"])})`,
    () => `show(${sub(randomType(scope, 1))}).slice(0, 20)`,
    () => `String.fromCharCode(${sub(integerType)} & 127, 65)`,
  ])();
}

function booleanExpression(scope: Scope, depth: number): string {
  const { random, world } = scope;
  if (depth <= 0) return random.pick(["flag(true)", "flag(false)"]);
  const sub = (type: Type): string => expression(scope, type, depth - 1);
  const n = (): string => sub(numberType);
  const s = (): string => sub(stringType);
  const choices: (() => string)[] = [
    () => `((${n()}) ${random.pick(["<", "<=", ">", ">="])} ${n()})`,
    () => `((${sub(integerType)}) ${random.pick(["<", "<=", ">", ">="])} ${sub(integerType)})`,
    () => `same(${n()}, ${n()})`,
    () => `same(${s()}, ${s()})`,
    () => `((${s()}) ${random.pick(["<", ">="])} ${s()})`,
    () => `(${sub(booleanType)} && ${sub(booleanType)})`,
    () => `(${sub(booleanType)} || ${sub(booleanType)})`,
    () => `!${bracketed(sub(booleanType))}`,
    () => `${s()}.${random.pick(["includes", "startsWith", "endsWith"])}(${s()})`,
    () => `${sub(arrayOf(numberType))}.includes(${n()})`,
    () => `${sub({ kind: "map", of: numberType })}.has(${s()})`,
    () => `${sub({ kind: "set", of: mixedType })}.has(${sub(mixedType)})`,
    () => `Number.is${random.pick(["NaN", "Integer", "Finite"])}(${n()})`,
    () => `${sub(arrayOf(numberType))}.${random.pick(["some", "every"])}((item) => item > ${n()})`,
    () => `same(${sub(mixedType)}, ${sub(mixedType)})`,
    () => `!!${bracketed(sub(mixedType))}`,
  ];
  if (scope.mayMakeInstances && world.classes.length > 0) {
    const name = random.pick(world.classes).name;
    choices.push(() => `is${name}(${sub(randomType(scope, 1))})`);
  }
  return random.pick(choices)();
}

function arrayExpression(scope: Scope, of: Type, depth: number): string {
  const { random } = scope;
  const text = typeText(of);
  const sub = (type: Type): string => expression(scope, type, depth - 1);
  const whole = arrayOf(of);
  const literal = (): string =>
    `id<${typeText(whole)}>([${list(random, depth <= 0 ? 2 : 4, () => sub(of))}])`;
  if (depth <= 0) return literal();
  const choices: (() => string)[] = [
    literal,
    literal,
    () => `[...${sub(whole)}, ${sub(of)}].slice(-6)`,
    () => `${sub(whole)}.map((item, at): ${text} => (at > 1 ? item : ${sub(of)}))`,
    () =>
      `${sub(arrayOf(numberType))}.slice(0, 4).map((x): ${text} => ${expression(withVariable(scope, "x", numberType), of, depth - 1)})`,
    () => `${sub(whole)}.filter((_item, at) => at !== ${sub(integerType)})`,
    () => `${sub(whole)}.slice(${sub(integerType)} % 4, ${sub(integerType)} % 5)`,
    () => `${sub(whole)}.${random.pick(["toReversed", "slice"])}()`,
    () => `${sub(whole)}.concat(${sub(whole)}).slice(0, 7)`,
    () => `[...${sub({ kind: "map", of })}.values()].slice(0, 5)`,
    () =>
      `Array.from({ length: ${sub(integerType)} & 3 }, (_, at): ${text} => ${expression(withVariable(scope, "at", integerType), of, depth - 1)})`,
    () => `[${sub(whole)}, ${sub(whole)}].flat().slice(0, 6)`,
  ];
  switch (of.kind) {
    case "number":
      choices.push(
        () => `[...${sub(whole)}].sort(byNumber)`,
        () => `${sub(arrayOf(stringType))}.map((item) => item.length)`,
        () => `[...new Steps(${sub(integerType)} & 3)]`,
        () =>
          `${sub(whole)}.map((item, at) => ${random.pick(["item + at", "item * 2", "item | 0", "-item"])})`,
        () => `[...${sub({ kind: "set", of: numberType })}]`,
      );
      break;
    case "string":
      choices.push(
        () => `[...${sub(whole)}].sort()`,
        () => `${sub(stringType)}.split(${random.pick(['""', '","', '"a"'])}).slice(0, 5)`,
        () => `[...${sub(stringType)}].slice(0, 5)`,
        () => `${sub(arrayOf(numberType))}.map(String)`,
        () => `[...${sub({ kind: "map", of: numberType })}.keys()].slice(0, 5)`,
      );
      break;
    default:
  }
  return random.pick(choices)();
}

function functionExpression(scope: Scope, from: Type, to: Type, depth: number): string {
  const { random } = scope;
  if (depth > 0 && from.kind === "number" && to.kind === "number" && random.chance(0.2))
    return "counter()";
  const inner = withVariable(scope, "x", from);
  return `((x: ${typeText(from)}): ${typeText(to)} => ${bracketed(expression(inner, to, depth - 1))})`;
}

function namedExpression(scope: Scope, name: string, depth: number): string {
  const { random, world } = scope;
  const sub = (type: Type): string => expression(scope, type, depth - 1);
  if (name === "Variant") {
    const { tag, field } = random.pick(world.variants);
    return `id<Variant>({ tag: "${tag}", ${field.name}: ${sub(field.type)} })`;
  }
  const found = world.interfaces.find((info) => info.name === name);
  const instances = classesFor(world, name);
  if (
    instances.length > 0 &&
    scope.mayMakeInstances &&
    (found === undefined || random.chance(0.5))
  ) {
    const info = random.pick(instances);
    const args = [sub(numberType), sub(stringType)];
    if (random.chance(0.3)) {
      for (const { field, form } of info.own) if (form === "parameter") args.push(sub(field.type));
    }
    return `new ${info.name}(${args.join(", ")})`;
  }
  const fields = found?.fields ?? allFields(instances[0] as (typeof instances)[number]);
  const isSpread = found !== undefined && depth > 0 && random.chance(0.25);
  const isWider = random.chance(0.3);
  const members: string[] = [];
  // Last: their place among the others is not kept yet.
  const accessors: string[] = [];
  for (const field of fields) {
    if (field.optional && random.chance(0.4)) continue;
    const value = sub(field.type);
    // Accessors that use variables of their function, or stand in a literal wider than its type, are
    // not supported yet.
    if (!field.optional && !isSpread && !isWider && random.chance(0.1)) {
      const constant = expression({ ...scope, variables: [], helpers: [] }, field.type, 0);
      const type = typeText(field.type);
      accessors.push(`get ${field.name}(): ${type} { return ${constant}; }`);
      accessors.push(`set ${field.name}(_next: ${type}) {}`);
    } else
      members.push(`${field.name}: ${field.optional && random.chance(0.2) ? "undefined" : value}`);
  }
  if (random.chance(0.3)) members.reverse();
  if (found?.method === true)
    members.push(
      random.pick([
        () => `m: (x: number) => x + ${sub(numberType)}`,
        () => `m(x: number): number { return x - ${sub(numberType)}; }`,
      ])(),
    );
  if (isWider) members.unshift(`extra: ${sub(random.pick([numberType, stringType]))}`);
  members.push(...accessors);
  if (found !== undefined && isSpread)
    return `({ ...${sub(named(name))}, ${members.join(", ")} } as ${name})`;
  return `({ ${members.join(", ")} } as ${name})`;
}

function withVariable(scope: Scope, name: string, type: Type): Scope {
  // An inner x hides an outer one.
  const others = scope.variables.filter((variable) => variable.name !== name);
  return { ...scope, variables: [...others, { name, type, assignable: true }] };
}

function list(random: Random, most: number, item: () => string): string {
  return Array.from({ length: random.below(most + 1) }, item).join(", ");
}

function bracketed(text: string): string {
  return `(${text})`;
}
