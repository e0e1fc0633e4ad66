import fc from "fast-check";
import { expect, test } from "vitest";
import { buildCfg } from "../../compiler/src/ir/cfg.ts";
import { computeDominators, findLoops } from "../../compiler/src/ir/dominators.ts";
import {
  type Block,
  type IrFunction,
  newBlock,
  newFunction,
  newValue,
} from "../../compiler/src/ir/ir.ts";

/** A function whose block i goes to each of targets[i], none, one or two. */
function graph(targets: number[][]): IrFunction {
  const position = { file: 0, offset: 0 };
  const fn = newFunction("f", "f", position);
  const condition = newValue(fn, "bool");
  fn.params.push(condition);
  for (const _ of targets) newBlock(fn);
  targets.forEach((list, index) => {
    const block = fn.blocks[index] as Block;
    const edge = (target: number) => ({ target: fn.blocks[target] as Block, args: [] });
    const [a, b] = list;
    if (a === undefined) block.terminator = { kind: "return", value: undefined, position };
    else if (b === undefined) block.terminator = { kind: "jump", edge: edge(a), position };
    else {
      block.terminator = { kind: "branch", condition, then: edge(a), otherwise: edge(b), position };
    }
  });
  return fn;
}

/** Whether b can be reached from the entry without passing through a. */
function avoids(fn: IrFunction, a: number, b: number): boolean {
  if (a === 0) return false;
  const seen = new Set<number>([0]);
  const work = [0];
  for (let at = work.pop(); at !== undefined; at = work.pop()) {
    if (at === b) return true;
    const end = fn.blocks[at]?.terminator;
    const next =
      end?.kind === "jump" ? [end.edge] : end?.kind === "branch" ? [end.then, end.otherwise] : [];
    for (const { target } of next) {
      if (target.id === a || seen.has(target.id)) continue;
      seen.add(target.id);
      work.push(target.id);
    }
  }
  return false;
}

test("a dominates b exactly when every path to b passes through a", () => {
  const graphs = fc
    .integer({ min: 1, max: 8 })
    .chain((n) =>
      fc.array(fc.array(fc.nat(n - 1), { maxLength: 2 }), { minLength: n, maxLength: n }),
    );
  fc.assert(
    fc.property(graphs, (targets) => {
      const fn = graph(targets);
      const cfg = buildCfg(fn);
      const dominators = computeDominators(cfg);
      for (const a of cfg.order) {
        for (const b of cfg.order) {
          const expected = a === b || !avoids(fn, a.id, b.id);
          expect(dominators.dominates(a, b)).toBe(expected);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("nested loops", () => {
  // 0 → 1 (outer header) → 2 (inner header) → 3 → 2, 2 → 4 → 1, 1 → 5.
  const fn = graph([[1], [2, 5], [3, 4], [2], [1], []]);
  const cfg = buildCfg(fn);
  const loops = findLoops(cfg, computeDominators(cfg));
  const ids = (index: number) =>
    [...(loops.byHeader.get(fn.blocks[index] as Block)?.blocks ?? [])].map((b) => b.id).sort();
  expect(ids(1)).toEqual([1, 2, 3, 4]);
  expect(ids(2)).toEqual([2, 3]);
  expect(loops.innermost(fn.blocks[3] as Block)?.outer?.header.id).toBe(1);
  expect(loops.innermost(fn.blocks[5] as Block)).toBeUndefined();
});
