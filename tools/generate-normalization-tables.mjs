// Writes runtime-c/src/string/normalization_{canonical,compatible}.c from
// String.prototype.normalize of the Node that runs it.
//
// Run: node tools/generate-normalization-tables.mjs
import { writeFileSync } from "node:fs";
import { codePoints, isSurrogate, LAST_CODE_POINT } from "./unicode-tables.mjs";

const text = String.fromCodePoint;
const isHangul = (c) => c >= 0xac00 && c <= 0xd7a3;
const all = [];
for (let c = 0x80; c <= LAST_CODE_POINT; c++) if (!isSurrogate(c) && !isHangul(c)) all.push(c);

// ---- what each code point decomposes to

// One step: all but the last code point composed again.
function canonicalStep(c) {
  const full = codePoints(text(c).normalize("NFD"));
  if (full.length <= 2) return full;
  const head = codePoints(text(...full.slice(0, -1)).normalize("NFC"));
  return head.length === 1 ? [head[0], full.at(-1)] : full;
}

const canonical = [];
const compatible = [];
for (const c of all) {
  const nfd = text(c).normalize("NFD");
  const nfkd = text(c).normalize("NFKD");
  if (nfd !== text(c)) {
    const step = canonicalStep(c);
    const composes = step.length === 2 && text(...step).normalize("NFC") === text(c);
    canonical.push({ c, to: step, flag: composes });
  }
  // Derived from the canonical step where that says the same.
  const derived = codePoints(nfd)
    .map((d) => (d === c ? text(d) : text(d).normalize("NFKD")))
    .join("");
  if (nfkd !== derived) compatible.push({ c, to: codePoints(nfkd), flag: false });
}

// ---- combining classes: only their order matters, so they are numbered in it

const nfd = (...cs) => codePoints(text(...cs).normalize("NFD"));
const inOrder = (a, b) => nfd(a, b)[0] === a;
const marks = all.filter((c) => {
  if (text(c).normalize("NFD") !== text(c)) return false;
  // U+0334 has the lowest class, U+0345 the highest.
  return !inOrder(c, 0x334) || !inOrder(0x345, c) || c === 0x334 || c === 0x345;
});
const representatives = [];
for (const mark of marks) {
  if (!representatives.some((r) => inOrder(mark, r) && inOrder(r, mark)))
    representatives.push(mark);
}
representatives.sort((a, b) => (inOrder(a, b) ? -1 : 1));
const classOf = (mark) =>
  1 + representatives.findIndex((r) => inOrder(mark, r) && inOrder(r, mark));

// ---- bytes

function varint(n) {
  const groups = [n & 127];
  for (let rest = n >> 7; rest > 0; rest >>= 7) groups.unshift(128 | (rest & 127));
  return groups;
}

// gap from the last code point, count * 2 + flag, then the target; count 0 and
// a number of code points: they map in sequence to what begins at the target.
function decompositionBytes(entries) {
  const bytes = [];
  let last = 0;
  for (let i = 0; i < entries.length; ) {
    const { c, to, flag } = entries[i];
    let run = 1;
    while (
      to.length === 1 &&
      entries[i + run]?.c === c + run &&
      entries[i + run].to.length === 1 &&
      entries[i + run].to[0] === to[0] + run
    ) {
      run++;
    }
    bytes.push(...varint(c - last));
    if (run > 1) bytes.push(0, ...varint(run), ...varint(to[0]));
    else bytes.push(...varint(to.length * 2 + Number(flag)), ...to.flatMap(varint));
    i += run;
    last = c + run - 1;
  }
  return bytes;
}

// gap from the end of the last run, how many, their class
function classBytes() {
  const bytes = [];
  let end = 0;
  for (let i = 0; i < marks.length; ) {
    const start = marks[i];
    const value = classOf(start);
    let count = 1;
    while (marks[i + count] === start + count && classOf(start + count) === value) count++;
    bytes.push(...varint(start - end), ...varint(count), value);
    end = start + count;
    i += count;
  }
  return bytes;
}

/** Rows of a C string; the last byte is the literal's own zero. */
function literal(bytes) {
  const lines = [];
  let line = "";
  for (const byte of bytes) {
    const plain = byte >= 0x20 && byte < 0x7f && !'"\\?'.includes(text(byte));
    const piece = plain ? text(byte) : `\\${byte.toString(8).padStart(3, "0")}`;
    if (line.length + piece.length > 94) {
      lines.push(`    "${line}"`);
      line = "";
    }
    line += piece;
  }
  return [...lines, `    "${line}"`].join("\n");
}

function write(name, tables) {
  const body = tables.map(
    ([table, bytes]) => `const char ${table}[] =\n${literal(bytes)};
const uint32_t ${table}_size = sizeof ${table} - 1;
`,
  );
  writeFileSync(
    new URL(`../runtime-c/src/string/normalization_${name}.c`, import.meta.url),
    `/* normalization_${name}.c — written by tools/generate-normalization-tables.mjs; do not edit.
 *
 * Unicode ${process.versions.unicode}. See normalization_tables.h for the form. */
#include "normalization_tables.h"

${body.join("\n")}`,
  );
}

write("canonical", [
  ["tsk_canonical", decompositionBytes(canonical)],
  ["tsk_combining_classes", classBytes()],
]);
write("compatible", [["tsk_compatible", decompositionBytes(compatible)]]);
console.log(canonical.length, compatible.length, marks.length, representatives.length);
