/* shortest.c — the shortest decimal that reads back as the same double.
 *
 * Method: Raffaello Giulietti, "The Schubfach way to render doubles" (2020).
 * A double v = c * 2^q stands for all reals between the midpoints to its
 * neighbours. There is a power 10^k such that this interval holds at least one
 * and at most few multiples of it, and at most one multiple of 10^(k+1). Scaled
 * by 4 * 10^-k, the interval's ends and v itself are compared as integers; one
 * multiplication each by a 128-bit power gives enough bits, where the lowest
 * bit of a result says whether anything was cut off. */
#include "decimal.h"
#include "powers.h"

/* floor(power * scaled / 2^128), with the lowest bit set if inexact. */
static uint64_t scale(struct tsk_u128 power, uint64_t scaled) {
  uint64_t carry = tsk_multiply_64(power.low, scaled).high;
  struct tsk_u128 product = tsk_multiply_64(power.high, scaled);
  product.low += carry;
  product.high += product.low < carry;
  return product.high | (product.low > 1);
}

struct scaled_decimal {
  uint64_t digits;
  int32_t exponent;
};

static struct scaled_decimal schubfach(uint64_t c, int32_t q, bool narrow_below) {
  bool odd = c & 1;
  /* floor(log10 of the interval's width): a power of two is followed by twice
   * the gap that precedes it, so its width is 3/4 of the usual. */
  int32_t k = narrow_below ? (q * 1262611 - 524031) >> 22 : tsk_floor_log10_power2(q);
  int32_t shift = q + tsk_floor_log2_power10(-k) + 1;
  struct tsk_u128 power = tsk_power_of_ten(-k);
  if (-k < 0 || -k > TSK_POWER_EXACT_MAX) { /* rounded up */
    power.low++;
    power.high += power.low == 0;
  }
  uint64_t low = scale(power, (4 * c - 2 + narrow_below) << shift);
  uint64_t middle = scale(power, (4 * c) << shift);
  uint64_t high = scale(power, (4 * c + 2) << shift);
  low += odd; /* the ends belong to the interval only if c is even */
  high -= odd;

  uint64_t s = middle / 4;
  if (s >= 10) {
    uint64_t tens = s / 10;
    bool below = low <= 40 * tens;
    bool above = 40 * tens + 40 <= high;
    if (below != above) return (struct scaled_decimal){tens + above, k + 1};
  }
  bool below = low <= 4 * s;
  bool above = 4 * s + 4 <= high;
  if (below != above) return (struct scaled_decimal){s + above, k};
  uint64_t half = 4 * s + 2;
  bool up = middle > half || (middle == half && (s & 1));
  return (struct scaled_decimal){s + up, k};
}

static const char digit_pairs[] =
    "00010203040506070809101112131415161718192021222324252627282930313233343536373839"
    "40414243444546474849505152535455565758596061626364656667686970717273747576777879"
    "8081828384858687888990919293949596979899";

/* The lowest eight digits, with leading zeros. */
static void write_eight(uint32_t n, char *out) {
  for (int at = 6; at >= 0; at -= 2, n /= 100) memcpy(out + at, digit_pairs + n % 100 * 2, 2);
}

/* n < 10^8 */
static uint32_t write_small(uint32_t n, char *out) {
  uint32_t count = n < 10000 ? (n < 100 ? (n < 10 ? 1 : 2) : n < 1000 ? 3 : 4)
                             : (n < 1000000 ? (n < 100000 ? 5 : 6) : n < 10000000 ? 7 : 8);
  uint32_t at = count;
  for (; n >= 100; n /= 100) memcpy(out + (at -= 2), digit_pairs + n % 100 * 2, 2);
  if (at == 2) {
    memcpy(out, digit_pairs + n * 2, 2);
  } else {
    *out = (char)('0' + n);
  }
  return count;
}

uint32_t tsk_u64_write(uint64_t n, char *out) {
  if (n < 100000000) return write_small((uint32_t)n, out);
  uint64_t high = n / 100000000;
  uint32_t count = tsk_u64_write(high, out);
  write_eight((uint32_t)(n - high * 100000000), out + count);
  return count + 8;
}

void tsk_shortest(double d, struct tsk_decimal *out) {
  struct tsk_binary v = tsk_binary_of(d);
  struct scaled_decimal found = {0, 0};
  if (v.exponent <= 0 && v.exponent > -53 &&
      !(v.significand & (((uint64_t)1 << -v.exponent) - 1))) {
    found.digits = v.significand >> -v.exponent; /* an integer below 2^53 */
  } else {
    bool narrow_below = v.significand == 0x10000000000000 && v.exponent > -1074;
    found = schubfach(v.significand, v.exponent, narrow_below);
  }
  while (found.digits % 100000000 == 0) {
    found.digits /= 100000000;
    found.exponent += 8;
  }
  while (found.digits % 10 == 0) {
    found.digits /= 10;
    found.exponent++;
  }
  out->count = tsk_u64_write(found.digits, out->digits);
  out->point = (int32_t)out->count + found.exponent;
}
