import { expect, test } from "vitest";
import { emitFiles } from "../../compiler/src/emit/c/index.ts";
import { BUILDS, buildAndRun, optimize, programOf } from "../support/program.ts";

/** show(x) prints a number and a newline. */
const SHOW = `
function show(%0 x: f64): void {
bb0:
  %1 out: f64 = const.f64 {number=1}
  %2 text: str = runtime %0 {callee="tsk_f64_to_string"}
  %3 end: str = const.str {text="\\n"}
  %4 line: str = str.concat %2, %3
  runtime %1, %4 {callee="tsk_host_write", nothrow=true}
  return
}
`;

async function expectOutput(text: string, stdout: string): Promise<void> {
  for (const build of BUILDS) {
    for (const program of [programOf(SHOW + text), optimize(programOf(SHOW + text))]) {
      const outcome = await buildAndRun(program, build);
      expect(outcome).toEqual({ stdout, stderr: "", status: 0 });
    }
  }
}

/** The C of one function, without #line. */
function functionText(text: string, name: string): string {
  const files = emitFiles(programOf(text), { sourceLines: false, units: 1, checked: false });
  const unit = files[1]?.text ?? "";
  const start = unit.indexOf(`ts_${name}(`);
  const from = unit.lastIndexOf("\n", start) + 1;
  return unit.slice(from, unit.indexOf("\n}\n", start) + 3);
}

const SUM = `
entry main
function sum(%0 xs: ref): f64 {
bb0:
  %1: f64 = const.f64 {number=0}
  %2: i32 = const.i32 {number=0}
  jump bb1(%1, %2)
bb1(%3 total: f64, %4 i: i32):
  %5: i32 = array.length %0
  %6: bool = i32.lt %4, %5
  branch %6, bb2, bb3
bb2:
  %7: f64 = i32.tof64 %4
  %8 x: f64 = array.get %0, %7 {rep="f64", index=1}
  %9: f64 = f64.add %3, %8
  %10: i32 = const.i32 {number=1}
  %11: i32 = i32.add %4, %10
  jump bb1(%9, %11)
bb3:
  return %3
}
`;

test("a loop over number[] is the loop a C programmer would write", () => {
  expect(functionText(SUM, "sum")).toBe(`static double ts_sum(struct tsk_array *xs) {
  double total = 0.0;
  int32_t i = 0;
  while (i < tsk_array_count(xs)) {
    double x = tsk_array_f64_get(xs, i);
    if (tsk_is_pending()) return 0;
    total = total + x;
    i = i + 1;
  }
  return total;
}
`);
});

test("loops with break and continue, parameters that trade places", async () => {
  await expectOutput(
    `
entry main
function gcd(%0 a: f64, %1 b: f64): f64 {
bb0:
  jump bb1(%0, %1)
bb1(%2 x: f64, %3 y: f64):
  %4: f64 = const.f64 {number=0}
  %5: bool = f64.ne %3, %4
  branch %5, bb2, bb3
bb2:
  %6: f64 = f64.rem %2, %3
  jump bb1(%3, %6)
bb3:
  return %2
}
function swap(%0 n: f64): f64 {
bb0:
  %1: f64 = const.f64 {number=1}
  %2: f64 = const.f64 {number=2}
  %3: f64 = const.f64 {number=0}
  jump bb1(%1, %2, %3)
bb1(%4 a: f64, %5 b: f64, %6 i: f64):
  %7: bool = f64.lt %6, %0
  branch %7, bb2, bb3
bb2:
  %8: f64 = f64.add %6, %1
  jump bb1(%5, %4, %8)
bb3:
  %9 ten: f64 = const.f64 {number=10}
  %10: f64 = f64.mul %4, %9
  %11: f64 = f64.add %10, %5
  return %11
}
function search(%0 limit: f64): f64 {
bb0:
  %1 zero: f64 = const.f64 {number=0}
  %2 one: f64 = const.f64 {number=1}
  %3 three: f64 = const.f64 {number=3}
  jump bb1(%1, %1)
bb1(%4 i: f64, %5 found: f64):
  %6: bool = f64.lt %4, %0
  branch %6, bb2, bb9(%5)
bb2:
  %7: f64 = f64.rem %4, %3
  %8: bool = f64.truthy %7
  branch %8, bb3, bb8(%5)
bb3:
  jump bb4(%1, %5)
bb4(%9 j: f64, %10 sum: f64):
  %11: bool = f64.lt %9, %4
  branch %11, bb5, bb8(%10)
bb5:
  %12: f64 = f64.add %10, %2
  %13: f64 = const.f64 {number=50}
  %14: bool = f64.gt %12, %13
  branch %14, bb9(%12), bb6
bb6:
  %15: f64 = f64.add %9, %2
  jump bb4(%15, %12)
bb8(%16 found: f64):
  %17: f64 = f64.add %4, %2
  jump bb1(%17, %16)
bb9(%18 result: f64):
  return %18
}
function main(): void {
bb0:
  %0: f64 = const.f64 {number=1071}
  %1: f64 = const.f64 {number=462}
  %2: f64 = call %0, %1 {callee="gcd"}
  call %2 {callee="show"}
  %3: f64 = const.f64 {number=5}
  %4: f64 = call %3 {callee="swap"}
  call %4 {callee="show"}
  %5: f64 = call %3 {callee="search"}
  call %5 {callee="show"}
  %6: f64 = call %0 {callee="search"}
  call %6 {callee="show"}
  return
}
`,
    "21\n21\n7\n51\n",
  );
});

