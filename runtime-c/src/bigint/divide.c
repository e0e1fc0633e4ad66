/* divide.c — quotients of vectors of limbs: by one limb, and by Knuth's algorithm D. */
#include "limbs.h"

/* floor((2^128 - 1) / d) - 2^64 = floor(((2^64 - 1 - d) * 2^64 + 2^64 - 1) / d), by halves. */
struct tsk_limb_divisor tsk_limb_divisor(uint64_t normalized) {
  uint64_t d = normalized, high = ~d;
  uint64_t dh = d >> 32, dl = (uint32_t)d;
  uint64_t inverse = 0;
  for (int half = 0; half < 2; half++) {
    uint64_t digit = high / dh, rest = high % dh;
    while (digit >> 32 != 0 || digit * dl > (rest << 32 | UINT32_MAX)) {
      digit--;
      rest += dh;
      if (rest >> 32 != 0) break;
    }
    high = (high << 32 | UINT32_MAX) - digit * d;
    inverse = inverse << 32 | digit;
  }
  return (struct tsk_limb_divisor){normalized, inverse};
}

uint64_t tsk_limbs_divide_limb(uint64_t *q, const uint64_t *a, size_t length, uint64_t d) {
  uint32_t bits = tsk_limb_leading_zeros(d);
  struct tsk_limb_divisor by = tsk_limb_divisor(d << bits);
  uint64_t rest = 0;
  if (bits == 0) {
    for (size_t i = length; i-- > 0;) q[i] = tsk_limb_divide(rest, a[i], by, &rest);
    return rest;
  }
  if (length == 0) return 0;
  rest = a[length - 1] >> (64 - bits);
  for (size_t i = length; i-- > 0;) {
    uint64_t limb = a[i] << bits | (i > 0 ? a[i - 1] >> (64 - bits) : 0);
    q[i] = tsk_limb_divide(rest, limb, by, &rest);
  }
  return rest >> bits;
}

/* One limb of the quotient from the three top limbs of the rest, at most one too large. */
static uint64_t estimate(const uint64_t *top, struct tsk_limb_divisor by, uint64_t next) {
  uint64_t rest, digit;
  if (top[0] >= by.divisor) {
    digit = UINT64_MAX;
    rest = top[-1] + by.divisor;
    if (rest < by.divisor) return digit;
  } else {
    digit = tsk_limb_divide(top[0], top[-1], by, &rest);
  }
  uint64_t high, low = tsk_limb_product(digit, next, &high);
  while (high > rest || (high == rest && low > top[-2])) {
    digit--;
    high -= low < next;
    low -= next;
    rest += by.divisor;
    if (rest < by.divisor) break;
  }
  return digit;
}

void tsk_limbs_divide(uint64_t *q, uint64_t *a, size_t a_length, const uint64_t *b,
                      size_t b_length) {
  struct tsk_limb_divisor by = tsk_limb_divisor(b[b_length - 1]);
  uint64_t next = b[b_length - 2];
  for (size_t i = a_length - b_length + 1; i-- > 0;) {
    uint64_t *part = a + i;
    uint64_t digit = estimate(part + b_length, by, next);
    uint64_t borrow = tsk_limbs_subtract_product(part, b, b_length, digit);
    bool negative = part[b_length] < borrow;
    part[b_length] -= borrow;
    if (negative) {
      digit--;
      part[b_length] += tsk_limbs_add(part, part, b_length, b, b_length);
    }
    if (q != NULL) q[i] = digit;
  }
}
