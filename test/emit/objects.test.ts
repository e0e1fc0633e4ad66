import { expect, test } from "vitest";
import type { Program } from "../../compiler/src/represent/program.ts";
import { BUILDS, buildAndRun, optimize, programOf, shapeOf } from "../support/program.ts";

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
function say(%0 text: str): void {
bb0:
  %1 out: f64 = const.f64 {number=1}
  %2 end: str = const.str {text="\\n"}
  %3 line: str = str.concat %0, %2
  runtime %1, %3 {callee="tsk_host_write", nothrow=true}
  return
}
`;

async function expectOutput(
  text: string,
  stdout: string,
  parts: Partial<Program> = {},
): Promise<void> {
  for (const build of BUILDS) {
    const plain = programOf(SHOW + text, parts);
    expect(await buildAndRun(plain, build, 1)).toEqual({ stdout, stderr: "", status: 0 });
    const optimized = optimize(programOf(SHOW + text, parts));
    expect(await buildAndRun(optimized, build, 3)).toEqual({ stdout, stderr: "", status: 0 });
  }
}

test("slots of every representation, read directly and through a dispatcher", async () => {
  const point = shapeOf(
    16,
    "Point",
    { x: "f64", flag: "bool", n: "i32", name: "str", next: "ref?null", any: "value" },
    { className: "Point" },
  );
  const other = shapeOf(17, "Other", { name: "value", x: "value" });
  await expectOutput(
    `
entry main
function make(%0 x: f64): ref {
bb0:
  %1 p: ref = object.new {shape=16}
  slot.set %1, %0 {shape=16, slot=0}
  %2: bool = const.bool {flag=true}
  slot.set %1, %2 {shape=16, slot=1}
  %3: i32 = const.i32 {number=-3}
  slot.set %1, %3 {shape=16, slot=2}
  %4: str = const.str {text="é€"}
  slot.set %1, %4 {shape=16, slot=3}
  %5: ref?null = const.zero {rep="ref?null"}
  slot.set %1, %5 {shape=16, slot=4}
  %6: value = box %2
  slot.set %1, %6 {shape=16, slot=5}
  return %1
}
function main(): void {
bb0:
  %0: f64 = const.f64 {number=2.5}
  %1: ref = call %0 {callee="make"}
  %2: f64 = slot.get %1 {shape=16, slot=0}
  call %2 {callee="show"}
  %3: i32 = slot.get %1 {shape=16, slot=2}
  %4: f64 = i32.tof64 %3
  call %4 {callee="show"}
  %5: bool = slot.get %1 {shape=16, slot=1}
  %6: ref?null = slot.get %1 {shape=16, slot=4}
  %7: bool = ptr.isnull %6
  %8: bool = bool.eq %5, %7
  branch %8, bb1, bb2
bb1:
  %9: str = slot.get %1 {shape=16, slot=3}
  call %9 {callee="say"}
  jump bb2
bb2:
  %10: f64 = dispatch.call %1 {callee="get_x", rep="f64"}
  call %10 {callee="show"}
  %11 o: ref = object.new {shape=17}
  %12: f64 = const.f64 {number=9}
  %13: value = box %12
  slot.set %11, %13 {shape=17, slot=1}
  %14: f64 = dispatch.call %11 {callee="get_x", rep="f64"}
  call %14 {callee="show"}
  dispatch.call %11, %0 {callee="set_x", rep="void"}
  dispatch.call %1, %12 {callee="set_x", rep="void"}
  %15: f64 = dispatch.call %11 {callee="get_x", rep="f64"}
  call %15 {callee="show"}
  %16: f64 = slot.get %1 {shape=16, slot=0}
  call %16 {callee="show"}
  %17: value = box %1
  %18: bool = instance.of %17 {shape=16}
  %19: bool = instance.of %11 {shape=16}
  %20: bool = bool.not %19
  %21: bool = bool.eq %18, %20
  branch %21, bb3, bb4
bb3:
  %22: value = dispatch.call %17 {callee="get_any", rep="value"}
  %23: bool = value.truthy %22
  %24: str = const.str {text="yes"}
  %25: str = const.str {text="no"}
  %26: str = select %23, %24, %25
  call %26 {callee="say"}
  jump bb4
bb4:
  return
}
`,
    "2.5\n-3\né€\n2.5\n9\n2.5\n9\nyes\n",
    {
      shapes: [point, other],
      dispatchers: [
        {
          name: "get_x",
          kind: "get",
          key: "x",
          receiver: "ref",
          params: [],
          result: "f64",
          cases: [
            { shapes: [16], action: { kind: "slot", slot: 0, rep: "f64", optional: false } },
            { shapes: [17], action: { kind: "slot", slot: 1, rep: "value", optional: false } },
          ],
          fallback: { kind: "dynamic" },
        },
        {
          name: "set_x",
          kind: "set",
          key: "x",
          receiver: "ref",
          params: ["f64"],
          result: "void",
          cases: [{ shapes: [16], action: { kind: "slot", slot: 0, rep: "f64", optional: false } }],
          fallback: { kind: "dynamic" },
        },
        {
          name: "get_any",
          kind: "get",
          key: "any",
          receiver: "value",
          params: [],
          result: "value",
          cases: [{ shapes: [17], action: { kind: "absent" } }],
          fallback: { kind: "dynamic" },
        },
      ],
    },
  );
});

test("methods, getters and function slots through one dispatcher", async () => {
  const square = shapeOf(
    16,
    "Square",
    { side: "f64" },
    {
      className: "Square",
      members: [
        {
          key: "area",
          method: "Square_area",
          getter: undefined,
          setter: undefined,
          own: false,
          data: false,
          slot: undefined,
        },
        {
          key: "double",
          method: undefined,
          getter: "Square_double",
          setter: undefined,
          own: false,
          data: false,
          slot: undefined,
        },
      ],
    },
  );
  const literal = shapeOf(17, "literal", { area: "ref", double: "f64" });
  const signature = { params: ["f64"], result: "f64", rest: false } as const;
  await expectOutput(
    `
