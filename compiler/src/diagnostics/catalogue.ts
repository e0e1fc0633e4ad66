/**
 * Every code that tsuk can report. A code is never reused and never changes its meaning.
 *
 * The first digit says where the reason lies: TK1 the project (files, tsconfig), TK2 the subset of
 * the language, TK3 types, TK4 modules and packages, TK5 the target, the tools and the output,
 * TK9 tsuk itself.
 *
 * Each code has a page, docs/errors/CODE.md, which `tsuk explain CODE` prints; an emitter, the one
 * place in the compiler that names it; and a test that provokes it. A test fails for a code that
 * lacks one of them. How to add one: docs/walks/add-a-diagnostic.md.
 */

import type { Severity } from "./diagnostic.ts";

export interface CatalogueEntry {
  /** What the page is headed with: the rule, not the single case. */
  readonly title: string;
  readonly severity: Severity;
}

function error(title: string): CatalogueEntry {
  return { title, severity: "error" };
}

function unsupported(title: string): CatalogueEntry {
  return { title, severity: "unsupported" };
}

function internal(title: string): CatalogueEntry {
  return { title, severity: "internal" };
}

const entries = {
  TK1001: error("the file does not exist"),
  TK1002: error("the program is a directory, not a file"),
  TK1003: error("the file is not a TypeScript source file"),
  TK1004: error("the file is not text"),
  TK1005: error("the file cannot be read"),
  TK1006: error("the folder for a new project is not empty"),
  TK1007: error("the name of a new project cannot be used"),

  TK5001: error("no C compiler was found"),
  TK5002: unsupported("the target is not supported"),
  TK5003: error("the output cannot be written"),
  TK5004: error("the disk is full"),
  TK5005: error("the C library for static linking is missing"),
  TK5006: error("the C compiler does not work"),
  TK5007: error("tsuk's own files are incomplete"),

  TK9001: internal("the compiler failed"),
  TK9002: internal("the C compiler refused the emitted C"),
  TK9003: internal("the linker refused the program"),
} satisfies Record<`TK${number}`, CatalogueEntry>;

export type DiagnosticCode = keyof typeof entries;

export const CATALOGUE: Readonly<Record<DiagnosticCode, CatalogueEntry>> = entries;

export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(entries, text);
}

/** The path of a code's page inside the repository and the package. */
export function pageOf(code: DiagnosticCode): string {
  return `docs/errors/${code}.md`;
}
