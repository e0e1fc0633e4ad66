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

const entries = {
  TK1001: { severity: "error", title: "the file does not exist" },
  TK1002: { severity: "error", title: "the program is a directory, not a file" },
  TK1003: { severity: "error", title: "the file is not a TypeScript source file" },
  TK1004: { severity: "error", title: "the file is not text" },
  TK1005: { severity: "error", title: "the file cannot be read" },
  TK1006: { severity: "error", title: "the folder for a new project is not empty" },
  TK1007: { severity: "error", title: "the name of a new project cannot be used" },
  TK1008: { severity: "error", title: "the program is nested too deeply" },

  TK2000: { severity: "unsupported", title: "the construct is not supported" },
  TK2001: { severity: "unsupported", title: "a computed name is not known at compile time" },
  TK2003: { severity: "unsupported", title: "the class cannot be extended" },
  TK2004: {
    severity: "unsupported",
    title: "an imported module awaits at its top level",
  },
  TK2006: { severity: "unsupported", title: "the name has no value" },
  TK2007: { severity: "unsupported", title: "the variable cannot be reached" },
  TK2009: { severity: "unsupported", title: "a built-in is not available" },
  TK2010: { severity: "unsupported", title: "import() is not supported" },
  TK2012: { severity: "unsupported", title: "the call cannot be resolved" },
  TK2013: { severity: "unsupported", title: "the constructor is not known at compile time" },
  TK2017: { severity: "unsupported", title: "the right side of instanceof is not a known class" },
  TK2019: { severity: "unsupported", title: "JSON has no values of the type" },
  TK2031: { severity: "unsupported", title: "the value cannot be iterated" },
  TK2040: { severity: "unsupported", title: "code that is made at run time is not supported" },
  TK2041: { severity: "unsupported", title: "'arguments' is not supported" },
  TK2042: { severity: "unsupported", title: "a prototype cannot be changed" },
  TK2043: { severity: "unsupported", title: "'Proxy' is not supported" },
  TK2044: { severity: "unsupported", title: "decorators are not supported" },
  TK2045: { severity: "error", title: "a variable is declared again" },

  TK4001: { severity: "unsupported", title: "modules of CommonJS are not supported" },
  TK4002: { severity: "unsupported", title: "the TypeScript source of a package was not found" },

  TK5001: { severity: "error", title: "no C compiler was found" },
  TK5002: { severity: "unsupported", title: "the target is not supported" },
  TK5003: { severity: "error", title: "the output cannot be written" },
  TK5004: { severity: "error", title: "the disk is full" },
  TK5005: { severity: "error", title: "the C library for static linking is missing" },
  TK5006: { severity: "error", title: "the C compiler does not work" },
  TK5007: { severity: "error", title: "tsuk's own files are incomplete" },

  TK9001: { severity: "internal", title: "the compiler failed" },
  TK9002: { severity: "internal", title: "the C compiler refused the emitted C" },
  TK9003: { severity: "internal", title: "the linker refused the program" },
  TK9004: { severity: "internal", title: "the standard library does not compile" },
} as const;

export type DiagnosticCode = keyof typeof entries;

export const CATALOGUE: Readonly<Record<DiagnosticCode, CatalogueEntry>> = entries;

export function isDiagnosticCode(text: string): text is DiagnosticCode {
  return Object.hasOwn(entries, text);
}

/** The path of a code's page inside the repository and the package. */
export function pageOf(code: DiagnosticCode): string {
  return `docs/errors/${code}.md`;
}