entry main
function Square_area(this %0 this: ref, %1 scale: f64): f64 source="area" {
bb0:
  %2: f64 = slot.get %0 {shape=16, slot=0}
  %3: f64 = f64.mul %2, %2
  %4: f64 = f64.mul %3, %1
  return %4
}
function Square_double(this %0 this: ref): f64 source="double" {
bb0:
  %2: f64 = slot.get %0 {shape=16, slot=0}
  %3: f64 = f64.add %2, %2
  return %3
}
function plus(self, this: value, %1 scale: f64): f64 source="area" {
bb0:
  %2: f64 = const.f64 {number=1000}
  %3: f64 = f64.add %1, %2
  return %3
}
function main(): void {
bb0:
  %0 s: ref = object.new {shape=16}
  %1: f64 = const.f64 {number=3}
  slot.set %0, %1 {shape=16, slot=0}
  %2 l: ref = object.new {shape=17}
  %3: ref = closure.static {callee="plus"}
  slot.set %2, %3 {shape=17, slot=0}
  slot.set %2, %1 {shape=17, slot=1}
  %4: f64 = const.f64 {number=2}
  %5: f64 = dispatch.call %0, %4 {callee="call_area", rep="f64"}
  call %5 {callee="show"}
  %6: f64 = dispatch.call %2, %4 {callee="call_area", rep="f64"}
  call %6 {callee="show"}
  %7: f64 = dispatch.call %0 {callee="get_double", rep="f64"}
  call %7 {callee="show"}
  %8: value = box %0
  %9: value = dispatch.call %8, %4 {callee="any_area", rep="value"}
  %10: f64 = unbox %9 {rep="f64", text="area"}
  call %10 {callee="show"}
  return
}
`,
    "18\n1002\n6\n18\n",
    {
      shapes: [square, literal],
      functionObjects: [{ callee: "plus", signature }],
      dispatchers: [
        {
          name: "call_area",
          kind: "call",
          key: "area",
          receiver: "ref",
          params: ["f64"],
          result: "f64",
          cases: [
            { shapes: [16], action: { kind: "call", callee: "Square_area" } },
            {
              shapes: [17],
              action: { kind: "call-slot", slot: 0, rep: "ref", signature, checked: false },
            },
          ],
          fallback: { kind: "dynamic" },
        },
        {
          name: "any_area",
          kind: "call",
          key: "area",
          receiver: "value",
          params: ["f64"],
          result: "value",
          cases: [],
          fallback: { kind: "dynamic" },
        },
        {
          name: "get_double",
          kind: "get",
          key: "double",
          receiver: "ref",
          params: [],
          result: "f64",
          cases: [{ shapes: [16], action: { kind: "call", callee: "Square_double" } }],
          fallback: { kind: "dynamic" },
        },
      ],
    },
  );
});

test("closures: captured values and cells, typed, boxed and rest calls", async () => {
  const text = `
entry main
function adder(self, this: value, %0 x: f64): f64 source="adder" length=1 {
  capture 0 base: f64
  capture 1 count: f64 cell
  capture 2 label: str
bb0:
  %1: f64 = capture.get {index=0, rep="f64"}
  %2: ref = capture.get {index=1, rep="ref"}
  %3: f64 = cell.get %2 {rep="f64"}
  %4: f64 = const.f64 {number=1}
  %5: f64 = f64.add %3, %4
  cell.set %2, %5
  %6: str = capture.get {index=2, rep="str"}
  call %6 {callee="say"}
  %7: f64 = f64.add %1, %0
  return %7
}
function count(self, this: value, %0 first: value, ...%1 rest: ref): f64 source="count" {
bb0:
  %2: i32 = array.length %1
  %3: f64 = i32.tof64 %2
  return %3
}
function main(): void {
bb0:
  %0: f64 = const.f64 {number=40}
  %1: f64 = const.f64 {number=0}
  %2 cell: ref = cell.new %1
  %3: str = const.str {text="called"}
  %4 f: ref = closure.new %0, %2, %3 {callee="adder"}
  %5: value = const.undefined
  %6: f64 = const.f64 {number=2}
  %7: f64 = closure.call %4, %5, %6 {signature=(f64): f64, rep="f64"}
  call %7 {callee="show"}
  %8: value = box %6
  %9: value = closure.call %4, %5, %8 {signature=(value): value, rep="value"}
  %10: f64 = unbox %9 {rep="f64", text="result"}
  call %10 {callee="show"}
  %11: f64 = cell.get %2 {rep="f64"}
  call %11 {callee="show"}
  %12 g: ref = closure.static {callee="count"}
  %13: f64 = closure.call %12, %5, %0, %1, %6 {signature=(f64, f64, f64): f64, rep="f64"}
  call %13 {callee="show"}
  %14 list: ref = array.new %0, %1, %6, %6 {index=1}
  %15: f64 = closure.call %12, %5, %14 {signature=(...ref): f64, rep="f64"}
  call %15 {callee="show"}
  %16: f64 = closure.call %12, %5, %8, %14 {signature=(value, ...ref): f64, rep="f64"}
  call %16 {callee="show"}
  closure.call %12, %5 {signature=(): void, rep="void"}
  return
}
`;
  await expectOutput(text, "called\n42\ncalled\n42\n2\n2\n3\n4\n");
});

test("globals, checked globals and uninitialised variables", async () => {
  const text = `
