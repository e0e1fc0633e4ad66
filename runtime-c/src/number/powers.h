/* powers.h — powers of ten to 128 bits, for printing and reading numbers. */
#ifndef TSUK_NUMBER_POWERS_H
#define TSUK_NUMBER_POWERS_H

#include <stdbool.h>
#include <stdint.h>

enum { TSK_POWER_MIN = -351, TSK_POWER_MAX = 350 };
/* The power is exact from 10^0 up to here. */
enum { TSK_POWER_EXACT_MAX = 55 };

struct tsk_u128 {
  uint64_t high, low;
};

static inline struct tsk_u128 tsk_multiply_64(uint64_t a, uint64_t b) {
#ifdef __SIZEOF_INT128__
  __extension__ typedef unsigned __int128 wide;
  wide product = (wide)a * b;
  return (struct tsk_u128){(uint64_t)(product >> 64), (uint64_t)product};
#else
  uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  uint64_t low = a0 * b0;
  uint64_t middle = a1 * b0 + (low >> 32);
  uint64_t other = a0 * b1 + (uint32_t)middle;
  return (struct tsk_u128){a1 * b1 + (middle >> 32) + (other >> 32), a * b};
#endif
}

/* floor(k * log2(10)) and floor(k * log10(2)); right for |k| <= 1233. */
static inline int32_t tsk_floor_log2_power10(int32_t k) { return (k * 1741647) >> 19; }
static inline int32_t tsk_floor_log10_power2(int32_t k) { return (k * 1262611) >> 22; }

/* The 128 leading bits of 10^k, the first of them 1, cut off, not rounded:
 * floor(10^k * 2^(127 - floor(log2(10^k)))). */
struct tsk_u128 tsk_power_of_ten(int32_t k);

#endif
