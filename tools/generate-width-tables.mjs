// Writes runtime-c/src/string/width_tables.c: which code points take two columns
// of a terminal and which none, as the Node that runs it has it.
//
// Run: node --expose-internals tools/generate-width-tables.mjs
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isSurrogate, propertyBytes, rows } from "./unicode-tables.mjs";

const { getStringWidth } = createRequire(import.meta.url)("internal/util/inspect");
const width = (c) => (isSurrogate(c) ? 1 : getStringWidth(String.fromCodePoint(c), false));

writeFileSync(
  new URL("../runtime-c/src/string/width_tables.c", import.meta.url),
  `/* width_tables.c — written by tools/generate-width-tables.mjs; do not edit.
 *
 * Unicode ${process.versions.unicode}; the form is property.h's. */
#include "width_tables.h"

const uint8_t tsk_zero_width[] = {
${rows(propertyBytes((c) => width(c) === 0))}
};

const uint8_t tsk_double_width[] = {
${rows(propertyBytes((c) => width(c) === 2))}
};
`,
);
