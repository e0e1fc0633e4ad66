import { expect, test } from "vitest";
import { makeDiagnostic } from "../../compiler/src/diagnostics/diagnostic.ts";
import { diagnosticsToJson } from "../../compiler/src/diagnostics/json.ts";

test("places carry line, column and offset; absent parts are null", () => {
  const diagnostic = makeDiagnostic("TK2000", {
    message: "wrong",
    span: { file: "/a.ts", start: 11, end: 13 },
    help: ["h"],
  });
  expect(diagnosticsToJson([diagnostic], () => "let a = 1;\n😀 b")).toEqual([
    {
      code: "TK2000",
      severity: "unsupported",
      message: "wrong",
      span: {
        file: "/a.ts",
        start: { line: 2, column: 1, offset: 11 },
        end: { line: 2, column: 3, offset: 13 },
      },
      label: null,
      related: [],
      notes: [],
      help: ["h"],
      page: "docs/errors/TK2000.md",
    },
  ]);
});

test("a diagnostic without a place, and one in a file that is gone", () => {
  const general = makeDiagnostic("TK5001", { message: "none" });
  const span = { file: "/gone.ts", start: 3, end: 4 };
  const gone = makeDiagnostic("TK2000", { message: "wrong", span });
  const [first, second] = diagnosticsToJson([general, gone], () => undefined);
  expect(first?.span).toBeNull();
  expect(second?.span?.start).toEqual({ line: 1, column: 1, offset: 3 });
});
