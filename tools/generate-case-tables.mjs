// Writes runtime-c/src/string/case_tables.c from the case mappings of the Node
// that runs it: what String.prototype.toUpperCase and toLowerCase do to each
// code point, and the two properties that a final sigma depends on.
//
// Run: node tools/generate-case-tables.mjs
import { writeFileSync } from "node:fs";
import {
  codePoints,
  hex,
  isSurrogate,
  LAST_CODE_POINT,
  propertyBytes,
  rows,
} from "./unicode-tables.mjs";

/** Runs of code points that all map to themselves plus one number. */
function runsOf(convert) {
  const runs = [];
  const special = [];
  for (let c = 0; c <= LAST_CODE_POINT; c++) {
    if (isSurrogate(c)) continue;
    const mapped = codePoints(convert(String.fromCodePoint(c)));
    if (mapped.length > 1) {
      special.push([c, ...mapped]);
      continue;
    }
    const delta = mapped[0] - c;
    if (delta === 0) continue;
    const run = runs.at(-1);
    const step = run === undefined ? 0 : c - run.last;
    if (
      run?.delta === delta &&
      run.count < 1023 &&
      (run.count === 1 ? step <= 2 : step === run.step)
    ) {
      run.step = step;
      run.last = c;
      run.count++;
    } else {
      runs.push({ first: c, last: c, step: 1, count: 1, delta });
    }
  }
  return { runs, special };
}

const runItems = ({ runs }) =>
  runs.map(({ first, step, count, delta }) => `{${hex(first)}, ${step}, ${count}, ${delta}}`);
const specialItems = ({ special }) =>
  special.map((row) => `{${[0, 1, 2, 3].map((i) => hex(row[i] ?? 0)).join(", ")}}`);

const upper = runsOf((c) => c.toUpperCase());
const lower = runsOf((c) => c.toLowerCase());
const cased = propertyBytes((c) => /\p{Cased}/u.test(String.fromCodePoint(c)));
const ignorable = propertyBytes((c) => /\p{Case_Ignorable}/u.test(String.fromCodePoint(c)));

writeFileSync(
  new URL("../runtime-c/src/string/case_tables.c", import.meta.url),
  `/* case_tables.c — written by tools/generate-case-tables.mjs; do not edit.
 *
 * Unicode ${process.versions.unicode}. See case_tables.h for the form. */
#include "case_tables.h"

static const struct tsk_case_run upper_runs[] = {
${rows(runItems(upper))}
};

static const uint16_t upper_special[][4] = {
${rows(specialItems(upper))}
};

static const struct tsk_case_run lower_runs[] = {
${rows(runItems(lower))}
};

static const uint16_t lower_special[][4] = {
${rows(specialItems(lower))}
};

const struct tsk_case_table tsk_upper_table = {
    upper_runs, upper_special, sizeof upper_runs / sizeof *upper_runs,
    sizeof upper_special / sizeof *upper_special};
const struct tsk_case_table tsk_lower_table = {
    lower_runs, lower_special, sizeof lower_runs / sizeof *lower_runs,
    sizeof lower_special / sizeof *lower_special};

const uint8_t tsk_cased[] = {
${rows(cased)}
};

const uint8_t tsk_case_ignorable[] = {
${rows(ignorable)}
};
`,
);
