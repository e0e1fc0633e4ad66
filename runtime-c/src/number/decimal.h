/* decimal.h — what the printing files share: digits before they are laid out. */
#ifndef TSUK_NUMBER_DECIMAL_H
#define TSUK_NUMBER_DECIMAL_H

#include "tsuk/number.h"

/* 0.digits * 10^point */
struct tsk_decimal {
  uint32_t count;
  int32_t point;
  char digits[340]; /* the longest integer part is 309, kept with a digit to round by */
};

/* The fewest digits that read back as d; d finite and above 0. */
void tsk_shortest(double d, struct tsk_decimal *out);
/* d in digits, exactly, up to `places` after the decimal point, halves rounded
 * up; 0 <= places <= 100; no leading zeros, count 0 for zero. */
void tsk_exact_places(double d, uint32_t places, struct tsk_decimal *out);
/* The same for `count` significant digits, 1 <= count <= 101; d above 0. */
void tsk_exact_count(double d, uint32_t count, struct tsk_decimal *out);

/* Decimal digits of n into out[0..20); returns their number. */
uint32_t tsk_u64_write(uint64_t n, char *out);

/* A double above 0 as significand * 2^exponent. */
struct tsk_binary {
  uint64_t significand;
  int32_t exponent;
};
static inline struct tsk_binary tsk_binary_of(double d) {
  uint64_t bits = tsk_f64_bits(d);
  uint64_t fraction = bits & 0xfffffffffffff;
  int32_t biased = (int32_t)(bits >> 52 & 0x7ff);
  return biased ? (struct tsk_binary){fraction | 0x10000000000000, biased - 1075}
                : (struct tsk_binary){fraction, -1074};
}

#endif
