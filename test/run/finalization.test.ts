/**
 * FinalizationRegistry and WeakRef once their targets are gone: with a collection at every allocation,
 * what a program prints of it is certain. What the interface does besides stands in conformance/.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { buildProgram } from "../../compiler/src/driver.ts";
import { folderWith } from "../support/cli.ts";

const PROGRAM = `
const registry = new FinalizationRegistry<string>((held) => {
  console.log("collected", held);
  Promise.resolve().then(() => console.log("microtask", held));
});
const kept = { data: [1] };
const token = {};
const weak: WeakRef<object>[] = [];

function register(): void {
  for (let i = 0; i < 4; i++) {
    const target = { data: [i] };
    registry.register(target, \`object \${i}\`, i === 2 ? token : undefined);
    weak.push(new WeakRef(target));
  }
  registry.register(kept, "kept");
  registry.register({ data: [5] }, "unregistered", registry);
}

/** What is left of targets on the stack is written over. */
function churn(depth: number): number {
  const made = { data: [depth, depth] };
  return depth === 0 ? 0 : churn(depth - 1) + made.data.length;
}

const cleared = (): string => weak.map((ref) => ref.deref() === undefined).join();

register();
console.log(registry.unregister(registry), cleared());
process.on("beforeExit", () => console.log("beforeExit", registry.unregister(token)));
setTimeout(() => {
  console.log("task", churn(100));
  setImmediate(() => {
    console.log("immediate", cleared());
    setTimeout(() => console.log(kept.data.length), 1);
  });
}, 1);
`;

const EXPECTED = `true false,false,false,false
task 200
collected object 3
collected object 2
collected object 1
collected object 0
microtask object 3
microtask object 2
microtask object 1
microtask object 0
immediate true,true,true,true
1
beforeExit false
`;

test("targets that are gone are told of, in a task of its own", async () => {
  const { executable, diagnostics } = await buildProgram({
    entry: join(folderWith({ "main.ts": PROGRAM }), "main.ts"),
    target: "x86_64-linux",
    optimization: "1",
    debug: false,
    static: false,
    sanitize: [],
    verifyIr: true,
    onStage: () => undefined,
  });
  expect(diagnostics).toEqual([]);
  if (executable === undefined) throw new Error("no executable");
  const env = { ...process.env, TSUK_GC: "every:1,verify" };
  expect(execFileSync(executable, { encoding: "utf8", env })).toBe(EXPECTED);
});
