/**
 * ecma/regexp-window.ts — what stands at the first places of any match, for the search of the native
 * matchers: they pass over a text comparing several units at once (shift-and; Baeza-Yates and Gonnet,
 * "A new approach to text searching", 1992). The compiler adds it to the programs of literals;
 * programs that make patterns at run time do without.
 */
import { writeClass } from "./regexp-compile.ts";
import { HEAD_SEARCH, HEAD_WINDOW, SEARCH_CLASS } from "./regexp-program.ts";
import { at, type CodePointSet, LAST_UNIT, sizeOf, union } from "./regexp-sets.ts";
import type { Pattern, PatternNode, RepeatNode } from "./regexp-syntax.ts";

/** The sets of units at the places from the start of a match on, as many as any match has. */
type Window = readonly CodePointSet[];

const LONGEST = 8;
/** Parts that are looked at: nested iterations would be unfolded for ever. */
const MOST_STEPS = 1000;
/** A set with more of the printable ASCII characters than this rules out too little. */
const COMMON = 48;

/** Adds the window to a program that looks for its first character by a class. */
export function addWindow(program: number[], pattern: Pattern): void {
  if (at(program, HEAD_SEARCH) !== SEARCH_CLASS) return;
  const analysis = { steps: 0 };
  const sets = windowOf(analysis, pattern.body, []).slice();
  while (sets.length > 0 && isCommon(sets[sets.length - 1] ?? [])) sets.pop();
  if (sets.length < 2) return;
  program[HEAD_WINDOW] = program.length;
  program.push(sets.length);
  for (const set of sets) writeClass(program, set);
}

function isCommon(set: CodePointSet): boolean {
  const printable: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const first = Math.max(at(set, i), 0x20);
    const last = Math.min(at(set, i + 1), 0x7e);
    if (first <= last) printable.push(first, last);
  }
  return sizeOf(printable) > COMMON;
}

/** The window of `node` and what follows it. */
function windowOf(analysis: { steps: number }, node: PatternNode, follow: Window): Window {
  if (++analysis.steps > MOST_STEPS) return [];
  switch (node.kind) {
    case "empty":
    case "look":
      return follow;
    case "set":
      // A pair of surrogates takes two places: what comes after stands at either.
      if (node.set.length > 0 && at(node.set, node.set.length - 1) > LAST_UNIT) return [];
      return [node.set, ...follow].slice(0, LONGEST);
    case "sequence": {
      let window = follow;
      for (let i = node.items.length - 1; i >= 0; i--) {
        const item = node.items[i];
        if (item !== undefined) window = windowOf(analysis, item, window);
      }
      return window;
    }
    case "choice": {
      const windows = node.alternatives.map((part) => windowOf(analysis, part, follow));
      return windows.reduce(either);
    }
    case "capture":
      return windowOf(analysis, node.body, follow);
    case "repeat":
      return windowOfRepeat(analysis, node, 0, follow);
    case "back":
      return [];
    case "assertion":
      return node.what === "end" || node.what === "lineEnd" ? [] : follow;
  }
}

function windowOfRepeat(
  analysis: { steps: number },
  node: RepeatNode,
  done: number,
  follow: Window,
): Window {
  if (done >= node.max) return follow;
  if (done >= LONGEST || ++analysis.steps > MOST_STEPS) return [];
  const more = windowOf(analysis, node.body, windowOfRepeat(analysis, node, done + 1, follow));
  return done < node.min ? more : either(more, follow);
}

function either(a: Window, b: Window): Window {
  const window: CodePointSet[] = [];
  for (let i = 0; i < a.length && i < b.length; i++) window.push(union(a[i] ?? [], b[i] ?? []));
  return window;
}
