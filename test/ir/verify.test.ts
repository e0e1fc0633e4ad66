import { describe, expect, test } from "vitest";
import { parseModule } from "../../compiler/src/ir/parse.ts";
import { verifyModule } from "../../compiler/src/ir/verify.ts";

function problemsOf(text: string): string {
  try {
    verifyModule(parseModule(text));
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test("valid IR has no problems", () => {
  expect(
    problemsOf(`
function callee(%0 x: f64): f64 {
bb0:
  return %0
}
function f(%0 n: f64): f64 {
  local 0 y: f64
bb0 handler bb2:
  %1: f64 = const.f64 {number=1}
  %2: f64 = call %1 {callee="callee", rep="f64"}
  jump bb1(%2)
bb1(%3: f64):
  return %3
bb2:
  %4: value = catch
  %5: f64 = f64.add %0, %1
  return %5
}
`),
  ).toBe("");
});

describe("each invariant", () => {
  const cases: [what: string, body: string, problem: string][] = [
    ["first block", "bb0(%1: f64):\n  return", "the first block has parameters"],
    ["an end", "bb0:\n  %1: f64 = const.f64 {number=1}", "bb0 has no end"],
    ["arguments' number", "bb0:\n  jump bb1\nbb1(%1: f64):\n  return", "bb0 passes 0 for 1 to bb1"],
    [
      "arguments' representations",
      "bb0:\n  %1: bool = const.bool {flag=true}\n  jump bb1(%1)\nbb1(%2: f64):\n  return",
      "bb0 passes %1: bool for %2: f64 of bb1",
    ],
    [
      "definitions before uses",
      "bb0:\n  %1: f64 = f64.add %2, %2\n  %2: f64 = const.f64 {number=1}\n  return",
      "%2: f64 is not defined on every path",
    ],
    [
      "definitions on every path",
      `bb0:
  %1: bool = const.bool {flag=true}
  branch %1, bb1, bb2
bb1:
  %2: f64 = const.f64 {number=1}
  jump bb2
bb2:
  %3: f64 = f64.neg %2
  return`,
      "bb2: %3: f64 = f64.neg %2: %2: f64 is not defined on every path",
    ],
    [
      "definitions after an exception",
      `bb0 handler bb1:
  %1: str = const.str {text="a"}
  %2: str = str.concat %1, %1
  return
bb1:
  %3: value = catch
  %4: i32 = str.length %2
  return`,
      "bb1: %4: i32 = str.length %2: %2: str is not defined on every path",
    ],
    ["operands' number", "bb0:\n  %1: f64 = f64.neg %0, %0\n  return", "it has 2 operands"],
    [
      "operands' representations",
      "bb0:\n  %1: bool = bool.not %0\n  return",
      "operand 0 is f64 where bool is wanted",
    ],
    [
      "results' representations",
      "bb0:\n  %1: i32 = f64.neg %0\n  return",
      "the result is i32 where it gives f64",
    ],
    ["callees", 'bb0:\n  call {callee="g", rep="void"}\n  return', "there is no such function"],
    [
      "calls' operands",
      'bb0:\n  call {callee="f", rep="void"}\n  return',
      "it passes 0 operands for 1",
    ],
    ["locals", "bb0:\n  local.set %0 {index=3}\n  return", "there is no such local"],
    [
      "handlers",
      "bb0 handler bb1:\n  %1: value = box %0\n  throw %1\nbb1(%2: f64):\n  return",
      "the handler bb1 has parameters",
    ],
    ["catch", "bb0:\n  %1: value = catch\n  return", "it is not the first of a handler"],
    [
      "jumps to handlers",
      "bb0 handler bb1:\n  jump bb1\nbb1:\n  %1: value = catch\n  return",
      "bb0 jumps to bb1, which catches",
    ],
    ["returned values", "bb0:\n  return %0", "it returns f64 where void is wanted"],
    ["conditions", "bb0:\n  branch %0, bb1, bb1\nbb1:\n  return", "the condition is f64"],
    ["thrown values", "bb0:\n  throw %0", "it throws f64"],
  ];
  for (const [what, body, problem] of cases) {
    test(what, () => {
      expect(problemsOf(`function f(%0 n: f64): void {\n${body}\n}\n`)).toContain(problem);
    });
  }
});
