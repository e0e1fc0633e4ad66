/** ecma/regexp-text.ts — the flags and the source of a regular expression as programs see them. */

const FLAGS = "dgimsuvy";

/** The flags in alphabetical order; undefined: unknown ones, doubles, or u and v together. */
export function orderedFlags(flags: string): string | undefined {
  let ordered = "";
  for (let i = 0; i < FLAGS.length; i++) {
    const flag = FLAGS.charAt(i);
    if (flags.includes(flag)) ordered += flag;
  }
  if (ordered.length !== flags.length) return undefined;
  return ordered.includes("u") && ordered.includes("v") ? undefined : ordered;
}

/** EscapeRegExpPattern: the pattern as a literal could have it. */
export function sourceText(pattern: string): string {
  if (pattern === "") return "(?:)";
  let text = "";
  let start = 0;
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const unit = pattern.charCodeAt(i);
    let escaped = "";
    const previous = i > 0 ? pattern.charCodeAt(i - 1) : 0;
    if (unit === 0x5c) {
      // What follows a backslash stands for itself, but a line terminator cannot stand in a literal.
      const next = i + 1 < pattern.length ? lineEscape(pattern.charCodeAt(i + 1)) : "";
      if (next === "") i++;
      continue;
    }
    if (unit === 0x5b) inClass = true;
    else if (unit === 0x5d) inClass = false;
    else if (unit === 0x2f && !inClass) escaped = "\\/";
    else {
      escaped = lineEscape(unit);
      if (escaped !== "" && previous === 0x5c) escaped = escaped.slice(1);
    }
    if (escaped === "") continue;
    text += pattern.slice(start, i) + escaped;
    start = i + 1;
  }
  return text + pattern.slice(start);
}

function lineEscape(unit: number): string {
  switch (unit) {
    case 0x0a:
      return "\\n";
    case 0x0d:
      return "\\r";
    case 0x2028:
      return "\\u2028";
    case 0x2029:
      return "\\u2029";
  }
  return "";
}
