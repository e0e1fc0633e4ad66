import ts from "typescript";
import { expect, test } from "vitest";
import { fromTypeScript } from "../../compiler/src/diagnostics/from-typescript.ts";

function diagnose(text: string): ReturnType<typeof fromTypeScript>[] {
  const host = ts.createCompilerHost({});
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === "/a.ts"
      ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023)
      : read(name, ...rest);
  const options = { strict: true, noEmit: true, types: [], lib: ["lib.es5.d.ts"] };
  const program = ts.createProgram(["/a.ts"], options, host);
  return ts.getPreEmitDiagnostics(program).map(fromTypeScript);
}

test("code, words and place stay TypeScript's; reasons become a note, other places related", () => {
  const text =
    "interface P { x: { y: number } }\nconst p: P = { x: { y: 's' } };\nlet q: P = { x: 1 };\n";
  const [first, second] = diagnose(text);
  expect(first).toMatchObject({
    code: "TS2322",
    severity: "error",
    message: "Type 'string' is not assignable to type 'number'.",
    span: { file: "/a.ts", start: text.indexOf("y: 's'"), end: text.indexOf("y: 's'") + 1 },
  });
  expect(first?.related[0]?.label).toContain("The expected type comes from property 'y'");
  expect(second?.message).toBe("Type 'number' is not assignable to type '{ y: number; }'.");
});

test("a chain of messages is a note, indented by depth", () => {
  const [diagnostic] = diagnose(
    "declare let a: { f(x: string): { g: number } };\ndeclare let b: { f(x: string): { g: string } };\na = b;\n",
  );
  expect(diagnostic?.message).toContain("is not assignable to type");
  expect(diagnostic?.notes).toHaveLength(1);
  expect(diagnostic?.notes[0]?.split("\n").length).toBeGreaterThan(1);
});

test("a syntax error", () => {
  expect(diagnose("let a = ;")[0]?.code).toMatch(/^TS1\d\d\d$/);
});
