/**
 * Dominator trees (Cooper, Harvey and Kennedy 2001, "A Simple, Fast Dominance
 * Algorithm") and the natural loops that follow from them.
 */
import type { Cfg } from "./cfg.ts";
import type { Block } from "./ir.ts";

export interface Dominators {
  /** The immediate dominator; undefined for the entry. */
  parent(block: Block): Block | undefined;
  dominates(a: Block, b: Block): boolean;
}

export function computeDominators(cfg: Cfg): Dominators {
  const count = cfg.order.length;
  // By position in reverse postorder; -1 while unknown.
  const idom = new Int32Array(count).fill(-1);
  if (count > 0) idom[0] = 0;
  const at = (index: number): number => idom[index] ?? -1;
  const intersect = (a: number, b: number): number => {
    let [x, y] = [a, b];
    while (x !== y) {
      while (x > y) x = at(x);
      while (y > x) y = at(y);
    }
    return x;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let index = 1; index < count; index++) {
      const block = cfg.order[index] as Block;
      let best = -1;
      for (const from of cfg.predecessors.get(block) ?? []) {
        const candidate = cfg.number.get(from) ?? -1;
        if (candidate < 0 || at(candidate) < 0) continue;
        best = best < 0 ? candidate : intersect(candidate, best);
      }
      if (at(index) !== best) {
        idom[index] = best;
        changed = true;
      }
    }
  }
  const depth = new Int32Array(count);
  for (let index = 1; index < count; index++) depth[index] = (depth[at(index)] ?? 0) + 1;
  return {
    parent(block) {
      const index = cfg.number.get(block) ?? 0;
      return index === 0 ? undefined : cfg.order[at(index)];
    },
    dominates(a, b) {
      const target = cfg.number.get(a);
      let current = cfg.number.get(b);
      if (target === undefined || current === undefined) return false;
      const level = depth[target] ?? 0;
      while ((depth[current] ?? 0) > level) current = at(current);
      return current === target;
    },
  };
}

export interface Loop {
  header: Block;
  /** The header included. */
  blocks: Set<Block>;
  /** The innermost loop around this one. */
  outer: Loop | undefined;
}

export interface Loops {
  byHeader: Map<Block, Loop>;
  /** The innermost loop that a block belongs to. */
  innermost(block: Block): Loop | undefined;
}

/** Natural loops; edges that make a graph irreducible make none. */
export function findLoops(cfg: Cfg, dominators: Dominators): Loops {
  const byHeader = new Map<Block, Loop>();
  for (const header of cfg.order) {
    const latches = (cfg.predecessors.get(header) ?? []).filter((from) =>
      dominators.dominates(header, from),
    );
    if (latches.length === 0) continue;
    const blocks = new Set<Block>([header]);
    const work = [...latches];
    for (let block = work.pop(); block !== undefined; block = work.pop()) {
      if (blocks.has(block)) continue;
      blocks.add(block);
      work.push(...(cfg.predecessors.get(block) ?? []));
    }
    byHeader.set(header, { header, blocks, outer: undefined });
  }
  // Headers come in reverse postorder, so outer loops before inner ones.
  const inner = new Map<Block, Loop>();
  for (const loop of byHeader.values()) {
    loop.outer = inner.get(loop.header);
    for (const block of loop.blocks) inner.set(block, loop);
  }
  return { byHeader, innermost: (block) => inner.get(block) };
}
