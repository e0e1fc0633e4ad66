// Writes runtime-c/src/number/powers.c: the leading 128 bits of the powers of
// ten. Storing all of them would take 11 KB of every image; instead every 27th
// is stored, the others are products with a power of five below 2^64, and two
// bits each say how much that product falls short.
//
// Run: node tools/generate-powers-of-ten.mjs
import { writeFileSync } from "node:fs";

const STEP = 27;
const MIN = -13 * STEP;
const MAX = 13 * STEP - 1;
const bitLength = (n) => n.toString(2).length;
const shift = (n, by) => (by >= 0 ? n << BigInt(by) : n >> BigInt(-by));

// floor(10^k * 2^(127 - floor(log2(10^k))))
function leadingBits(k) {
  if (k >= 0) {
    const power = 10n ** BigInt(k);
    return shift(power, 128 - bitLength(power));
  }
  const power = 10n ** BigInt(-k);
  const quotient = (1n << BigInt(bitLength(power) + 200)) / power;
  return shift(quotient, 128 - bitLength(quotient));
}

const anchors = [];
const corrections = [];
for (let anchor = MIN; anchor <= MAX; anchor += STEP) {
  anchors.push(leadingBits(anchor));
  for (let j = 0; j < STEP; j++) {
    const product = leadingBits(anchor) * 5n ** BigInt(j);
    const guess = shift(product, 128 - bitLength(product));
    const missing = Number(leadingBits(anchor + j) - guess);
    if (missing < 0 || missing > 3) throw new Error(`10^${anchor + j} is off by ${missing}`);
    corrections.push(missing);
  }
}

const hex = (n, digits) => `0x${n.toString(16).padStart(digits, "0")}`;
const rows = (items, perRow) => {
  const lines = [];
  for (let i = 0; i < items.length; i += perRow) {
    lines.push(`    ${items.slice(i, i + perRow).join(", ")},`);
  }
  return lines.join("\n");
};
const packed = [];
for (let i = 0; i < corrections.length; i += 4) {
  packed.push(corrections.slice(i, i + 4).reduce((byte, two, j) => byte | (two << (2 * j)), 0));
}
const fives = Array.from({ length: STEP }, (_, j) => hex(5n ** BigInt(j), 16));

writeFileSync(
  new URL("../runtime-c/src/number/powers.c", import.meta.url),
  `/* powers.c — written by tools/generate-powers-of-ten.mjs; do not edit.
 *
 * 10^k is 10^a * 10^j with a the multiple of ${STEP} at or below k. */
#include "powers.h"

enum { STEP = ${STEP} };
_Static_assert(TSK_POWER_MIN == ${MIN} && TSK_POWER_MAX == ${MAX}, "the table's range");

static const struct tsk_u128 anchors[] = {
${rows(
  anchors.map((n) => `{${hex(n >> 64n, 16)}, ${hex(n & 0xffffffffffffffffn, 16)}}`),
  2,
)}
};

static const uint64_t powers_of_five[] = {
${rows(fives, 4)}
};

/* Two bits each: what the truncated product falls short by. */
static const uint8_t corrections[] = {
${rows(
  packed.map((byte) => hex(byte, 2)),
  14,
)}
};

struct tsk_u128 tsk_power_of_ten(int32_t k) {
  uint32_t index = (uint32_t)(k - TSK_POWER_MIN);
  struct tsk_u128 anchor = anchors[index / STEP];
  uint64_t five = powers_of_five[index % STEP];
  /* anchor * five in three words */
  struct tsk_u128 low = tsk_multiply_64(anchor.low, five);
  struct tsk_u128 high = tsk_multiply_64(anchor.high, five);
  uint64_t middle = high.low + low.high;
  uint64_t top = high.high + (middle < low.high);
  /* The product's length is 127 or 128 bits more than the power's, less one. */
  if (top) {
    int left = __builtin_clzll(top);
    if (left) {
      top = top << left | middle >> (64 - left);
      middle = middle << left | low.low >> (64 - left);
    }
  } else {
    top = middle; /* five is 1 */
    middle = low.low;
  }
  uint64_t missing = corrections[index / 4] >> (index % 4 * 2) & 3;
  struct tsk_u128 result = {top, middle + missing};
  result.high += result.low < missing;
  return result;
}
`,
);