global total: f64
global text: str checked
global seen: value
entry main
function main(): void {
bb0:
  %0: f64 = const.f64 {number=5}
  global.set %0 {index=0}
  %1: f64 = global.get {index=0, rep="f64"}
  call %1 {callee="show"}
  jump bb1
bb1 handler bb2:
  %2: str = global.get {index=1, rep="str"}
  call %2 {callee="say"}
  jump bb3
bb2:
  %3: value = catch
  %4: str = const.str {text="not yet"}
  call %4 {callee="say"}
  jump bb3
bb3:
  %5: str = const.str {text="now"}
  global.set %5 {index=1}
  %6: str = global.get {index=1, rep="str"}
  call %6 {callee="say"}
  %7: value = const.hole
  %8 cell: ref = cell.new %7
  jump bb4
bb4 handler bb5:
  %9: f64 = cell.get.checked %8 {rep="f64", text="late"}
  call %9 {callee="show"}
  jump bb6
bb5:
  %10: value = catch
  %11: str = const.str {text="not yet"}
  call %11 {callee="say"}
  jump bb6
bb6:
  cell.set %8, %0
  %12: f64 = cell.get.checked %8 {rep="f64", text="late"}
  call %12 {callee="show"}
  return
}
function make_error(%0 kind: f64, %1 message: str): ref {
bb0:
  %2: ref = object.new {shape=16}
  slot.set %2, %1 {shape=16, slot=0}
  return %2
}
`;
  await expectOutput(text, "5\nnot yet\nnow\nnot yet\n5\n", {
    shapes: [shapeOf(16, "Error", { message: "str" }, { className: "Error", builtIn: "Error" })],
    makeError: "make_error",
  });
});

test("arrays of every kind", async () => {
  const text = `
entry main
function main(): void {
bb0:
  %0: bool = const.bool {flag=true}
  %1 flags: ref = array.new %0, %0 {index=2}
  %2: f64 = const.f64 {number=1}
  %3: bool = const.bool {flag=false}
  array.set %1, %2, %3 {index=2}
  array.push %1, %0 {index=2}
  %4: bool = array.get %1, %2 {index=2, rep="bool"}
  %5: i32 = array.length %1
  %6: f64 = i32.tof64 %5
  call %6 {callee="show"}
  %7: str = const.str {text="a"}
  %8: str = const.str {text="b"}
  %9 words: ref = array.new %7, %8 {index=3}
  %10: str = array.get %9, %2 {index=3, rep="str"}
  call %10 {callee="say"}
  %11: f64 = const.f64 {number=2}
  %12: str?undefined = array.get %9, %11 {index=3, rep="str?undefined", flag=true}
  %13: bool = ptr.isnull %12
  %14: bool = array.has %9, %2
  %15: bool = bool.eq %13, %14
  branch %15, bb1, bb2
bb1:
  call %8 {callee="say"}
  jump bb2
bb2:
  %16: value = array.get %1, %11 {index=2, rep="value", flag=true}
  %17: bool = value.truthy %16
  branch %17, bb3, bb4
bb3:
  call %7 {callee="say"}
  jump bb4
bb4:
  %18 numbers: ref = array.new {index=1}
  array.push %18, %11 {index=1}
  %19: f64 = const.f64 {number=0}
  %20: f64 = array.get %18, %19 {index=1, rep="f64"}
  call %20 {callee="show"}
  %21: f64 = const.f64 {number=0.5}
  %22: value = array.get %18, %21 {index=1, rep="value", flag=true}
  %23: bool = value.is %22 {text="undefined"}
  branch %23, bb5, bb6
bb5:
  array.push %18, %22 {index=0}
  %24: i32 = array.length %18
  %25: f64 = i32.tof64 %24
  call %25 {callee="show"}
  %26: f64 = array.get %18, %19 {index=1, rep="f64"}
  call %26 {callee="show"}
  jump bb6
bb6:
  return
}
`;
  await expectOutput(text, "3\nb\nb\na\n2\n2\n2\n");
});
