/* multiply.c — products of vectors of limbs: by rows, and from a length on that was measured by
 * Karatsuba's three products of halves. */
#include "limbs.h"

/* In limbs: from where Karatsuba's method pays, of two factors and of a square. */
#define KARATSUBA_FROM 28
#define SQUARE_KARATSUBA_FROM 40

static void multiply_rows(uint64_t *r, const uint64_t *a, size_t a_length, const uint64_t *b,
                          size_t b_length) {
  r[a_length] = tsk_limbs_scale(r, a, a_length, b[0], 0);
  for (size_t i = 1; i < b_length; i++) {
    r[a_length + i] = tsk_limbs_add_product(r + i, a, a_length, b[i]);
  }
}

/* The products of different limbs once, doubled, and the squares. */
static void square_rows(uint64_t *r, const uint64_t *a, size_t length) {
  r[0] = 0;
  if (length > 1) {
    r[length] = tsk_limbs_scale(r + 1, a + 1, length - 1, a[0], 0);
    for (size_t i = 1; i + 1 < length; i++) {
      r[length + i] = tsk_limbs_add_product(r + 2 * i + 1, a + i + 1, length - i - 1, a[i]);
    }
  }
  r[2 * length - 1] = tsk_limbs_shift_left(r, r, 2 * length - 1, 1);
  uint64_t carry = 0;
  for (size_t i = 0; i < length; i++) {
    uint64_t high, low = tsk_limb_product_plus(a[i], a[i], r[2 * i], carry, &high);
    r[2 * i] = low;
    r[2 * i + 1] += high;
    carry = r[2 * i + 1] < high;
  }
}

/* r[high] = |low half - high half|, of which the second may be shorter; is it negative? */
static bool difference(uint64_t *r, const uint64_t *a, size_t low, size_t high) {
  const uint64_t *upper = a + low;
  size_t low_length = tsk_limbs_normal(a, low), high_length = tsk_limbs_normal(upper, high);
  bool negative = tsk_limbs_compare(a, low_length, upper, high_length) < 0;
  memset(r, 0, 8 * low);
  if (negative) tsk_limbs_subtract(r, upper, high_length, a, low_length);
  else tsk_limbs_subtract(r, a, low_length, upper, high_length);
  return negative;
}

/* Two factors of one length. With a = a1 * B + a0 and so for b: a0 * b1 + a1 * b0 is
 * a0 * b0 + a1 * b1 - (a0 - a1) * (b0 - b1). */
static void multiply_equal(uint64_t *r, const uint64_t *a, const uint64_t *b, size_t length,
                           uint64_t *scratch) {
  if (length < (a == b ? SQUARE_KARATSUBA_FROM : KARATSUBA_FROM)) {
    if (a == b) square_rows(r, a, length);
    else multiply_rows(r, a, length, b, length);
    return;
  }
  size_t low = (length + 1) / 2, high = length - low;
  uint64_t *product = scratch + 2 * low, *rest = scratch + 4 * low;
  bool negative = false;
  if (a == b) {
    difference(scratch, a, low, high);
    multiply_equal(product, scratch, scratch, low, rest);
  } else {
    negative = difference(scratch, a, low, high) != difference(scratch + low, b, low, high);
    multiply_equal(product, scratch, scratch + low, low, rest);
  }
  multiply_equal(r, a, b, low, rest);
  multiply_equal(r + 2 * low, a + low, b + low, high, rest);
  uint64_t carry = tsk_limbs_add(scratch, r, 2 * low, r + 2 * low, 2 * high);
  if (negative) carry += tsk_limbs_add(scratch, scratch, 2 * low, product, 2 * low);
  else carry -= tsk_limbs_subtract(scratch, scratch, 2 * low, product, 2 * low);
  size_t above = 2 * length - low;
  tsk_limbs_add(r + low, r + low, above, scratch, 2 * low);
  if (carry != 0) tsk_limbs_add(r + 3 * low, r + 3 * low, above - 2 * low, &carry, 1);
}

/* multiply_equal takes four halves a level, that is 4 * length and a few; tsk_limbs_multiply two
 * lengths more for itself, and again as much where the last piece is nearly as long as the others. */
size_t tsk_limbs_scratch(size_t length) {
  return length < KARATSUBA_FROM ? 0 : 10 * length + 256;
}

void tsk_limbs_multiply(uint64_t *r, const uint64_t *a, size_t a_length, const uint64_t *b,
                        size_t b_length, uint64_t *scratch) {
  if (a_length == b_length) {
    multiply_equal(r, a, b, a_length, scratch);
    return;
  }
  if (b_length < KARATSUBA_FROM) {
    multiply_rows(r, a, a_length, b, b_length);
    return;
  }
  /* Pieces of a, each as long as b; the last may be shorter. */
  uint64_t *product = scratch, *rest = scratch + 2 * b_length;
  multiply_equal(r, a, b, b_length, rest);
  memset(r + 2 * b_length, 0, 8 * (a_length - b_length));
  for (size_t i = b_length; i < a_length; i += b_length) {
    size_t piece = a_length - i < b_length ? a_length - i : b_length;
    if (piece == b_length) multiply_equal(product, a + i, b, b_length, rest);
    else tsk_limbs_multiply(product, b, b_length, a + i, piece, rest);
    tsk_limbs_add(r + i, r + i, a_length + b_length - i, product, piece + b_length);
  }
}
