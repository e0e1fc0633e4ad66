// Turns Markdown into HTML: headings, paragraphs, nested lists, quotes, fenced code, tables, rules;
// inside them emphasis, code, links and images.
//
//   npx tsuk run examples/markdown.ts -- README.md > README.html

import { readFileSync } from "node:fs";

type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "code"; readonly language: string; readonly lines: readonly string[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly Block[][] }
  | { readonly kind: "table"; readonly head: string[]; readonly rows: readonly string[][] }
  | { readonly kind: "rule" };

interface Marker {
  readonly isOrdered: boolean;
  /** Columns up to the item's text. */
  readonly width: number;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isDigits(text: string): boolean {
  return text !== "" && [...text].every((character) => character >= "0" && character <= "9");
}

function markerOf(line: string): Marker | undefined {
  const text = line.trimStart();
  const indent = indentOf(line);
  if (text.startsWith("- ") || text.startsWith("* ") || text.startsWith("+ ")) {
    return { isOrdered: false, width: indent + 2 };
  }
  const dot = text.indexOf(". ");
  if (dot > 0 && dot < 10 && isDigits(text.slice(0, dot))) {
    return { isOrdered: true, width: indent + dot + 2 };
  }
  return undefined;
}

function isRule(line: string): boolean {
  const text = line.replaceAll(" ", "");
  return text.length >= 3 && ["-", "*", "_"].some((mark) => text === mark.repeat(text.length));
}

function headingLevel(line: string): number {
  let level = 0;
  while (line[level] === "#") level++;
  return level >= 1 && level <= 6 && line[level] === " " ? level : 0;
}

function cells(line: string): string[] {
  const inner = line.trim();
  const from = inner.startsWith("|") ? 1 : 0;
  const to = inner.endsWith("|") ? inner.length - 1 : inner.length;
  return inner
    .slice(from, to)
    .split("|")
    .map((cell) => cell.trim());
}

function isTableRule(line: string | undefined): boolean {
  if (line === undefined || !line.includes("-") || !line.includes("|")) return false;
  return [...line].every((character) => "|-: ".includes(character));
}

/** Reads lines into blocks; works on a list of lines that it never changes. */
class BlockParser {
  readonly #lines: readonly string[];
  #next = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  parse(): Block[] {
    const blocks: Block[] = [];
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      if (line.trim() === "") this.#next++;
      else blocks.push(this.#parseBlock(line));
    }
    return blocks;
  }

  #peek(ahead = 0): string | undefined {
    const index = this.#next + ahead;
    return index < this.#lines.length ? this.#lines[index] : undefined;
  }

  #parseBlock(line: string): Block {
    if (line.startsWith("```")) return this.#parseFence(line);
    if (indentOf(line) >= 4) return this.#parseIndentedCode();
    const level = headingLevel(line);
    if (level > 0) {
      this.#next++;
      return { kind: "heading", level, text: line.slice(level + 1).trim() };
    }
    if (isRule(line)) {
      this.#next++;
      return { kind: "rule" };
    }
    if (line.startsWith(">")) return this.#parseQuote();
    const marker = markerOf(line);
    if (marker !== undefined) return this.#parseList(marker);
    if (line.includes("|") && isTableRule(this.#peek(1))) return this.#parseTable(line);
    return this.#parseParagraph();
  }

  #parseFence(opening: string): Block {
    const lines: string[] = [];
    this.#next++;
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      this.#next++;
      if (line.startsWith("```")) break;
      lines.push(line);
    }
    return { kind: "code", language: opening.slice(3).trim(), lines };
  }

  #parseIndentedCode(): Block {
    const lines: string[] = [];
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      if (line.trim() !== "" && indentOf(line) < 4) break;
      lines.push(line.slice(4));
      this.#next++;
    }
    while (lines.at(-1) === "") lines.pop();
    return { kind: "code", language: "", lines };
  }

  #parseQuote(): Block {
    const lines: string[] = [];
    for (let line = this.#peek(); line?.startsWith(">"); line = this.#peek()) {
      lines.push(line.slice(line[1] === " " ? 2 : 1));
      this.#next++;
    }
    return { kind: "quote", blocks: new BlockParser(lines).parse() };
  }

  #parseList(first: Marker): Block {
    const items: Block[][] = [];
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      const marker = markerOf(line);
      if (marker === undefined || marker.isOrdered !== first.isOrdered) break;
      items.push(this.#parseItem(line, marker.width));
    }
    return { kind: "list", isOrdered: first.isOrdered, items };
  }

  #parseItem(opening: string, width: number): Block[] {
    const lines = [opening.slice(width)];
    this.#next++;
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      if (line.trim() === "") {
        const after = this.#peek(1);
        if (after === undefined || indentOf(after) < width) break;
      } else if (indentOf(line) < width) {
        break;
      }
      lines.push(line.slice(width));
      this.#next++;
    }
    return new BlockParser(lines).parse();
  }

  #parseTable(opening: string): Block {
    const rows: string[][] = [];
    this.#next += 2;
    for (let line = this.#peek(); line?.includes("|"); line = this.#peek()) {
      rows.push(cells(line));
      this.#next++;
    }
    return { kind: "table", head: cells(opening), rows };
  }

  #parseParagraph(): Block {
    const lines: string[] = [];
    for (let line = this.#peek(); line !== undefined; line = this.#peek()) {
      const ends =
        line.trim() === "" ||
        line.startsWith("```") ||
        line.startsWith(">") ||
        headingLevel(line) > 0 ||
        (lines.length > 0 && markerOf(line) !== undefined);
      if (ends) break;
      lines.push(line.trim());
      this.#next++;
    }
    return { kind: "paragraph", text: lines.join("\n") };
  }
}

