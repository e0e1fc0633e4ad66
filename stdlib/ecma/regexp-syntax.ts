/**
 * ecma/regexp-syntax.ts — the tree that the parser of regular expressions makes.
 *
 * Case has been dealt with: what a character or class matches under the flag i is in its set.
 * Groups are numbered from 1 in the order of their parentheses.
 */
import type { CodePointSet } from "./regexp-sets.ts";

/** What the flags mean for a pattern; d, g and y concern its use alone. */
export interface PatternMode {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
  /** The flag u or v: the text consists of code points. */
  readonly unicode: boolean;
  /** The flag v. */
  readonly sets: boolean;
}

export interface EmptyNode {
  readonly kind: "empty";
}

/** One code point of a set; under neither u nor v, one code unit. */
export interface SetNode {
  readonly kind: "set";
  readonly set: CodePointSet;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly items: readonly PatternNode[];
}

export interface ChoiceNode {
  readonly kind: "choice";
  readonly alternatives: readonly PatternNode[];
}

export interface CaptureNode {
  readonly kind: "capture";
  readonly group: number;
  readonly body: PatternNode;
}

export interface RepeatNode {
  readonly kind: "repeat";
  readonly body: PatternNode;
  readonly min: number;
  readonly max: number;
  readonly greedy: boolean;
  /** The groups inside: firstGroup <= group < endGroup. */
  readonly firstGroup: number;
  readonly endGroup: number;
}

export interface LookNode {
  readonly kind: "look";
  readonly body: PatternNode;
  readonly behind: boolean;
  readonly negative: boolean;
}

/** A named one gets its number when the whole pattern has been read. */
export interface BackReferenceNode {
  readonly kind: "back";
  group: number;
  readonly name: string;
}

export interface AssertionNode {
  readonly kind: "assertion";
  readonly what: "start" | "end" | "lineStart" | "lineEnd" | "boundary" | "noBoundary";
}

export type PatternNode =
  | EmptyNode
  | SetNode
  | SequenceNode
  | ChoiceNode
  | CaptureNode
  | RepeatNode
  | LookNode
  | BackReferenceNode
  | AssertionNode;

export const EMPTY: EmptyNode = { kind: "empty" };

/** A parsed pattern. */
export interface Pattern {
  readonly mode: PatternMode;
  readonly body: PatternNode;
  /** With the whole match, group 0. */
  readonly groupCount: number;
  /** Names of groups in the order of their appearance, and the numbers. */
  readonly names: readonly string[];
  readonly nameGroups: readonly number[];
}
