/**
 * Who may import whom. The folders of compiler/src are layers: an arrow that goes up, or into
 * another stage's insides, fails the lint. docs/architecture.md says what each of them is.
 */

/** What a stage may import from; itself and npm packages are always fine. */
const STAGES = {
  diagnostics: [],
  ir: ["diagnostics"],
  project: ["diagnostics"],
  subset: ["diagnostics", "project"],
  lower: ["diagnostics", "project", "subset", "ir", "represent"],
  passes: ["diagnostics", "ir", "represent"],
  represent: ["diagnostics", "ir", "project", "lower"],
  emit: ["diagnostics", "ir", "represent"],
  cache: ["diagnostics"],
  link: ["diagnostics", "cache"],
  cli: ["diagnostics", "cache", "link"],
};

const PIPELINE_STAGES = ["ir", "project", "subset", "lower", "passes", "represent", "emit"];

const layers = Object.entries(STAGES).map(([stage, allowed]) => ({
  name: `layer-${stage}`,
  comment: `compiler/src/${stage}/ may import from: ${[stage, ...allowed].join(", ")}`,
  severity: "error",
  from: { path: `^compiler/src/${stage}/` },
  to: {
    path: "^compiler/src/",
    pathNot: [
      `^compiler/src/(${[stage, ...allowed].join("|")})/`,
      "^compiler/src/(driver-types|places)\\.ts$",
      ...(stage === "cli" ? ["^compiler/src/driver\\.ts$"] : []),
    ],
  },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: "no-cycles",
      comment:
        "modules that need each other are one module, or need a third; lowering alone is as " +
        "recursive as the language: a construct lowers its parts through the table of all of them",
      severity: "error",
      from: {
        path: "^(compiler|test|bench|tools)/",
        pathNot: "^compiler/src/(lower|emit/c|passes)/",
      },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "stages-without-input-and-output",
      comment: "files and processes are for driver.ts, cache/, link/, cli/ and project/",
      severity: "error",
      from: {
        path: `^compiler/src/(${PIPELINE_STAGES.filter((stage) => stage !== "project").join("|")}|diagnostics)/`,
      },
      to: { path: "^(node:)?(fs|child_process|net|http|https|worker_threads|process)(/|$)" },
    },
    {
      name: "pipeline-only-from-driver",
      comment: "the pipeline loads TypeScript: only the driver starts it, when it must",
      severity: "error",
      from: { path: "^compiler/src/", pathNot: "^compiler/src/(driver|pipeline)\\.ts$" },
      to: { path: "^compiler/src/pipeline\\.ts$" },
    },
    {
      name: "driver-never-reaches-into-stages",
      severity: "error",
      from: { path: "^compiler/src/driver\\.ts$" },
      to: { path: `^compiler/src/(${PIPELINE_STAGES.join("|")}|cli)/` },
    },
    {
      name: "compiler-stands-alone",
      comment:
        "the compiler reads the text of stdlib/, it never imports it; but for the pattern compiler " +
        "of regular expressions, plain TypeScript that compiles literals here and the other " +
        "patterns in the program",
      severity: "error",
      from: { path: "^compiler/" },
      to: {
        path: "^(stdlib|conformance|test|bench|examples|runtime-c|platforms)/",
        pathNot: "^stdlib/ecma/regexp-(compile|parse|program|text|window)\\.ts$",
      },
    },
    {
      name: "stdlib-ecma-below-web-and-node",
      severity: "error",
      from: { path: "^stdlib/ecma/" },
      to: { path: "^stdlib/(web|node)/" },
    },
    {
      name: "stdlib-web-below-node",
      severity: "error",
      from: { path: "^stdlib/web/" },
      to: { path: "^stdlib/node/" },
    },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: { path: "^(compiler|test|bench|tools)/", pathNot: "/(cases|fixtures)/" },
      to: { couldNotResolve: true, pathNot: "^tsuk:" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(node_modules|dist|cases|fixtures)(/|$)" },
    enhancedResolveOptions: { extensions: [".ts", ".mjs", ".js", ".json"] },
  },
};
