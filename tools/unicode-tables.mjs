// What the generators of Unicode tables share.

export const LAST_CODE_POINT = 0x10ffff;
export const isSurrogate = (c) => c >= 0xd800 && c <= 0xdfff;
export const codePoints = (text) => [...text].map((c) => c.codePointAt(0));
export const hex = (n) => `0x${n.toString(16)}`;

/** The form of runtime-c/src/string/property.h. */
export function propertyBytes(has) {
  const bytes = [];
  const put = (length) => {
    const groups = [length & 127];
    for (let rest = length >> 7; rest > 0; rest >>= 7) groups.unshift(128 | (rest & 127));
    bytes.push(...groups);
  };
  let holds = false;
  let since = 0;
  for (let c = 0; c <= LAST_CODE_POINT; c++) {
    const now = !isSurrogate(c) && has(c);
    if (now === holds) continue;
    put(c - since);
    holds = now;
    since = c;
  }
  put(LAST_CODE_POINT + 1 - since);
  if (holds) put(1);
  return bytes;
}

/** The items of a C initialiser, as many to a line as fit. */
export function rows(items) {
  const lines = [];
  let line = "   ";
  for (const item of items) {
    if (line.length + String(item).length + 2 > 98) {
      lines.push(line);
      line = "   ";
    }
    line += ` ${item},`;
  }
  return [...lines, line].join("\n");
}
