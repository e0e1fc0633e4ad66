/**
 * The pipeline: an entry file to C units, stage by stage.
 */
import ts from "typescript";
import { fromTypeScript } from "./diagnostics/from-typescript.ts";
import type { PipelineOptions, PipelineResult } from "./driver-types.ts";
import { loadProject } from "./project/load.ts";

export function compileToC(options: PipelineOptions): PipelineResult {
  options.onStage?.("project");
  const { program, entry } = loadProject(options.entry, options.stdlib);
  const diagnostics = [
    ...program.getOptionsDiagnostics(),
    ...program
      .getSourceFiles()
      .filter((file) => file === entry || !file.isDeclarationFile)
      .flatMap((file) => [
        ...program.getSyntacticDiagnostics(file),
        ...program.getSemanticDiagnostics(file),
      ]),
  ];
  return {
    diagnostics: ts.sortAndDeduplicateDiagnostics(diagnostics).map(fromTypeScript),
    units: [],
    sources: program.getSourceFiles().map(({ fileName, text }) => ({ file: fileName, text })),
    absent: [],
    printed: undefined,
    stats: [],
  };
}
