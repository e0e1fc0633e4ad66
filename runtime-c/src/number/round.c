/* round.c — decimal digits to the nearest double.
 *
 * Three ways, the first that is sure wins:
 *  1. few digits and a small power of ten, both exact doubles: one operation;
 *  2. the 19 leading digits times the 128 leading bits of the power (the idea
 *     of Eisel and Lemire, "Number parsing at a gigabyte per second", 2021).
 *     The product is below the true value by a known margin; if the margin's
 *     two ends round alike, that is the answer;
 *  3. exact comparison with the halfway point above the candidate. */
#include "big.h"
#include "parse.h"
#include "powers.h"

static const double INFINITE = (double)__builtin_inff();

/* A candidate: significand * 2^exponent, cut off, with `below` saying how the
 * next bits compare with one half. */
struct cut {
  uint64_t significand; /* 53 bits, or fewer for a subnormal */
  int32_t exponent;     /* >= -1074 */
  int below;            /* -1 less than half, 0 exactly half, 1 more */
};

/* (high:low) * 2^(exponent - 128), high's top bit set, as a cut; with `more`
 * the number is a little above that. */
static struct cut cut_bits(uint64_t high, uint64_t low, bool more, int32_t exponent) {
  int32_t lowest = exponent - 53;
  uint32_t drop = 11;
  if (lowest < -1074) {
    uint32_t extra = (uint32_t)(-1074 - lowest);
    drop = extra >= 54 ? 65 : drop + extra;
    lowest = -1074;
  }
  struct cut c = {drop < 64 ? high >> drop : 0, lowest, -1};
  if (drop > 64) return c; /* less than half of the smallest */
  uint64_t half = (uint64_t)1 << (drop - 1);
  if (high & half) c.below = (high & (half - 1)) || low || more;
  return c;
}

static double make(uint64_t significand, int32_t exponent) {
  if (significand >> 53) {
    significand >>= 1;
    exponent++;
  }
  if (exponent > 971) return INFINITE;
  uint64_t implied = significand >> 52;
  uint64_t biased = implied ? (uint64_t)(exponent + 1075) : 0;
  return tsk_f64_of_bits((significand & 0xfffffffffffff) | biased << 52);
}

static double round_cut(struct cut c) {
  bool up = c.below > 0 || (c.below == 0 && (c.significand & 1));
  return make(c.significand + up, c.exponent);
}

/* The true value against the point halfway above the candidate, exactly. */
static int compare_with_half(const struct tsk_digits *n, struct cut c) {
  struct tsk_big value, half;
  tsk_big_set(&value, 0);
  for (uint32_t i = 0; i < n->count; i++) tsk_big_multiply_add(&value, 10, n->digits[i]);
  tsk_big_set(&half, 2 * c.significand + 1);
  int32_t tens = n->exponent - (int32_t)n->count, twos = c.exponent - 1;
  if (tens >= 0) {
    tsk_big_multiply_power5(&value, (uint32_t)tens);
  } else {
    tsk_big_multiply_power5(&half, (uint32_t)-tens);
  }
  if (tens >= twos) {
    tsk_big_shift_left(&value, (uint32_t)(tens - twos));
  } else {
    tsk_big_shift_left(&half, (uint32_t)(twos - tens));
  }
  int order = tsk_big_compare(&value, &half);
  return order ? order : n->more;
}

double tsk_digits_to_f64(const struct tsk_digits *n) {
  static const double exact_powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (!n->count || n->exponent < -330) return 0;
  if (n->exponent > 310) return INFINITE;
  uint32_t taken = n->count < 19 ? n->count : 19;
  int32_t tens = n->exponent - (int32_t)taken;
  bool rest = n->count > 19;
  if (!rest && n->leading < (uint64_t)1 << 53 && tens >= -22 && tens <= 22) {
    return tens < 0 ? (double)n->leading / exact_powers[-tens]
                    : (double)n->leading * exact_powers[tens];
  }
  struct tsk_u128 power = tsk_power_of_ten(tens);
  int shift = __builtin_clzll(n->leading);
  uint64_t leading = n->leading << shift;
  /* leading * power, 192 bits, of which the lowest 64 only give a carry */
  struct tsk_u128 product = tsk_multiply_64(leading, power.high);
  uint64_t carry = tsk_multiply_64(leading, power.low).high;
  product.low += carry;
  product.high += product.low < carry;
  /* Cut off: the lowest word, less than 1; the power, less than 1 in its last
   * place times leading, less than 1 here; digits after the 19th, less than
   * one in `leading`, that is 2^shift * power, below 2^shift << 64. */
  uint64_t slack_low = 2, slack_high = rest ? (uint64_t)1 << shift : 0;
  uint64_t high_end = product.high + slack_high, low_end = product.low + slack_low;
  high_end += low_end < slack_low;
  /* The number is product * 2^(binary - 128). */
  int32_t binary = 64 - shift + tsk_floor_log2_power10(tens) + 1;
  bool left = !(product.high >> 63);
  struct cut low_cut = left ? cut_bits(product.high << 1 | product.low >> 63, product.low << 1,
                                       false, binary - 1)
                            : cut_bits(product.high, product.low, false, binary);
  double low_answer = round_cut(low_cut);
  if (high_end >= product.high) { /* the sum did not wrap round */
    bool high_left = !(high_end >> 63);
    struct cut high_cut = high_left ? cut_bits(high_end << 1 | low_end >> 63, low_end << 1, true,
                                               binary - 1)
                                    : cut_bits(high_end, low_end, true, binary);
    /* Rounding is monotonous, so everything between the ends rounds alike. */
    if (low_answer == round_cut(high_cut)) return low_answer;
  }
  low_cut.below = compare_with_half(n, low_cut);
  return round_cut(low_cut);
}
