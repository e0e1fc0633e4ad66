import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Block,
  type Immediates,
  type IrFunction,
  type Module,
  newBlock,
  newFunction,
  newValue,
  type Value,
} from "../../compiler/src/ir/ir.ts";
import { OPCODES, type OpcodeName, opcodeRow } from "../../compiler/src/ir/opcodes.ts";
import { IrSyntaxError, parseFunction, parseModule } from "../../compiler/src/ir/parse.ts";
import { printFunction, printModule } from "../../compiler/src/ir/print.ts";
import { REPRESENTATIONS } from "../../compiler/src/ir/representation.ts";

const SAMPLE = `file "src/app.ts"
file "odd \\"name\\".ts"
global total: f64
global "x y": str?undefined checked
entry main

function add(%0 a: f64, %1 b: f64): f64 source="add" length=2 @0:10 {
  local 0 found: bool
bb0:
  %2 sum: f64 = f64.add %0, %1 @0:40
  %3: bool = f64.lt %2, %0
  branch %3, bb1(%2), bb2 @0:50
bb1(%4 x: f64) handler bb3:
  %5: f64 = call %4, %4 {callee="add", rep="f64"}
  return %5
bb2:
  unreachable
bb3:
  %6 "e e": value = catch
  local.set %3 {index=0} @1:7
  throw %6
}

function method(self, this %0 this: ref, %1 f: ref, ...%2 rest: ref): void source="" untraced length=1 class @0:0 {
  capture 0 seen: ref
  capture 1 count: f64 cell
bb0:
  %3: value = const.undefined
  %4: f64 = const.f64 {number=-0}
  %5: f64 = const.f64 {number=NaN}
  %6: f64 = const.f64 {number=-Infinity}
  %7: f64 = const.f64 {number=1e+21}
  %8: str = const.str {text="a\\"b;c\\n€"}
  closure.call %1, %3, %4, %2 {rep="void", signature=(f64, ...ref): void}
  return
}
`;

test("printing what was parsed gives the same text", () => {
  // The row of closure.call prints the signature first; the sample is the canonical order.
  const canonical = printModule(parseModule(SAMPLE));
  expect(printModule(parseModule(canonical))).toBe(canonical);
  expect(canonical.replace(/\{signature=(.*), rep="void"\}/, '{rep="void", signature=$1}')).toBe(
    SAMPLE,
  );
});

test("comments and blank lines are passed over", () => {
  const fn = parseFunction(`
; a comment
function f(): void { ; another
bb0:
  return ; done
}
`);
  expect(printFunction(fn)).toBe(
    'function f(): void source="f" length=0 @0:0 {\nbb0:\n  return\n}',
  );
});

describe("errors name the line", () => {
  const cases: [text: string, message: string][] = [
    [
      "function f(): void {\nbb0:\n  %0: f64 = f64.plus %1, %2\n",
      "line 3: f64.plus is no operation",
    ],
    ["function f(): void {\nbb0:\n  return %0\n}", "%0 is used in f but not defined"],
    ["function f(): void {\nbb0:\n  jump bb1\n}", "bb1 is named in f but missing"],
    ["function f(%0: f32): void {", "line 1: f32 is no representation"],
    ["function f(): void {\nbb0:\n  # what\n}", "line 3: what is # what?"],
    ["function f(): void {\nbb0:\n  return\nbb0:\n  return\n}", "bb0 is defined twice"],
    ["nonsense", "expected file, global, entry or function, found nonsense"],
  ];
  for (const [text, message] of cases) {
    test(message, () => {
      expect(() => parseModule(text)).toThrow(IrSyntaxError);
      expect(() => parseModule(text)).toThrow(message);
    });
  }
});

