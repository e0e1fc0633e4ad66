/**
 * ecma/regexp-analysis.ts — what can be said of a part of a pattern before it runs: what a match
 * begins with, how long it is at least, whether it is bound to the start of the text.
 */
import { LINE_TERMINATORS } from "./regexp-class.ts";
import { at, type CodePointSet, union } from "./regexp-sets.ts";
import type { PatternNode } from "./regexp-syntax.ts";

/**
 * What must stand at a place for the rest of a pattern to match there. Undefined where that is not
 * known.
 */
export interface First {
  /** The next character is one of these... */
  readonly set: CodePointSet;
  /** ...or nothing else is asked, and the rest matches. */
  readonly accepts: boolean;
}

/** After the last part of a pattern. */
export const ACCEPT: First = { set: [], accepts: true };

/** What must stand before `node` and, after it, what `follow` asks. */
export function firstOf(node: PatternNode, follow: First | undefined): First | undefined {
  switch (node.kind) {
    case "empty":
      return follow;
    case "set":
      return { set: node.set, accepts: false };
    case "sequence": {
      let first = follow;
      for (let i = node.items.length - 1; i >= 0; i--) {
        const item = node.items[i];
        if (item !== undefined) first = firstOf(item, first);
      }
      return first;
    }
    case "choice": {
      let all: First | undefined = { set: [], accepts: false };
      for (const alternative of node.alternatives) {
        all = either(all, firstOf(alternative, follow));
      }
      return all;
    }
    case "capture":
      return firstOf(node.body, follow);
    case "repeat": {
      if (node.max === 0) return follow;
      const body = firstOf(node.body, follow);
      return node.min === 0 ? either(body, follow) : body;
    }
    case "back":
      return undefined;
    case "assertion":
      if (node.what === "end") return { set: [], accepts: false };
      if (node.what === "lineEnd") return { set: LINE_TERMINATORS, accepts: false };
      return follow === undefined || follow.accepts ? undefined : follow;
    case "look":
      return follow === undefined || follow.accepts ? undefined : follow;
  }
}

export function either(a: First | undefined, b: First | undefined): First | undefined {
  if (a === undefined || b === undefined) return undefined;
  return { set: union(a.set, b.set), accepts: a.accepts || b.accepts };
}

/** Units of the shortest match, or less; 0 for what may be empty. */
export function minimumLength(node: PatternNode): number {
  switch (node.kind) {
    case "set":
      return node.set.length > 0 && at(node.set, 0) > 0xffff ? 2 : 1;
    case "sequence": {
      let sum = 0;
      for (const item of node.items) sum += minimumLength(item);
      return Math.min(sum, 0x3fffffff);
    }
    case "choice": {
      let least = 0x3fffffff;
      for (const item of node.alternatives) least = Math.min(least, minimumLength(item));
      return least;
    }
    case "capture":
      return minimumLength(node.body);
    case "repeat":
      return node.min === 0 ? 0 : Math.min(minimumLength(node.body) * node.min, 0x3fffffff);
    default:
      return 0;
  }
}

/** Does every match begin at the start of the text? */
export function isAnchored(node: PatternNode): boolean {
  switch (node.kind) {
    case "assertion":
      return node.what === "start";
    case "sequence": {
      for (const item of node.items) {
        if (isAnchored(item)) return true;
        // What comes before the anchor must not move on.
        if (item.kind !== "assertion" && item.kind !== "look") return false;
      }
      return false;
    }
    case "choice": {
      for (const item of node.alternatives) if (!isAnchored(item)) return false;
      return true;
    }
    case "capture":
      return isAnchored(node.body);
    case "repeat":
      return node.min > 0 && isAnchored(node.body);
    default:
      return false;
  }
}

/** Instructions of a part, about. */
export function weightOf(node: PatternNode): number {
  switch (node.kind) {
    case "sequence": {
      let sum = 0;
      for (const item of node.items) sum += weightOf(item);
      return sum;
    }
    case "choice": {
      let sum = 0;
      for (const item of node.alternatives) sum += weightOf(item) + 2;
      return sum;
    }
    case "capture":
      return weightOf(node.body) + 2;
    case "look":
      return weightOf(node.body) + 3;
    case "repeat": {
      const { body, min, max } = node;
      if (body.kind === "set") return 1;
      const copies = min + (max === Infinity ? 1 : max - min);
      return (weightOf(body) + 2) * Math.max(1, copies);
    }
    default:
      return 1;
  }
}
