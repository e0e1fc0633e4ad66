/* words.h — doubles seen as two 32-bit words, for the files of Math.
 *
 * The thresholds in those files are compared on the high word (sign, exponent
 * and 20 bits of the fraction), as the published algorithms do: the results
 * must not only be accurate but equal V8's in every bit. For the same reason
 * nothing may be reassociated or contracted to fused operations. */
#ifndef TSUK_NUMBER_WORDS_H
#define TSUK_NUMBER_WORDS_H

#include "tsuk/number.h"

static inline int32_t tsk_high(double x) { return (int32_t)(tsk_f64_bits(x) >> 32); }
static inline uint32_t tsk_low(double x) { return (uint32_t)tsk_f64_bits(x); }
/* The high word without the sign. */
static inline int32_t tsk_magnitude(double x) { return tsk_high(x) & 0x7fffffff; }

static inline double tsk_of_words(int32_t high, uint32_t low) {
  return tsk_f64_of_bits((uint64_t)(uint32_t)high << 32 | low);
}
static inline double tsk_with_high(double x, int32_t high) {
  return tsk_of_words(high, tsk_low(x));
}
/* The leading 21 bits of the significand. */
static inline double tsk_head(double x) {
  return tsk_f64_of_bits(tsk_f64_bits(x) & 0xffffffff00000000);
}
/* 2^n for -1022 <= n <= 1023. */
static inline double tsk_power_of_two(int32_t n) {
  return tsk_of_words((int32_t)((uint32_t)(n + 1023) << 20), 0);
}
/* x * 2^n with one rounding; 1 <= |x| < 4, n >= -1100. */
static inline double tsk_scale(double x, int32_t n) {
  if (n >= -1021) return x * tsk_power_of_two(n);
  return x * tsk_power_of_two(n + 100) * tsk_power_of_two(-100);
}

/* x = n * pi/2 + (y[0] + y[1]), |y[0]| <= pi/4 roughly; returns n mod 8 or n. */
int32_t tsk_reduce_half_pi(double x, double y[2]);

#define TSK_NAN __builtin_nan("")
#define TSK_INFINITY __builtin_inf()

#endif
