/* limbs.h — natural numbers as vectors of 64-bit limbs, least significant first.
 *
 * The lowest layer of bigints: no headers, no signs, no allocation. Lengths are in limbs; results
 * may stand where an operand stands only where it is said. A vector is normal when its last limb
 * is not 0. Where the compiler has no integers of 128 bits, products are made of halves.
 */
#ifndef TSUK_BIGINT_LIMBS_H
#define TSUK_BIGINT_LIMBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { TSK_LIMB_BITS = 64 };

/* a * b; the high limb through `high`. */
static inline uint64_t tsk_limb_product(uint64_t a, uint64_t b, uint64_t *high) {
#ifdef __SIZEOF_INT128__
  __extension__ typedef unsigned __int128 wide;
  wide product = (wide)a * b;
  *high = (uint64_t)(product >> 64);
  return (uint64_t)product;
#else
  uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
  uint64_t low = al * bl, one = ah * bl, two = al * bh;
  uint64_t middle = (low >> 32) + (uint32_t)one + (uint32_t)two;
  *high = ah * bh + (one >> 32) + (two >> 32) + (middle >> 32);
  return middle << 32 | (uint32_t)low;
#endif
}

/* a * b + c + d, which always fits two limbs. */
static inline uint64_t tsk_limb_product_plus(uint64_t a, uint64_t b, uint64_t c, uint64_t d,
                                             uint64_t *high) {
#ifdef __SIZEOF_INT128__
  __extension__ typedef unsigned __int128 wide;
  wide sum = (wide)a * b + c + d;
  *high = (uint64_t)(sum >> 64);
  return (uint64_t)sum;
#else
  uint64_t low = tsk_limb_product(a, b, high);
  low += c;
  *high += low < c;
  low += d;
  *high += low < d;
  return low;
#endif
}

/* A divisor whose top bit is set, with the inverse that replaces divisions by it:
 * floor((2^128 - 1) / divisor) - 2^64. */
struct tsk_limb_divisor {
  uint64_t divisor, inverse;
};
struct tsk_limb_divisor tsk_limb_divisor(uint64_t normalized);

/* (high, low) / d, where high < d.divisor (Möller and Granlund 2011, algorithm 4). */
static inline uint64_t tsk_limb_divide(uint64_t high, uint64_t low, struct tsk_limb_divisor d,
                                       uint64_t *remainder) {
  uint64_t quotient, below = tsk_limb_product(d.inverse, high, &quotient);
  below += low;
  quotient += high + 1 + (below < low);
  uint64_t rest = low - quotient * d.divisor;
  if (rest > below) {
    quotient--;
    rest += d.divisor;
  }
  if (rest >= d.divisor) {
    quotient++;
    rest -= d.divisor;
  }
  *remainder = rest;
  return quotient;
}

/* The length without leading zeros. */
static inline size_t tsk_limbs_normal(const uint64_t *a, size_t length) {
  while (length > 0 && a[length - 1] == 0) length--;
  return length;
}
static inline uint32_t tsk_limb_leading_zeros(uint64_t limb) { /* limb != 0 */
  return (uint32_t)__builtin_clzll(limb);
}
/* Of a normal vector. */
static inline uint64_t tsk_limbs_bits(const uint64_t *a, size_t length) {
  return length == 0 ? 0 : length * (uint64_t)64 - tsk_limb_leading_zeros(a[length - 1]);
}

/* Less than 0, 0 or more, of normal vectors. */
int tsk_limbs_compare(const uint64_t *a, size_t a_length, const uint64_t *b, size_t b_length);
/* r[a_length] = a + b, a_length >= b_length; the carry. r may be a or b. */
uint64_t tsk_limbs_add(uint64_t *r, const uint64_t *a, size_t a_length, const uint64_t *b,
                       size_t b_length);
/* The same of a - b; the borrow. */
uint64_t tsk_limbs_subtract(uint64_t *r, const uint64_t *a, size_t a_length, const uint64_t *b,
                            size_t b_length);
/* r = a << bits, 0 <= bits < 64; the bits that come out. r may be a, or above it. */
uint64_t tsk_limbs_shift_left(uint64_t *r, const uint64_t *a, size_t length, uint32_t bits);
/* r = a >> bits, 0 <= bits < 64. r may be a, or below it. */
void tsk_limbs_shift_right(uint64_t *r, const uint64_t *a, size_t length, uint32_t bits);
/* r = a * factor + carry; the limb that comes out. r may be a. */
uint64_t tsk_limbs_scale(uint64_t *r, const uint64_t *a, size_t length, uint64_t factor,
                         uint64_t carry);
/* r += a * factor; the limb that comes out. */
uint64_t tsk_limbs_add_product(uint64_t *r, const uint64_t *a, size_t length, uint64_t factor);
/* r -= a * factor; the limb that is missing. */
uint64_t tsk_limbs_subtract_product(uint64_t *r, const uint64_t *a, size_t length,
                                    uint64_t factor);

/* r[a_length + b_length] = a * b, a_length >= b_length >= 1. `scratch` has room for
 * tsk_limbs_scratch(b_length) limbs. r is neither a nor b; a may be b. */
void tsk_limbs_multiply(uint64_t *r, const uint64_t *a, size_t a_length, const uint64_t *b,
                        size_t b_length, uint64_t *scratch);
size_t tsk_limbs_scratch(size_t length);

/* q = a / d; the remainder. q may be a. */
uint64_t tsk_limbs_divide_limb(uint64_t *q, const uint64_t *a, size_t length, uint64_t d);
/* Divides a (a_length limbs, and one more above them that is 0) by b in place, b_length >= 2, both
 * shifted so that the top bit of b is set: a becomes the remainder in its b_length low limbs, q the
 * quotient in a_length - b_length + 1 limbs. q may be NULL. a_length >= b_length. */
void tsk_limbs_divide(uint64_t *q, uint64_t *a, size_t a_length, const uint64_t *b,
                      size_t b_length);

#endif
