/* random.c — Math.random: xoroshiro128+ (Blackman and Vigna, 2018), seeded once
 * from the platform's entropy. Not for secrets. */
#include "tsuk/number.h"
#include "tsuk/platform.h"

static inline uint64_t rotate(uint64_t x, unsigned by) { return x << by | x >> (64 - by); }

double tsk_f64_random(void) {
  static uint64_t state[2];
  while (!(state[0] | state[1])) tsk_platform_random(state, sizeof state);
  uint64_t low = state[0], high = state[1], result = low + high;
  high ^= low;
  state[0] = rotate(low, 24) ^ high ^ high << 16;
  state[1] = rotate(high, 37);
  return (double)(result >> 11) * 0x1p-53;
}
