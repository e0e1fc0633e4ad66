/** The files of a new project, for init.ts. */

const MAIN = `import { greeting } from "./greeting.ts";

console.log(greeting(process.argv[2] ?? "world"));
`;

const GREETING = `export function greeting(name: string): string {
  return \`Hello, \${name}!\`;
}
`;

const TEST = `import { greeting } from "../src/greeting.ts";

function expectEqual(actual: string, expected: string): void {
  if (actual !== expected) throw new Error(\`expected '\${expected}', got '\${actual}'\`);
}

expectEqual(greeting("world"), "Hello, world!");
expectEqual(greeting(""), "Hello, !");
console.log("all tests passed");
`;

/** What tsuk checks programs with, so that an editor reports the same errors. */
const TSCONFIG = {
  compilerOptions: {
    target: "es2023",
    lib: ["es2023", "esnext.disposable"],
    module: "esnext",
    moduleResolution: "bundler",
    moduleDetection: "force",
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["src", "test"],
};

const EDITOR_SETTINGS = {
  "typescript.tsdk": "node_modules/typescript/lib",
  "editor.tabSize": 2,
  "files.insertFinalNewline": true,
};

const EDITOR_TASKS = {
  version: "2.0.0",
  tasks: [
    {
      label: "tsuk: run",
      type: "shell",
      command: "npx tsuk run src/main.ts",
      group: { kind: "build", isDefault: true },
      problemMatcher: {
        owner: "tsuk",
        fileLocation: ["autoDetect", "$" + "{workspaceFolder}"],
        pattern: [
          { regexp: "^(?:error|unsupported)\\[(\\w+)\\]: (.*)$", code: 1, message: 2 },
          { regexp: "^ *--> (.*):(\\d+):(\\d+)$", file: 1, line: 2, column: 3 },
        ],
      },
    },
  ],
};

/** Paths in the project and what stands there. `tsuk` is the dependency's version or place. */
export function projectFiles(name: string, tsuk: string): Readonly<Record<string, string>> {
  const manifest = {
    name,
    version: "0.1.0",
    private: true,
    type: "module",
    scripts: {
      start: "tsuk run src/main.ts",
      build: `tsuk compile src/main.ts -o ${name}`,
      check: "tsuk check src/main.ts",
      test: "tsuk run test/greeting.test.ts",
    },
    devDependencies: { "@types/node": "^20.19.0", tsuk, typescript: "6.0.3" },
  };
  return {
    "package.json": json(manifest),
    "tsconfig.json": json(TSCONFIG),
    ".gitignore": `node_modules/\n/${name}\n`,
    ".vscode/settings.json": json(EDITOR_SETTINGS),
    ".vscode/tasks.json": json(EDITOR_TASKS),
    "src/main.ts": MAIN,
    "src/greeting.ts": GREETING,
    "test/greeting.test.ts": TEST,
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