/** Any function, valid or not: the text holds all that there is. */
function arbitraryModule(): fc.Arbitrary<Module> {
  const rep = fc.constantFrom(...REPRESENTATIONS);
  const name = fc.option(fc.string({ unit: "grapheme", maxLength: 6 }), { nil: undefined });
  const number = fc.oneof(fc.double(), fc.integer(), fc.constant(-0));
  const immediates: fc.Arbitrary<Immediates> = fc.record(
    {
      number,
      text: fc.string({ unit: "grapheme" }),
      key: fc.string(),
      node: fc.nat(),
      callee: fc.string({ minLength: 1 }),
      shape: fc.nat(),
      slot: fc.nat(),
      index: fc.nat(),
      rep,
      signature: fc.record({ params: fc.array(rep), result: rep, rest: fc.constant(false) }),
      pure: fc.boolean(),
      nothrow: fc.boolean(),
      flag: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const operation = fc.record({
    op: fc.constantFrom(...(Object.keys(OPCODES) as OpcodeName[])),
    rep,
    name,
    args: fc.array(fc.nat(), { maxLength: 3 }),
    imm: immediates,
    offset: fc.nat(3),
  });
  const block = fc.record({
    params: fc.array(fc.record({ rep, name }), { maxLength: 2 }),
    operations: fc.array(operation, { maxLength: 4 }),
    end: fc.constantFrom("jump", "branch", "return", "throw", "rethrow", "unreachable"),
    target: fc.nat(),
    handled: fc.boolean(),
  });
  return fc
    .record({
      name: fc.string({ minLength: 1 }),
      source: fc.string(),
      params: fc.array(fc.record({ rep, name }), { maxLength: 3 }),
      rest: fc.boolean(),
      self: fc.boolean(),
      locals: fc.array(fc.record({ name: fc.string(), rep }), { maxLength: 2 }),
      captures: fc.array(fc.record({ name: fc.string(), rep, cell: fc.boolean() }), {
        maxLength: 2,
      }),
      blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    })
    .map((shape) => {
      const fn: IrFunction = newFunction(shape.name, shape.source, { file: 0, offset: 1 });
      fn.params = shape.params.map((p) => newValue(fn, p.rep, p.name));
      fn.rest = shape.rest && fn.params.length > 0;
      fn.hasSelf = shape.self;
      fn.locals = shape.locals;
      fn.captures = shape.captures;
      const values: Value[] = [newValue(fn, "value"), ...fn.params];
      fn.params.push(values[0] as Value);
      const blocks: Block[] = shape.blocks.map(() => newBlock(fn));
      shape.blocks.forEach((given, index) => {
        const target = blocks[index] as Block;
        target.params = given.params.map((p) => newValue(fn, p.rep, p.name));
        values.push(...target.params);
        if (given.handled) target.handler = blocks[given.target % blocks.length];
      });
      const position = (offset: number) => ({ file: 0, offset });
      shape.blocks.forEach((given, index) => {
        const target = blocks[index] as Block;
        for (const {
          op,
          rep: resultRep,
          name: resultName,
          args,
          imm,
          offset,
        } of given.operations) {
          const operands = args.map((arg) => values[arg % values.length] as Value);
          const hasResult = opcodeRow(op).result !== "none";
          const result = hasResult ? newValue(fn, resultRep, resultName) : undefined;
          target.instructions.push({ op, args: operands, imm, result, position: position(offset) });
          if (result !== undefined) values.push(result);
        }
        const value = values[given.target % values.length] as Value;
        const to = blocks[given.target % blocks.length] as Block;
        const edge = { target: to, args: to.params.map(() => value) };
        const at = position(given.target % 5);
        if (given.end === "jump") target.terminator = { kind: "jump", edge, position: at };
        else if (given.end === "branch") {
          const otherwise = { target: to, args: [...edge.args] };
          target.terminator = {
            kind: "branch",
            condition: value,
            then: edge,
            otherwise,
            position: at,
          };
        } else if (given.end === "return" || given.end === "throw") {
          target.terminator = { kind: given.end, value, position: at };
        } else if (given.end === "rethrow") target.terminator = { kind: "rethrow", position: at };
        else target.terminator = { kind: "unreachable", position: at };
      });
      return {
        files: [{ path: "a.ts", text: "" }],
        functions: new Map([[fn.name, fn]]),
        globals: [],
        entry: shape.name,
      };
    });
}

test("parse is the inverse of print, for any module", () => {
  fc.assert(
    fc.property(arbitraryModule(), (module) => {
      const parsed = parseModule(printModule(module));
      expect(printModule(parsed)).toBe(printModule(module));
      expect(parsed).toEqual(module);
    }),
    { numRuns: 300 },
  );
});