// Text inside a block

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeHtml(text: string): string {
  let result = "";
  for (const character of text) result += ESCAPES[character] ?? character;
  return result;
}

function inline(text: string): string {
  let result = "";
  let position = 0;
  while (position < text.length) {
    const span = spanAt(text, position);
    if (span === undefined) {
      result += escapeHtml(text.charAt(position));
      position++;
    } else {
      result += span.html;
      position = span.end;
    }
  }
  return result;
}

interface Span {
  readonly html: string;
  readonly end: number;
}

function spanAt(text: string, start: number): Span | undefined {
  const character = text.charAt(start);
  switch (character) {
    case "\\": {
      const next = text.charAt(start + 1);
      return next === "" ? undefined : { html: escapeHtml(next), end: start + 2 };
    }
    case "`":
      return between(text, start, "`", (inside) => `<code>${escapeHtml(inside)}</code>`);
    case "*":
    case "_": {
      const strong = character.repeat(2);
      return text.startsWith(strong, start)
        ? between(text, start, strong, (inside) => `<strong>${inline(inside)}</strong>`)
        : between(text, start, character, (inside) => `<em>${inline(inside)}</em>`);
    }
    case "!":
      return text[start + 1] === "[" ? link(text, start + 1, imageHtml) : undefined;
    case "[":
      return link(text, start, linkHtml);
    default:
      return undefined;
  }
}

function between(
  text: string,
  start: number,
  mark: string,
  html: (inside: string) => string,
): Span | undefined {
  const from = start + mark.length;
  const end = text.indexOf(mark, from);
  if (end <= from || text[from] === " ") return undefined;
  return { html: html(text.slice(from, end)), end: end + mark.length };
}

function link(
  text: string,
  start: number,
  html: (label: string, target: string) => string,
): Span | undefined {
  const middle = text.indexOf("](", start);
  const end = text.indexOf(")", middle);
  if (middle < 0 || end < 0) return undefined;
  const label = text.slice(start + 1, middle);
  return { html: html(label, text.slice(middle + 2, end)), end: end + 1 };
}

const linkHtml = (label: string, target: string): string =>
  `<a href="${escapeHtml(target)}">${inline(label)}</a>`;
const imageHtml = (label: string, target: string): string =>
  `<img src="${escapeHtml(target)}" alt="${escapeHtml(label)}">`;

// Blocks to HTML

function render(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case "paragraph":
      return `<p>${inline(block.text)}</p>`;
    case "code": {
      const { language, lines } = block;
      const attribute = language === "" ? "" : ` class="language-${escapeHtml(language)}"`;
      return `<pre><code${attribute}>${lines.map((line) => `${escapeHtml(line)}\n`).join("")}</code></pre>`;
    }
    case "quote":
      return `<blockquote>\n${renderAll(block.blocks)}\n</blockquote>`;
    case "list": {
      const tag = block.isOrdered ? "ol" : "ul";
      const items = block.items.map((item) => `<li>${renderItem(item)}</li>`);
      return `<${tag}>\n${items.join("\n")}\n</${tag}>`;
    }
    case "table": {
      const row = (tag: "td" | "th") => (texts: readonly string[]) =>
        `<tr>${texts.map((text) => `<${tag}>${inline(text)}</${tag}>`).join("")}</tr>`;
      return ["<table>", row("th")(block.head), ...block.rows.map(row("td")), "</table>"].join(
        "\n",
      );
    }
    case "rule":
      return "<hr>";
  }
}

/** A lone paragraph of an item needs no tags of its own. */
function renderItem(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph") return renderAll(blocks);
  const text = inline(first.text);
  return rest.length === 0 ? text : `${text}\n${renderAll(rest)}`;
}

function renderAll(blocks: readonly Block[]): string {
  return blocks.map(render).join("\n");
}

const path = process.argv[2];
const text = readFileSync(path ?? 0, "utf8");
console.log(renderAll(new BlockParser(text.split("\n")).parse()));
