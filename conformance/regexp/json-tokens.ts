const token =
  /\s*(?:([{}[\],:])|(true|false|null)|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|"((?:[^"\\]|\\.)*)")/y;
function count(text: string): Record<string, number> {
  const counts: Record<string, number> = { punctuation: 0, word: 0, number: 0, string: 0 };
  token.lastIndex = 0;
  for (let m = token.exec(text); m !== null; m = token.exec(text)) {
    const kind =
      m[1] !== undefined
        ? "punctuation"
        : m[2] !== undefined
          ? "word"
          : m[3] !== undefined
            ? "number"
            : "string";
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
console.log(count('{"a": [1, -2.5e3, true, null], "b\\"c": {}}'));