test("a graph that no loop expresses, and parameters that wait for each other", async () => {
  // bb1 and bb2 jump into each other and are both entered from outside.
  await expectOutput(
    `
entry main
function odd(%0 start: bool, %1 n: f64): f64 {
bb0:
  %2 one: f64 = const.f64 {number=1}
  %3 zero: f64 = const.f64 {number=0}
  branch %0, bb1(%1, %3), bb2(%1, %3)
bb1(%4 n: f64, %5 steps: f64):
  %6: bool = f64.gt %4, %3
  %7: f64 = f64.sub %4, %2
  %8: f64 = f64.add %5, %2
  branch %6, bb2(%7, %8), bb3(%8)
bb2(%9 n: f64, %10 steps: f64):
  %11 ten: f64 = const.f64 {number=10}
  %12: f64 = f64.add %10, %11
  %13: f64 = f64.sub %9, %2
  %14: bool = f64.gt %9, %3
  branch %14, bb1(%13, %12), bb3(%12)
bb3(%15 result: f64):
  return %15
}
function main(): void {
bb0:
  %0: bool = const.bool {flag=true}
  %1: bool = const.bool {flag=false}
  %2: f64 = const.f64 {number=3}
  %3: f64 = call %0, %2 {callee="odd"}
  call %3 {callee="show"}
  %4: f64 = call %1, %2 {callee="odd"}
  call %4 {callee="show"}
  return
}
`,
    "22\n22\n",
  );
});

test("handlers, rethrowing, variables that live across the edge", async () => {
  await expectOutput(
    `
entry main
function risky(%0 n: f64): f64 {
bb0:
  %1 limit: f64 = const.f64 {number=2}
  %2: bool = f64.gt %0, %1
  branch %2, bb1, bb2
bb1:
  %3: value = box %0
  throw %3
bb2:
  return %0
}
function guarded(%0 n: f64): f64 {
  local 0 stage: f64
bb0:
  %1: f64 = const.f64 {number=1}
  local.set %1 {index=0}
  jump bb1
bb1 handler bb3:
  %2: f64 = call %0 {callee="risky", rep="f64"}
  %3: f64 = const.f64 {number=2}
  local.set %3 {index=0}
  %4: f64 = f64.add %0, %3
  %5: f64 = call %4 {callee="risky", rep="f64"}
  jump bb2(%5)
bb2(%6 result: f64):
  return %6
bb3:
  %7 error: value = catch
  %8: f64 = unbox %7 {rep="f64", text="error"}
  %9: f64 = local.get {index=0, rep="f64"}
  %10: f64 = const.f64 {number=100}
  %11: f64 = f64.mul %9, %10
  %12: f64 = f64.add %11, %8
  jump bb2(%12)
}
function finally(%0 n: f64): f64 {
bb0 handler bb1:
  %1: f64 = call %0 {callee="risky", rep="f64"}
  return %1
bb1:
  %2 error: value = catch
  call %0 {callee="show"}
  throw %2
}
function main(): void {
bb0:
  %0: f64 = const.f64 {number=0}
  %1: f64 = call %0 {callee="guarded"}
  call %1 {callee="show"}
  %2: f64 = const.f64 {number=1}
  %3: f64 = call %2 {callee="guarded"}
  call %3 {callee="show"}
  %4: f64 = const.f64 {number=7}
  %5: f64 = call %4 {callee="guarded"}
  call %5 {callee="show"}
  jump bb1
bb1 handler bb2:
  %6: f64 = call %4 {callee="finally", rep="f64"}
  jump bb3
bb2:
  %7 error: value = catch
  %8: f64 = unbox.unchecked %7 {rep="f64"}
  call %8 {callee="show"}
  jump bb3
bb3:
  return
}
`,
    "2\n203\n107\n7\n7\n",
  );
});

test("doubles and integers have JavaScript's meaning", async () => {
  const cases: [op: string, rep: string, a: number, b: number, expected: string][] = [
    ["f64.rem", "f64", -5, 3, "-2"],
    ["f64.pow", "f64", 2, 0.5, String(2 ** 0.5)],
    ["f64.div", "f64", 1, 0, "Infinity"],
    ["f64.sub", "f64", Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, "NaN"],
    ["i32.add", "i32", 2147483647, 1, "-2147483648"],
    ["i32.sub", "i32", -2147483648, 1, "2147483647"],
    ["i32.mul", "i32", 65537, 65537, String(Math.imul(65537, 65537))],
    ["i32.shl", "i32", 1, 33, "2"],
    ["i32.shr", "i32", -8, 1, "-4"],
    ["i32.ushr", "i32", -1, 28, "15"],
    ["i32.xor", "i32", -1, 5, "-6"],
    ["i32.and", "i32", -2, 7, "6"],
    ["i32.or", "i32", 8, 1, "9"],
  ];
  const lines: string[] = [];
  let id = 0;
  for (const [op, rep, a, b] of cases) {
    const [x, y, z, w] = [id++, id++, id++, id++];
    lines.push(
      `  %${x}: ${rep} = const.${rep} {number=${a}}`,
      `  %${y}: ${rep} = const.${rep} {number=${b}}`,
      `  %${z}: ${rep} = ${op} %${x}, %${y}`,
    );
    if (rep === "i32") lines.push(`  %${w}: f64 = i32.tof64 %${z}`);
    lines.push(`  call %${rep === "i32" ? w : z} {callee="show"}`);
  }
  await expectOutput(
    `entry main\nfunction main(): void {\nbb0:\n${lines.join("\n")}\n  return\n}\n`,
    cases.map(([, , , , expected]) => `${expected}\n`).join(""),
  );
});
