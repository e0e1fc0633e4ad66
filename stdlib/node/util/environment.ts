/**
 * node/util/environment.ts — util.parseEnv: the text of a `.env` file, read as Node reads it. A key is
 * all that stands before the next `=`, lines without one included.
 */
const QUOTES = "\"'`";

function trimmed(text: string): string {
  return text.replace(/^[ \t\n]+|[ \t\n]+$/g, "");
}

/** What follows the end of the line; nothing where there is no other. */
function afterLine(text: string, from: number): string {
  const end = text.indexOf("\n", from);
  return end < 0 ? "" : text.slice(end + 1);
}

export function parseEnv(content: string): Record<string, string> {
  const values: Record<string, string> = {};
  let rest = trimmed(content.replaceAll("\r", ""));
  while (rest !== "") {
    if (rest.startsWith("\n") || rest.startsWith("#")) {
      rest = afterLine(rest, 0);
      continue;
    }
    const equal = rest.indexOf("=");
    if (equal < 0) break;
    let key = trimmed(rest.slice(0, equal));
    if (key === "") break;
    if (key.startsWith("export ")) key = key.slice("export ".length);
    rest = rest.slice(equal + 1).replace(/^[ \t]+/, "");
    if (rest === "" || rest.startsWith("\n")) {
      values[key] = "";
      rest = rest.slice(1);
      continue;
    }
    const quote = rest.charAt(0);
    const closing = QUOTES.includes(quote) ? rest.indexOf(quote, 1) : -1;
    if (closing > 0) {
      const quoted = rest.slice(1, closing);
      values[key] = quote === '"' ? quoted.replaceAll("\\n", "\n") : quoted;
      rest = afterLine(rest, closing);
      continue;
    }
    const end = rest.indexOf("\n");
    if (end < 0 && QUOTES.includes(quote)) break;
    const line = end < 0 ? rest : rest.slice(0, end);
    const comment = line.indexOf("#");
    values[key] = trimmed(comment < 0 ? line : line.slice(0, comment));
    rest = afterLine(rest, 0);
  }
  return values;
}
