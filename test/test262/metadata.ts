// The YAML block at the head of a test of test262 (its INTERPRETING.md says what each field means).
import { parse } from "yaml";

export type Phase = "parse" | "early" | "resolution" | "runtime";

export interface Metadata {
  readonly flags: ReadonlySet<string>;
  readonly includes: readonly string[];
  readonly features: readonly string[];
  /** The error that must end the test. */
  readonly negative: { readonly phase: Phase; readonly type: string } | undefined;
}

interface FrontMatter {
  flags?: string[];
  includes?: string[];
  features?: string[];
  negative?: { phase: Phase; type: string };
}

export function metadataOf(source: string): Metadata {
  const block = /\/\*---([\s\S]*?)---\*\//.exec(source)?.[1] ?? "";
  const parsed = (parse(block.replace(/\r\n?/g, "\n")) ?? {}) as FrontMatter;
  return {
    flags: new Set(parsed.flags ?? []),
    includes: parsed.includes ?? [],
    features: parsed.features ?? [],
    negative: parsed.negative,
  };
}
