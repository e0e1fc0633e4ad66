/**
 * Memory that runs out at any allocation is a RangeError that programs can catch: the nth allocation
 * of a program is made to fail for every n (in the everyday run for some), and the heap is given a
 * limit that the program reaches by itself.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { folderWith, runCommand, tsuk } from "../support/cli.ts";
import { everything } from "../support/everything.ts";

const source = fileURLToPath(new URL("fixtures/allocations.ts", import.meta.url));

/** Steps through the allocations; a prime, so that loops in the program are not met in step. */
const STEP = everything ? 1 : 11;
const ALLOCATIONS = 700;

const full = `
function fill(name: string, run: () => void): void {
  try {
    run();
    console.log(name, "ended");
  } catch (error) {
    console.log(name, error instanceof RangeError ? error.message : String(error));
  }
}
fill("array of numbers", () => { const a: number[] = []; for (;;) a.push(a.length); });
fill("array of strings", () => { const a: string[] = []; for (;;) a.push("s" + a.length); });
fill("strings", () => { const a: string[] = []; for (;;) a.push("ab".repeat(1000 + a.length)); });
fill("map", () => { const m = new Map<number, number>(); for (;;) m.set(m.size, 1); });
fill("set", () => { const s = new Set<string>(); for (;;) s.add("k" + s.size); });
fill("objects", () => {
  interface Node { next: Node | undefined }
  let list: Node | undefined;
  for (;;) list = { next: list };
});
fill("record", () => { const r: Record<string, number> = {}; for (let i = 0; ; i++) r["k" + i] = i; });
fill("spread", () => { let a = [1, 2]; for (;;) a = [...a, ...a]; });
fill("doubling", () => { let s = "0123456789"; for (;;) s += s; });
let chain = (): number => 0;
fill("closures", () => { for (;;) { const inner = chain; chain = () => inner() + 1; } });
chain = () => 0;
fill("joined", () => {
  let text = "0123456789";
  try { for (;;) text += text; } catch {}
  text.charCodeAt(text.length - 1);
  throw new RangeError("out of memory, and the longest string was made flat");
});
fill("json", () => { let text = "[]"; for (;;) text = JSON.stringify([text, text]); });
console.log("end");
`;

async function compile(name: string, text: string): Promise<string> {
  const cwd = folderWith({ [`${name}.ts`]: text });
  const compiled = await tsuk(["compile", `${name}.ts`, "--opt", "1"], { cwd });
  expect(compiled).toMatchObject({ status: 0, stderr: "" });
  return join(cwd, name);
}

describe("out of memory", () => {
  test("an allocation that fails is a RangeError where it stands", async () => {
    const allocations = await compile("allocations", readFileSync(source, "utf8"));
    const normal = (await runCommand(allocations, [])).stdout.split("\n");
    let caught = 0;
    for (let n = 1; n <= ALLOCATIONS; n += STEP) {
      const { status, stdout, stderr } = await runCommand(allocations, [], {
        env: { TSUK_GC: `fail:${n},verify` },
      });
      const lines = stdout.split("\n").slice(0, -1);
      const missed = lines.findIndex(
        (line, index) => line !== normal[index] && !line.endsWith(" out of memory"),
      );
      expect({ n, missed: missed < 0 ? "" : lines[missed] }).toEqual({ n, missed: "" });
      // Outside every try it ends the program as any exception does.
      if (status !== 0) expect({ n, status, stderr }).toMatchObject({ n, status: 1 });
      if (status !== 0) expect(stderr).toContain("RangeError: out of memory");
      if (stdout.includes("out of memory")) caught++;
    }
    expect(caught).toBeGreaterThan(300 / STEP);
  });

  test("a heap that is full is a RangeError, again and again", async () => {
    const filling = await compile("filling", full);
    const { status, stdout } = await runCommand(filling, [], { env: { TSUK_HEAP_MAX: "24M" } });
    const lines = stdout.trimEnd().split("\n");
    expect(lines.at(-1)).toBe("end");
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/out of memory|Invalid .* length/);
    expect(status).toBe(0);
  });
});
