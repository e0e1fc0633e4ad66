/**
 * project: from an entry file to a checked TypeScript program that also holds
 * the standard library's sources. The checker is the only type oracle.
 */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { InputRecorder, type Inputs } from "./inputs.ts";
import { programOptions } from "./options.ts";

export interface Project {
  program: ts.Program;
  checker: ts.TypeChecker;
  entry: ts.SourceFile;
  /** Absolute folder of the standard library. */
  stdlib: string;
  /** What else the program depends on. */
  inputs: Inputs;
  /** What is wrong with the program's tsconfig.json. */
  configErrors: readonly ts.Diagnostic[];
}

/**
 * Files of the standard library that are part of every program. The modules of Node are not: what
 * imports one brings it in.
 */
function stdlibRoots(stdlib: string): string[] {
  const roots: string[] = [];
  for (const folder of ["types", "ecma", "web", "node/internal"]) {
    const path = join(stdlib, folder);
    if (existsSync(path)) {
      roots.push(...ts.sys.readDirectory(path, [".ts"], undefined, undefined, 1));
    }
  }
  return roots.sort();
}

export function loadProject(entryPath: string, stdlib: string): Project {
  const entry = resolve(entryPath);
  const inputs = new InputRecorder();
  const files = {
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
  };
  inputs.watch(files);
  const { options, errors } = programOptions(entry, stdlib, files);
  const program = ts.createProgram({
    rootNames: [entry, ...stdlibRoots(stdlib)],
    options,
    host: programHost(options, stdlib, inputs),
  });
  const file = program.getSourceFile(entry);
  if (file === undefined) throw new Error(`no source file for ${entry}`);
  const checker = program.getTypeChecker();
  return { program, checker, entry: file, stdlib, inputs, configErrors: errors };
}

/**
 * The library's files and TypeScript's declarations of it, parsed: shared by the programs that one
 * process compiles. They do not change while it runs.
 */
const parsedLibraries = new Map<string, ts.SourceFile>();

function programHost(
  options: ts.CompilerOptions,
  stdlib: string,
  inputs: InputRecorder,
): ts.CompilerHost {
  const folders = [`${stdlib}/`, `${dirname(ts.getDefaultLibFilePath(options))}/`];
  const isLibrary = (name: string): boolean => folders.some((folder) => name.startsWith(folder));
  // Binding sets the parents. Comments say nothing that a program could mean, but the tags of the
  // library's declarations tell the compiler about them.
  const host = ts.createCompilerHost(options, false);
  host.jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  const withTags = (version: ts.ScriptTarget | ts.CreateSourceFileOptions) => ({
    ...(typeof version === "object" ? version : { languageVersion: version }),
    jsDocParsingMode: ts.JSDocParsingMode.ParseAll,
  });
  const original = host.getSourceFile.bind(host);
  host.getSourceFile = (name, languageVersion, onError, fresh) => {
    const known = parsedLibraries.get(name);
    if (known !== undefined) return known;
    const version = name.startsWith(`${stdlib}/`) ? withTags(languageVersion) : languageVersion;
    const file = original(name, version, onError, fresh);
    if (file !== undefined && isLibrary(name)) parsedLibraries.set(name, file);
    return file;
  };
  inputs.watch(host);
  return host;
}
