/**
 * Classes of the matchers of regular expressions (patterns.ts) as C functions: a few comparisons, or
 * bits for the units below 256 and a search in the ranges above.
 */

/** Ranges of a class: those of its bits, then the others. */
function rangesOf(bits: readonly number[], ranges: readonly number[]): [number, number][] {
  const all: [number, number][] = [];
  for (let c = 0; c < 256; c++) {
    if ((((bits[c >> 5] ?? 0) >>> (c & 31)) & 1) === 0) continue;
    const last = all.at(-1);
    if (last?.[1] === c - 1) last[1] = c;
    else all.push([c, c]);
  }
  for (let i = 0; i < ranges.length; i += 2) {
    const [first, end] = [ranges[i] ?? 0, ranges[i + 1] ?? 0];
    const last = all.at(-1);
    if (last?.[1] === first - 1) last[1] = end;
    else all.push([first, end]);
  }
  return all;
}

const FEW_RANGES = 2;

/** The definition of a function that says whether `c` is in the class. */
export function classFunction(
  name: string,
  bits: readonly number[],
  ranges: readonly number[],
): string[] {
  const head = `static inline bool ${name}(uint32_t c) {`;
  const all = rangesOf(bits, ranges);
  if (all.length <= FEW_RANGES) {
    const tests = all.map(([first, last]) =>
      first === last ? `c == ${first}` : `c - ${first}u <= ${last - first}u`,
    );
    return [head, `  return ${tests.join(" || ") || "false"};`, "}"];
  }
  const list = (words: readonly number[]): string => words.map((word) => `${word}u`).join(", ");
  const low = `c < 256 ? (${name}_bits[c >> 5] >> (c & 31) & 1) != 0`;
  if (ranges.length === 0) {
    return [
      `static const uint32_t ${name}_bits[] = {${list(bits)}};`,
      head,
      `  return ${low} : false;`,
      "}",
    ];
  }
  return [
    `static const uint32_t ${name}_bits[] = {${list(bits)}};`,
    `static const uint32_t ${name}_ranges[] = {${list(ranges)}};`,
    head,
    `  return ${low} : tsk_pattern_in_ranges(c, ${name}_ranges, ${ranges.length / 2});`,
    "}",
  ];
}
