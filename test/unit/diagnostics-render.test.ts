import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import {
  arrangeDiagnostics,
  type Diagnostic,
  type DiagnosticDetails,
  makeDiagnostic,
} from "../../compiler/src/diagnostics/diagnostic.ts";
import { renderDiagnostics } from "../../compiler/src/diagnostics/render.ts";

const FILE = "/project/src/app.ts";

function render(text: string | undefined, ...diagnostics: Diagnostic[]): string {
  return renderDiagnostics(diagnostics, {
    color: false,
    workingDirectory: "/project",
    readSource: () => text,
  });
}

/** A diagnostic about the part of `text` between the two marks, and the text without them. */
function marked(text: string, details: Partial<DiagnosticDetails> = {}): [string, Diagnostic] {
  const start = text.indexOf("«");
  const end = text.indexOf("»") - 1;
  const clean = text.replace("«", "").replace("»", "");
  const span = { file: FILE, start, end };
  return [clean, makeDiagnostic("TK2000", { message: "wrong", span, ...details })];
}

function show(text: string, details: Partial<DiagnosticDetails> = {}): string {
  const [clean, diagnostic] = marked(text, details);
  return render(clean, diagnostic);
}

describe("one line", () => {
  test("heading, place, line, mark, label, help", () => {
    const text = `${"\n".repeat(13)}  «point.z» = 3\n`;
    const details = {
      message: "a property cannot be added to an object after it is made",
      label: "'z' is not declared in 'Point'",
      help: ["declare it as optional: `z?: number`"],
    };
    expect(show(text, details)).toBe(
      [
        "unsupported[TK2000]: a property cannot be added to an object after it is made",
        "  --> src/app.ts:14:3",
        "   |",
        "14 |   point.z = 3",
        "   |   ^^^^^^^ 'z' is not declared in 'Point'",
        "   |",
        "   = help: declare it as optional: `z?: number`",
        "",
      ].join("\n"),
    );
  });

  test("an empty span gets one caret, also at the end of the file", () => {
    expect(show("let a =«»")).toContain("1 | let a =\n  |        ^\n");
    expect(show("a;\n«»")).toContain("--> src/app.ts:2:1\n  |\n2 |\n  | ^\n");
    expect(show("«»")).toContain("1 |\n  | ^\n");
  });

  test("tabs stand as four spaces", () => {
    expect(show("\tif (a)\t«b»;")).toContain("1 |     if (a)    b;\n  |               ^\n");
  });

  test("wide characters and emoji take the columns that they take", () => {
    expect(show('const 名前 = «"文字"»;')).toContain(
      '1 | const 名前 = "文字";\n  |              ^^^^^^\n',
    );
    expect(show("f('👩‍👩‍👧', «x»)")).toContain("  |         ^\n");
    expect(show("const «é» = 1")).toContain("  |       ^\n");
  });

  test("control characters cannot reach the terminal", () => {
    const shown = show("a \u001b[31m«b»\u0007 \u202e c");
    expect(shown).toContain("1 | a ␛[31mb␇ \ufffd c\n  |       ");
    expect(shown).not.toContain("\u001b");
    expect(show("«x»", { message: "a \u001b[2J b" })).toContain("a ␛[2J b");
  });

  test("a span that ends with the line's terminator marks the line", () => {
    expect(show("«return 1\n»}")).toContain("1 | return 1\n  | ^^^^^^^^\n");
    expect(show("«return 1\r\n»}")).toContain("1 | return 1\n  | ^^^^^^^^\n");
  });

  test("lines end as ECMAScript has it", () => {
    expect(show("a\r\nb\rc\u2028d\u2029«e»")).toContain("src/app.ts:5:1\n  |\n5 | e\n  | ^\n");
  });

  test("a long line is cut around the mark", () => {
    const shown = show(`${"a".repeat(500)}«bad»${"c".repeat(500)}`);
    const [, , , source = "", mark = ""] = shown.split("\n");
    expect(source.length).toBeLessThan(160);
    expect(source).toMatch(/^1 \| …a+badc+…$/);
    expect(mark.indexOf("^^^")).toBe(source.indexOf("bad"));
  });

  test("labels of several lines hang below each other", () => {
    expect(show("  «x»;", { label: "first\nsecond" })).toContain("  |   ^ first\n  |     second\n");
  });
});

