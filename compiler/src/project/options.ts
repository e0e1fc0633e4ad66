/**
 * The compiler options of a program: those that every tsuk program is checked with, and what its
 * own tsconfig.json may add to them.
 */
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { nodeModulePaths } from "./node-modules.ts";

export interface ProgramOptions {
  readonly options: ts.CompilerOptions;
  /** What is wrong with tsconfig.json itself. */
  readonly errors: readonly ts.Diagnostic[];
}

/** Options that make the checks stricter. */
const STRICTER_OPTIONS = [
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

/**
 * Parts of `strict` that a program may turn off, since what they let through is checked when it runs: an
 * `any`, and a field that nothing has set. All others tell what the values of a type are.
 */
const LOOSER_OPTIONS = [
  "noImplicitAny",
  "useUnknownInCatchVariables",
  "strictPropertyInitialization",
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
      "lib.es2024.collection.d.ts",
      "lib.es2024.object.d.ts",
      "lib.es2024.promise.d.ts",
      "lib.es2024.regexp.d.ts",
      "lib.es2024.sharedmemory.d.ts",
      "lib.es2024.string.d.ts",
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
  const errors = parsed.errors.filter(({ code }) => !NO_INPUTS.has(code));
  return { options: { ...common, ...ownOptions(parsed.options, common) }, errors };
}

/** What a program's own options change: how strictly it is checked, and what its paths stand for. */
function ownOptions(given: ts.CompilerOptions, common: ts.CompilerOptions): ts.CompilerOptions {
  const own: ts.CompilerOptions = {};
  for (const name of STRICTER_OPTIONS) {
    const value = given[name];
    if (value !== undefined) own[name] = value;
  }
  for (const name of LOOSER_OPTIONS) {
    const value = given[name] ?? given.strict;
    if (value === false) own[name] = false;
  }
  if (given.paths !== undefined) own.paths = { ...absolutePaths(given), ...common.paths };
  return own;
}

/** Patterns of module names, with what they stand for from the root of the file system. */
function absolutePaths(given: ts.CompilerOptions): Record<string, string[]> {
  const base = given.baseUrl ?? (given["pathsBasePath"] as string | undefined) ?? "";
  const entries = Object.entries(given.paths ?? {});
  return Object.fromEntries(
    entries.map(([pattern, places]) => [pattern, places.map((place) => resolve(base, place))]),
  );
}
