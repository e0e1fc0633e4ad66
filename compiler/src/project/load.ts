/**
 * project: from an entry file to a checked TypeScript program that also holds
 * the standard library's sources. The checker is the only type oracle.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";

export interface Project {
  program: ts.Program;
  checker: ts.TypeChecker;
  entry: ts.SourceFile;
  /** Absolute folder of the standard library. */
  stdlib: string;
}

/** The options that every tsuk program is checked with. */
export function compilerOptions(stdlib: string): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    useDefineForClassFields: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    paths: {
      "tsuk:intrinsics": [join(stdlib, "intrinsics.d.ts")],
      "node:*": [join(stdlib, "node/*.ts")],
    },
  };
}

/** Options of the nearest tsconfig.json that a tsuk program may set for itself. */
function projectOptions(entry: string): ts.CompilerOptions {
  const configPath = ts.findConfigFile(dirname(entry), existsSync);
  if (configPath === undefined) return {};
  const read = ts.readConfigFile(configPath, ts.sys.readFile);
  const raw = (read.config as { compilerOptions?: Record<string, unknown> } | undefined)
    ?.compilerOptions;
  const options: ts.CompilerOptions = {};
  if (raw === undefined) return options;
  for (const name of ["noUncheckedIndexedAccess", "exactOptionalPropertyTypes"]) {
    if (typeof raw[name] === "boolean") options[name] = raw[name];
  }
  return options;
}

/** Files of the standard library that are part of every program. */
function stdlibRoots(stdlib: string): string[] {
  const roots: string[] = [];
  for (const folder of ["types", "ecma", "web", "node"]) {
    const path = join(stdlib, folder);
    if (existsSync(path)) {
      roots.push(...ts.sys.readDirectory(path, [".ts"], undefined, undefined, 1));
    }
  }
  return roots.sort();
}

export function loadProject(entryPath: string, stdlib: string): Project {
  const entry = resolve(entryPath);
  const options = { ...compilerOptions(stdlib), ...projectOptions(entry) };
  const program = ts.createProgram({
    rootNames: [entry, ...stdlibRoots(stdlib)],
    options,
    host: libraryCachingHost(options),
  });
  const file = program.getSourceFile(entry);
  if (file === undefined) throw new Error(`no source file for ${entry}`);
  return { program, checker: program.getTypeChecker(), entry: file, stdlib };
}

/** Parsed declaration and library files, shared by the programs that one process compiles. */
const parsedLibraries = new Map<string, ts.SourceFile>();

function libraryCachingHost(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, onError, fresh) => {
    if (!/\/(lib\.[a-z0-9.]*d|stdlib\/.*)\.ts$/.test(name) || !name.includes("/typescript/lib/")) {
      return original(name, languageVersion, onError, fresh);
    }
    let file = parsedLibraries.get(name);
    if (file === undefined) {
      file = original(name, languageVersion, onError, fresh);
      if (file !== undefined) parsedLibraries.set(name, file);
    }
    return file;
  };
  return host;
}
