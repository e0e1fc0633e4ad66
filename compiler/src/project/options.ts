/**
 * The compiler options of a program: those that every tsuk program is checked with, and what its
 * own tsconfig.json may add to them.
 */
import { dirname, join } from "node:path";
import ts from "typescript";
import { nodeModulePaths } from "./node-modules.ts";

export interface ProgramOptions {
  readonly options: ts.CompilerOptions;
  /** What is wrong with tsconfig.json itself. */
  readonly errors: readonly ts.Diagnostic[];
}

/** Options that make the checks stricter; all others are the same for every program. */
const OWN_OPTIONS = [
  "noUncheckedIndexedAccess",
  "exactOptionalPropertyTypes",
  "noImplicitOverride",
  "noImplicitReturns",
  "noFallthroughCasesInSwitch",
  "noPropertyAccessFromIndexSignature",
  "noUnusedLocals",
  "noUnusedParameters",
  "allowUnreachableCode",
  "allowUnusedLabels",
] as const;

/** `No inputs were found in config file`: the program is named on the command line. */
const NO_INPUTS = new Set([18002, 18003]);

function commonOptions(stdlib: string): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: [
      "lib.es2023.d.ts",
      "lib.es2024.arraybuffer.d.ts",
      "lib.es2024.promise.d.ts",
      "lib.es2024.regexp.d.ts",
      "lib.es2024.sharedmemory.d.ts",
      "lib.es2025.collection.d.ts",
      "lib.es2025.iterator.d.ts",
      "lib.es2025.promise.d.ts",
      "lib.es2025.regexp.d.ts",
      "lib.esnext.array.d.ts",
      "lib.esnext.disposable.d.ts",
      "lib.esnext.error.d.ts",
      "lib.esnext.typedarrays.d.ts",
    ],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    useDefineForClassFields: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    paths: {
      "tsuk:intrinsics": [join(stdlib, "intrinsics.d.ts")],
      ...nodeModulePaths(stdlib),
    },
  };
}

/** The options for the program that begins with `entry`, from the nearest tsconfig.json. */
export function programOptions(
  entry: string,
  stdlib: string,
  host: Pick<ts.CompilerHost, "fileExists" | "readFile">,
): ProgramOptions {
  const common = commonOptions(stdlib);
  const path = ts.findConfigFile(dirname(entry), (candidate) => host.fileExists(candidate));
  if (path === undefined) return { options: common, errors: [] };
  const source = ts.readJsonConfigFile(path, (file) => host.readFile(file));
  const parsed = ts.parseJsonSourceFileConfigFileContent(
    source,
    {
      useCaseSensitiveFileNames: ts.sys.useCaseSensitiveFileNames,
      fileExists: (file) => host.fileExists(file),
      readFile: (file) => host.readFile(file),
      // Which files there are is of no interest: only those that the entry reaches count.
      readDirectory: () => [],
    },
    dirname(path),
    undefined,
    path,
  );
  const own: ts.CompilerOptions = {};
  for (const name of OWN_OPTIONS) {
    const value = parsed.options[name];
    if (value !== undefined) own[name] = value;
  }
  const errors = parsed.errors.filter(({ code }) => !NO_INPUTS.has(code));
  return { options: { ...common, ...own }, errors };
}
