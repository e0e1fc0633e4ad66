// Random expressions, typed by construction: each type has its own grammar, and the variables in scope
// take part. Nothing here can loop, grow without bound, or depend on the rounding of a library function.
import type { Random } from "./seeded.ts";

export type ValueType =
  | "number"
  | "integer"
  | "string"
  | "boolean"
  | "numbers"
  | "strings"
  | "mixed"
  | "record"
  | "records"
  | "function"
  | "map"
  | "shape"
  | "instance"
  | "tuple";

export const typeText: Readonly<Record<ValueType, string>> = {
  number: "number",
  integer: "number",
  string: "string",
  boolean: "boolean",
  numbers: "number[]",
  strings: "string[]",
  mixed: "number | string | null",
  record: "Rec",
  records: "Rec[]",
  function: "(x: number) => number",
  map: "Map<string, number>",
  shape: "Shape",
  instance: "Base",
  tuple: "[number, string]",
};

export const allTypes: readonly ValueType[] = Object.keys(typeText) as ValueType[];

export interface Variable {
  readonly name: string;
  readonly type: ValueType;
  readonly assignable: boolean;
}

export interface Scope {
  readonly random: Random;
  readonly variables: readonly Variable[];
  /** Functions that may be called: `name(number, string): number`. */
  readonly helpers: readonly string[];
}

const numberEdges: readonly string[] = [
  "0",
  "-0",
  "1",
  "-1",
  "2",
  "3",
  "7",
  "10",
  "0.5",
  "-0.5",
  "1.5",
  "0.1",
  "255",
  "256",
  "65535",
  "65536",
  "2147483647",
  "-2147483648",
  "2147483648",
  "4294967295",
  "4294967296",
  "-4294967297",
  "9007199254740991",
  "9007199254740993",
  "1e21",
  "1e-7",
  "123456789.125",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e308",
  "5e-324",
  "33",
];
const integerEdges: readonly string[] = [
  "0",
  "1",
  "-1",
  "2",
  "3",
  "5",
  "8",
  "31",
  "32",
  "100",
  "-7",
  "2147483647",
  "-2147483648",
];
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

export function expression(scope: Scope, type: ValueType, depth: number): string {
  const { random } = scope;
  const candidates = scope.variables.filter((variable) => variable.type === type);
  if (candidates.length > 0 && random.chance(depth <= 0 ? 0.75 : 0.35))
    return random.pick(candidates).name;
  return grammars[type](scope, depth);
}

type Grammar = (scope: Scope, depth: number) => string;

const grammars: Readonly<Record<ValueType, Grammar>> = {
  number: numberExpression,
  integer: integerExpression,
  string: stringExpression,
  boolean: booleanExpression,
  numbers: numbersExpression,
  strings: stringsExpression,
  mixed: mixedExpression,
  record: recordExpression,
  records: recordsExpression,
  function: functionExpression,
  map: mapExpression,
  shape: shapeExpression,
  instance: instanceExpression,
  tuple: tupleExpression,
};

function numberExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(numberEdges);
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  const choices: (() => string)[] = [
    () => `(${sub("number")} ${random.pick(["+", "-", "*", "/", "%"])} ${sub("number")})`,
    () => `(${sub("number")} ${random.pick(["+", "-", "*", "/", "%"])} ${sub("number")})`,
    () => sub("integer"),
    () => `(-${parenthesised(sub("number"))})`,
    () =>
      `Math.${random.pick(["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt", "fround"])}(${sub("number")})`,
    () => `Math.${random.pick(["min", "max"])}(${sub("number")}, ${sub("number")})`,
    () => `(${sub("numbers")}[${sub("integer")} & 3] ?? ${sub("number")})`,
    () => `(${sub("boolean")} ? ${sub("number")} : ${sub("number")})`,
    () => `${sub("string")}.length`,
    () => `${sub("numbers")}.reduce((acc, item) => acc + item, ${sub("number")})`,
    () => `Number(${sub("string")})`,
    () => `parseInt(${sub("string")}, 10)`,
    () => `${sub("record")}.a`,
    () => `(${sub("record")}.c ?? ${sub("number")})`,
    () => `(${sub("record")}.next?.a ?? ${sub("number")})`,
    () => `${parenthesised(sub("function"))}(${sub("number")})`,
    () => `(${sub("map")}.get(${sub("string")}) ?? ${sub("number")})`,
    () => `${sub("map")}.size`,
    () => `area(${sub("shape")})`,
    () => `${sub("instance")}.m(${sub("number")})`,
    () => `${sub("instance")}.${random.pick(["v", "twice"])}`,
    () => `${sub("tuple")}[0]`,
    () => `weigh(${sub("mixed")})`,
    () => `(${sub("integer")} & 7) ** 2`,
  ];
  if (scope.helpers.length > 0) {
    choices.push(() => `${random.pick(scope.helpers)}(${sub("number")}, ${sub("string")})`);
  }
  return random.pick(choices)();
}

function integerExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(integerEdges);
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  return random.pick([
    () => `(${sub("number")} | 0)`,
    () => `((${sub("integer")} + ${sub("integer")}) | 0)`,
    () => `((${sub("integer")} * ${sub("integer")}) | 0)`,
    () => `(${sub("number")} ${random.pick(["&", "|", "^", "<<", ">>", ">>>"])} ${sub("integer")})`,
    () => `(~${sub("integer")})`,
    () => `Math.imul(${sub("integer")}, ${sub("integer")})`,
    () => `Math.clz32(${sub("number")})`,
    () => `(${sub("integer")} % ${random.pick(["3", "7", "-4", "10"])})`,
    () => `${sub("string")}.indexOf(${sub("string")})`,
    () => `${sub("numbers")}.indexOf(${sub("number")})`,
    () => `${sub("strings")}.length`,
    () => `(${sub("string")}.charCodeAt(${sub("integer")} & 3) | 0)`,
  ])();
}

function stringExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(words);
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  return random.pick([
    () => `(${sub("string")} + ${sub("string")})`,
    () => `(${sub("string")} + ${sub("number")})`,
    () => `\`\${${sub("string")}}-\${${sub(random.pick(["number", "boolean", "mixed"]))}}\``,
    () => `String(${sub(random.pick(["number", "mixed", "boolean"]))})`,
    () => `${sub("string")}.slice(${sub("integer")} % 5, ${sub("integer")} % 9)`,
    () => `${sub("string")}.${random.pick(["toUpperCase", "toLowerCase", "trim"])}()`,
    () => `${sub("string")}.repeat(${sub("integer")} & 1)`,
    () => `${sub("string")}.padStart(${sub("integer")} & 7, ${sub("string")})`,
    () => `${sub("strings")}.join(${random.pick(words)})`,
    () => `${sub("numbers")}.join()`,
    () => `(${sub("strings")}[${sub("integer")} & 1] ?? ${sub("string")})`,
    () => `(${sub("string")}[${sub("integer")} & 3] ?? ${sub("string")})`,
    () => `(${sub("boolean")} ? ${sub("string")} : ${sub("string")})`,
    () => `${sub("record")}.b`,
    () => `${sub("instance")}.label`,
    () => `${sub("tuple")}[1]`,
    () => `${sub("string")}.replace(${sub("string")}, () => ${sub("string")})`,
    () => `String(typeof ${parenthesised(sub("mixed"))})`,
    () => `${parenthesised(sub("integer"))}.toString(${random.pick(["2", "8", "16", "36"])})`,
    () => `show(${sub(random.pick(allTypes))}).slice(0, 20)`,
  ])();
}

function booleanExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(["flag(true)", "flag(false)"]);
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  return random.pick([
    () => `(${sub("number")} ${random.pick(["<", "<=", ">", ">="])} ${sub("number")})`,
    () => `same(${sub("number")}, ${sub("number")})`,
    () => `same(${sub("string")}, ${sub("string")})`,
    () => `(${sub("string")} < ${sub("string")})`,
    () => `(${sub("boolean")} && ${sub("boolean")})`,
    () => `(${sub("boolean")} || ${sub("boolean")})`,
    () => `!${parenthesised(sub("boolean"))}`,
    () => `${sub("string")}.includes(${sub("string")})`,
    () => `${sub("numbers")}.includes(${sub("number")})`,
    () => `${sub("map")}.has(${sub("string")})`,
    () =>
      `is${random.pick(["Base", "Mid", "Leaf"])}(${sub(random.pick(["instance", "mixed", "record"]))})`,
    () => `Number.is${random.pick(["NaN", "Integer", "Finite"])}(${sub("number")})`,
    () => `${sub("numbers")}.some((item) => item > ${sub("number")})`,
    () => `same(${sub("mixed")}, ${sub("mixed")})`,
  ])();
}

function numbersExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  if (depth <= 0) return `numbers([${list(random, 4, () => random.pick(numberEdges))}])`;
  return random.pick([
    () => `numbers([${list(random, 4, () => sub("number"))}])`,
    () => `[...${sub("numbers")}, ${sub("number")}].slice(-6)`,
    () =>
      `${sub("numbers")}.map((item, at) => ${random.pick(["item + at", "item * 2", "item | 0", "-item", sub("number")])})`,
    () => `${sub("numbers")}.filter((item) => item > ${sub("number")})`,
    () => `[...${sub("numbers")}].sort(byNumber)`,
    () => `${sub("numbers")}.slice(${sub("integer")} % 4, ${sub("integer")} % 5)`,
    () => `${sub("numbers")}.toReversed()`,
    () => `[...${sub("map")}.values()].slice(0, 5)`,
    () => `${sub("strings")}.map((item) => item.length)`,
    () => `${sub("records")}.map(({ a }) => a)`,
    () => `Array.from({ length: ${sub("integer")} & 3 }, (_, at) => at * ${sub("number")})`,
  ])();
}

function stringsExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  if (depth <= 0) return `strings([${list(random, 3, () => random.pick(words))}])`;
  return random.pick([
    () => `strings([${list(random, 3, () => sub("string"))}])`,
    () => `${sub("string")}.split(${random.pick(['""', '","', '"a"'])}).slice(0, 5)`,
    () => `[...${sub("string")}].slice(0, 5)`,
    () => `${sub("numbers")}.map(String)`,
    () => `[...${sub("strings")}].sort()`,
    () => `${sub("strings")}.concat(${sub("string")}).slice(-5)`,
    () => `[...${sub("map")}.keys()].slice(0, 5)`,
    () => `Object.keys(${sub("record")})`,
    () => `${sub("strings")}.filter((item) => item.length > 1)`,
  ])();
}

function mixedExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.pick(["pickMixed(0)", "pickMixed(1)", "pickMixed(2)"]);
  return `mixed(${expression(scope, random.pick(["number", "string"]), depth - 1)})`;
}

function recordExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  const a = depth <= 0 ? random.pick(numberEdges) : sub("number");
  const b = depth <= 0 ? random.pick(words) : sub("string");
  const fields = [`a: ${a}`, `b: ${b}.slice(0, 30)`, `next: null`];
  if (depth > 0 && random.chance(0.4)) return `rec({ ...${sub("record")}, a: ${a} })`;
  if (depth > 0 && random.chance(0.4))
    return `rec({ a: ${a}, b: ${b}.slice(0, 30), next: cut(${sub("record")}) })`;
  if (random.chance(0.4)) fields.push(`c: ${a}`);
  if (random.chance(0.3)) fields.reverse();
  return `rec({ ${fields.join(", ")} })`;
}

function recordsExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  if (depth > 0 && random.chance(0.4))
    return `${sub("records")}.filter((item) => item.a > ${sub("number")})`;
  return `records([${list(random, 3, () => parenthesised(recordExpression(scope, depth - 1)))}])`;
}

function functionExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const inner: Scope = {
    ...scope,
    variables: [
      ...scope.variables.filter(({ type }) => type !== "function"),
      { name: "x", type: "number", assignable: true },
    ],
  };
  if (depth > 0 && random.chance(0.2)) return "counter()";
  return `((x: number) => ${parenthesised(expression(inner, "number", depth - 1))})`;
}

function mapExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  return `new Map<string, number>([${list(random, 3, () => `[${sub("string")}, ${sub("number")}]`)}])`;
}

function shapeExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  return random.pick([
    () => `shape({ kind: "circle", r: ${sub("number")} })`,
    () => `shape({ kind: "rect", w: ${sub("number")}, h: ${sub("number")} })`,
    () => `shape({ kind: "named", name: ${sub("string")} })`,
  ])();
}

function instanceExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  return `new ${random.pick(["Base", "Mid", "Leaf"])}(${expression(scope, "number", depth - 1)})`;
}

function tupleExpression(scope: Scope, depth: number): string {
  const sub = (type: ValueType): string => expression(scope, type, depth - 1);
  return `pair(${sub("number")}, ${sub("string")})`;
}

function list(random: Random, most: number, item: () => string): string {
  return Array.from({ length: random.below(most + 1) }, item).join(", ");
}

function parenthesised(text: string): string {
  return `(${text})`;
}
