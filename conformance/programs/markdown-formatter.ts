type Block =
  | { kind: "heading"; level: number; text: string }
  | { kind: "list"; ordered: boolean; items: string[] }
  | { kind: "code"; lang: string; lines: string[] }
  | { kind: "quote"; inner: Block[] }
  | { kind: "para"; text: string }
  | { kind: "rule" };
function isDigits(s: string): boolean {
  return s !== "" && [...s].every((c) => c >= "0" && c <= "9");
}
function parseBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  const para: string[] = [];
  const flush = (): void => {
    if (para.length > 0) {
      blocks.push({ kind: "para", text: para.join(" ") });
      para.length = 0;
    }
  };
  while (i < lines.length) {
    const line = lines[i]!;
    if (line.trim() === "") {
      flush();
      i++;
      continue;
    }
    let level = 0;
    while (line[level] === "#") level++;
    if (level > 0 && level <= 6 && line[level] === " ") {
      flush();
      blocks.push({ kind: "heading", level, text: line.slice(level + 1).trim() });
      i++;
      continue;
    }
    if (line.startsWith("```")) {
      flush();
      const lang = line.slice(3).trim();
      const code: string[] = [];
      for (i++; i < lines.length && !lines[i]!.startsWith("```"); i++) code.push(lines[i]!);
      i++;
      blocks.push({ kind: "code", lang, lines: code });
      continue;
    }
    if (line === "---") {
      flush();
      blocks.push({ kind: "rule" });
      i++;
      continue;
    }
    if (line.startsWith(">")) {
      flush();
      const inner: string[] = [];
      while (i < lines.length && lines[i]!.startsWith(">"))
        inner.push(lines[i++]!.slice(1).trimStart());
      blocks.push({ kind: "quote", inner: parseBlocks(inner) });
      continue;
    }
    const marker = itemMarker(line);
    if (marker > 0) {
      flush();
      const ordered = line[0] !== "-" && line[0] !== "*";
      const items: string[] = [];
      for (; i < lines.length; i++) {
        const m = itemMarker(lines[i]!);
        if (m === 0) break;
        items.push(lines[i]!.slice(m));
      }
      blocks.push({ kind: "list", ordered, items });
      continue;
    }
    para.push(line.trim());
    i++;
  }
  flush();
  return blocks;
}
function itemMarker(line: string): number {
  if (line.startsWith("- ") || line.startsWith("* ")) return 2;
  const dot = line.indexOf(". ");
  return dot > 0 && isDigits(line.slice(0, dot)) ? dot + 2 : 0;
}
const escapes: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" };
const escape = (s: string): string => [...s].map((c) => escapes[c] ?? c).join("");
function inline(text: string): string {
  let out = "",
    i = 0;
  const span = (mark: string, tag: string): boolean => {
    if (!text.startsWith(mark, i)) return false;
    const end = text.indexOf(mark, i + mark.length);
    if (end < 0) return false;
    const body = text.slice(i + mark.length, end);
    out += `<${tag}>${tag === "code" ? escape(body) : inline(body)}</${tag}>`;
    i = end + mark.length;
    return true;
  };
  while (i < text.length) {
    if (span("**", "strong") || span("*", "em") || span("`", "code")) continue;
    if (text[i] === "[") {
      const close = text.indexOf("](", i),
        end = close < 0 ? -1 : text.indexOf(")", close);
      if (end > 0) {
        out += `<a href="${escape(text.slice(close + 2, end))}">${inline(text.slice(i + 1, close))}</a>`;
        i = end + 1;
        continue;
      }
    }
    out += escape(text[i++]!);
  }
  return out;
}
function render(blocks: readonly Block[], depth = 0): string[] {
  const pad = "  ".repeat(depth);
  return blocks.flatMap((b) => {
    switch (b.kind) {
      case "heading":
        return [`${pad}<h${b.level}>${inline(b.text)}</h${b.level}>`];
      case "rule":
        return [`${pad}<hr>`];
      case "para":
        return [`${pad}<p>${inline(b.text)}</p>`];
      case "code":
        return [
          `${pad}<pre${b.lang ? ` class="${b.lang}"` : ""}>`,
          ...b.lines.map(escape),
          `${pad}</pre>`,
        ];
      case "quote":
        return [`${pad}<blockquote>`, ...render(b.inner, depth + 1), `${pad}</blockquote>`];
      case "list": {
        const tag = b.ordered ? "ol" : "ul";
        return [
          `${pad}<${tag}>`,
          ...b.items.map((t) => `${pad}  <li>${inline(t)}</li>`),
          `${pad}</${tag}>`,
        ];
      }
    }
  });
}
const source =
  '# Title & *more*\n\nA **bold *nested* move** with `a < b` and\na [link **x**](http://e.x/?a=1&b="2").\n\n- one\n* two `c`\n3. not same\n\n1. first\n20. second\n---\n> quoted *text*\n> - in\n> > deeper\n\n```ts\nif (a < b && c) {}\n```\n####### seven\nunclosed *star and `tick\n[not a link]\n```\nopen';
for (const line of render(parseBlocks(source.split("\n")))) console.log(line);
