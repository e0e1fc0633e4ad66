/* big.h — natural numbers of a few thousand bits, on the stack.
 *
 * Enough for every exact question about doubles: the longest is a decimal of
 * 780 digits against half a unit of the smallest double, 2600 bits. Operations
 * never overflow within those uses, so none checks. Words are least
 * significant first; the highest is not zero. */
#ifndef TSUK_NUMBER_BIG_H
#define TSUK_NUMBER_BIG_H

#include <stdint.h>
#include <string.h>

enum { TSK_BIG_WORDS = 136 };

struct tsk_big {
  uint32_t count;
  uint32_t words[TSK_BIG_WORDS];
};

static inline void tsk_big_set(struct tsk_big *n, uint64_t value) {
  n->words[0] = (uint32_t)value;
  n->words[1] = (uint32_t)(value >> 32);
  n->count = n->words[1] ? 2 : n->words[0] ? 1 : 0;
}

/* n = n * factor + add */
static inline void tsk_big_multiply_add(struct tsk_big *n, uint32_t factor, uint32_t add) {
  uint64_t carry = add;
  for (uint32_t i = 0; i < n->count; i++) {
    carry += (uint64_t)n->words[i] * factor;
    n->words[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry) n->words[n->count++] = (uint32_t)carry;
}

static inline void tsk_big_multiply_power5(struct tsk_big *n, uint32_t exponent) {
  for (; exponent >= 13; exponent -= 13) tsk_big_multiply_add(n, 1220703125, 0);
  uint32_t rest = 1;
  while (exponent--) rest *= 5;
  tsk_big_multiply_add(n, rest, 0);
}

static inline void tsk_big_shift_left(struct tsk_big *n, uint32_t bits) {
  if (!n->count) return;
  uint32_t words = bits / 32;
  if (bits % 32) tsk_big_multiply_add(n, (uint32_t)1 << bits % 32, 0);
  if (!words) return;
  memmove(n->words + words, n->words, n->count * sizeof n->words[0]);
  memset(n->words, 0, words * sizeof n->words[0]);
  n->count += words;
}

/* Cuts off the lowest bits. */
static inline void tsk_big_shift_right(struct tsk_big *n, uint32_t bits) {
  uint32_t words = bits / 32, shift = bits % 32;
  if (words >= n->count) {
    n->count = 0;
    return;
  }
  n->count -= words;
  for (uint32_t i = 0; i < n->count; i++) {
    uint64_t word = n->words[i + words];
    if (i + 1 < n->count) word |= (uint64_t)n->words[i + words + 1] << 32;
    n->words[i] = (uint32_t)(word >> shift);
  }
  if (!n->words[n->count - 1]) n->count--;
}

/* n = n / divisor; returns the remainder. */
static inline uint32_t tsk_big_divide(struct tsk_big *n, uint32_t divisor) {
  uint64_t rest = 0;
  for (uint32_t i = n->count; i-- > 0;) {
    rest = rest << 32 | n->words[i];
    n->words[i] = (uint32_t)(rest / divisor);
    rest %= divisor;
  }
  while (n->count && !n->words[n->count - 1]) n->count--;
  return (uint32_t)rest;
}

static inline int tsk_big_compare(const struct tsk_big *a, const struct tsk_big *b) {
  if (a->count != b->count) return a->count < b->count ? -1 : 1;
  for (uint32_t i = a->count; i-- > 0;) {
    if (a->words[i] != b->words[i]) return a->words[i] < b->words[i] ? -1 : 1;
  }
  return 0;
}

#endif
