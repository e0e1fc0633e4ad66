type Align = "left" | "right" | "center" | "justify";
interface Options {
  width: number;
  align?: Align;
  indent?: number;
  prefix?: string;
}
function words(text: string): string[] {
  return text
    .split("\n")
    .join(" ")
    .split(" ")
    .filter((w) => w !== "");
}
function wrap(text: string, { width, align = "left", indent = 0, prefix = "" }: Options): string[] {
  const room = width - prefix.length;
  if (room < 1) throw new RangeError(`no room in width ${width}`);
  const lines: string[][] = [];
  let line: string[] = [];
  let used = indent;
  const push = (): void => {
    lines.push(line);
    line = [];
    used = 0;
  };
  for (let word of words(text)) {
    while (word.length > room) {
      if (line.length > 0) push();
      lines.push([word.slice(0, room - 1) + "-"]);
      word = word.slice(room - 1);
    }
    if (used + word.length + (line.length > 0 ? 1 : 0) > room && line.length > 0) push();
    used += word.length + (line.length > 0 ? 1 : 0);
    line.push(word);
  }
  if (line.length > 0) push();
  return lines.map(
    (ws, i) =>
      prefix + place(ws, i === 0 ? " ".repeat(indent) : "", room, i === lines.length - 1, align),
  );
}
function place(ws: string[], lead: string, room: number, last: boolean, align: Align): string {
  const plain = lead + ws.join(" ");
  switch (align) {
    case "left":
      return plain;
    case "right":
      return plain.padStart(room);
    case "center":
      return " ".repeat((room - plain.length) >> 1) + plain;
    case "justify": {
      const gaps = ws.length - 1;
      if (last || gaps === 0) return plain;
      const spare = room - plain.length + gaps;
      return (
        lead +
        ws
          .map((w, i) =>
            i === gaps ? w : w + " ".repeat(Math.floor(spare / gaps) + (i < spare % gaps ? 1 : 0)),
          )
          .join("")
      );
    }
  }
}
const text = `The quick brown fox jumps over the lazy dog, while an extraordinarily-long-compound-word
waits for its turn.   Spaces    collapse, and é counts as one.`;
for (const align of ["left", "right", "center", "justify"] as const) {
  console.log(`-- ${align}`);
  for (const l of wrap(text, {
    width: 30,
    align,
    indent: align === "left" ? 4 : 0,
    prefix: align === "justify" ? "> " : "",
  }))
    console.log(`|${l}|`);
}
console.log(
  wrap("", { width: 5 }).length,
  wrap("abcdefgh", { width: 4 }).join("/"),
  wrap("a b c d", { width: 1 }).join("/"),
);
try {
  wrap("x", { width: 1, prefix: "# " });
} catch (e) {
  console.log(String(e));
}
const table = [
  ["Name", "Qty", "Price"],
  ["Apple", "10", "0.5"],
  ["Pineapple", "2", "3.25"],
];
const widths = table[0]!.map((_, c) => Math.max(...table.map((r) => r[c]!.length)));
for (const row of table)
  console.log(
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]!) : cell.padStart(widths[c]!)))
      .join(" | "),
  );