describe("several lines", () => {
  test("a line runs from start to end", () => {
    expect(show("foo(«{\n  a: 1,\n}»);", { label: "this object" })).toBe(
      [
        "unsupported[TK2000]: wrong",
        " --> src/app.ts:1:5",
        "  |",
        "1 |   foo({",
        "  |  _____^",
        "2 | |   a: 1,",
        "3 | | });",
        "  | |_^ this object",
        "",
      ].join("\n"),
    );
  });

  test("a long span shows its beginning and its end", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line${index + 1}`);
    expect(show(`«${lines.join("\n")}»`)).toBe(
      [
        "unsupported[TK2000]: wrong",
        "  --> src/app.ts:1:1",
        "   |",
        " 1 |   line1",
        "   |  _^",
        " 2 | | line2",
        " 3 | | line3",
        "...  |",
        "19 | | line19",
        "20 | | line20",
        "   | |______^",
        "",
      ].join("\n"),
    );
  });
});

test("without a span there is no place", () => {
  const diagnostic = makeDiagnostic("TK5001", { message: "no C compiler", help: ["install\none"] });
  expect(render(undefined, diagnostic)).toBe(
    "error[TK5001]: no C compiler\n  = help: install\n          one\n",
  );
});

test("a file that cannot be read any more is named", () => {
  const [, diagnostic] = marked("«a»", { label: "here" });
  expect(render(undefined, diagnostic)).toBe(
    "unsupported[TK2000]: wrong\n --> src/app.ts\n  = note: here\n",
  );
});

test("related places follow with their own lines", () => {
  const text = "let a = 1;\nlet b = 2;\n";
  const diagnostic = makeDiagnostic("TK2000", {
    message: "wrong",
    span: { file: FILE, start: 15, end: 16 },
    notes: ["because"],
    related: [{ span: { file: "/elsewhere/x.ts", start: 4, end: 5 }, label: "'a' is here" }],
  });
  expect(render(text, diagnostic)).toBe(
    [
      "unsupported[TK2000]: wrong",
      " --> src/app.ts:2:5",
      "  |",
      "2 | let b = 2;",
      "  |     ^",
      "  |",
      "  = note: because",
      "note: 'a' is here",
      " --> /elsewhere/x.ts:1:5",
      "  |",
      "1 | let a = 1;",
      "  |     ^",
      "",
    ].join("\n"),
  );
});

test("colour changes nothing but colour", () => {
  const [text, diagnostic] = marked("foo(«{\n  a: 1,\n}»);", { label: "x", help: ["y"] });
  const options = { workingDirectory: "/project", readSource: () => text };
  const plain = renderDiagnostics([diagnostic], { ...options, color: false });
  const colored = renderDiagnostics([diagnostic], { ...options, color: true });
  expect(colored).not.toBe(plain);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences are the point
  expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});

test("diagnostics are arranged by file and place, each once", () => {
  const at = (file: string, start: number, message = "m"): Diagnostic =>
    makeDiagnostic("TK2000", { message, span: { file, start, end: start + 1 } });
  const general = makeDiagnostic("TK5001", { message: "general" });
  const arranged = arrangeDiagnostics([
    at("/b", 9),
    at("/a", 5),
    at("/b", 1),
    at("/b", 9),
    general,
    at("/b", 9, "other"),
  ]);
  expect(arranged).toEqual([general, at("/b", 1), at("/b", 9), at("/b", 9, "other"), at("/a", 5)]);
});

test("any text and any span: no failure, marks within sight, nothing unprintable", () => {
  const text = fc.string({ unit: "binary", maxLength: 400 });
  fc.assert(
    fc.property(text, fc.nat(450), fc.nat(450), (source, a, b) => {
      const span = { file: FILE, start: Math.min(a, b), end: Math.max(a, b) };
      const rendered = render(source, makeDiagnostic("TK2000", { message: "m", span }));
      expect(rendered).toContain("^");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(rendered).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      for (const line of rendered.split("\n")) expect(stringWidth(line)).toBeLessThan(700);
    }),
    { numRuns: 300 },
  );
});
