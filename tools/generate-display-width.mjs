// Prints the table of stdlib/ecma/display-width.ts: which code points a terminal shows in no column
// or in two, as Node's console.table and util.inspect count them. Run it with
//   node --expose-internals tools/generate-display-width.mjs
// The table is a text of numbers in base 36, each the distance from the one before: a code point at
// which the width changes, then the new width: Z none, O one, W two.

import { createRequire } from "node:module";

const { getStringWidth } = createRequire(import.meta.url)("internal/util/inspect");

const steps = [];
let width = 1;
let last = 0;
for (let point = 0xa0; point <= 0x10ffff; point++) {
  if (point >= 0xd800 && point < 0xe000) continue;
  // Composed with what stands before it, a character has no width of its own to tell.
  const now = getStringWidth(String.fromCodePoint(point), false);
  if (now === width) continue;
  steps.push(`${(point - last).toString(36)}${"ZOW"[now]}`);
  last = point;
  width = now;
}
process.stdout.write(`${steps.join("")}\n`);
