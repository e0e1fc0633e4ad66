/* integer.c — the slow paths of integer conversion and of the operator %. */
#include "tsuk/number.h"

int32_t tsk_f64_to_int32_slow(double d) {
  uint64_t bits = tsk_f64_bits(d);
  int exponent = (int)(bits >> 52 & 0x7ff) - 1075; /* of the significand's lowest bit */
  if (exponent > 31) return 0;                     /* a multiple of 2^32, infinite or NaN */
  uint64_t magnitude = (bits & 0xfffffffffffff) | 0x10000000000000;
  if (exponent <= -53) return 0;
  uint32_t low =
      (uint32_t)(exponent >= 0 ? magnitude << exponent : magnitude >> -exponent);
  return (int32_t)(bits >> 63 ? -low : low);
}

/* Exact, by long division of the significands, as many bits at a time as fit. */
double tsk_f64_mod_slow(double a, double b) {
  double x = a < 0 ? -a : a, y = b < 0 ? -b : b;
  if (!(x <= 1.7976931348623157e308) || y != y || y == 0) return __builtin_nan("");
  if (x < y) return a;
  if (y >= 1 && x < 9007199254740992.0) {
    double rest_if_integers = (double)((uint64_t)x % (uint64_t)y);
    if ((double)(uint64_t)x == x && (double)(uint64_t)y == y) {
      return __builtin_copysign(rest_if_integers, a);
    }
  }
  uint64_t x_bits = tsk_f64_bits(x), y_bits = tsk_f64_bits(y);
  int x_exponent = (int)(x_bits >> 52), y_exponent = (int)(y_bits >> 52);
  uint64_t fraction = 0xfffffffffffff, implied = 0x10000000000000;
  uint64_t rest = (x_bits & fraction) | (x_exponent ? implied : 0);
  uint64_t divisor = (y_bits & fraction) | (y_exponent ? implied : 0);
  x_exponent += !x_exponent;
  y_exponent += !y_exponent;
  int distance = x_exponent - y_exponent;
  rest %= divisor;
  while (distance > 0 && rest) {
    int step = __builtin_clzll(rest);
    if (step > distance) step = distance;
    rest = (rest << step) % divisor;
    distance -= step;
  }
  if (!rest) return __builtin_copysign(0, a);
  /* rest < divisor < 2^53 stands at y's exponent. */
  int lift = __builtin_clzll(rest) - 11;
  uint64_t bits;
  if (lift < y_exponent) {
    bits = (rest << lift & fraction) | (uint64_t)(y_exponent - lift) << 52;
  } else {
    bits = rest << (y_exponent - 1);
  }
  return __builtin_copysign(tsk_f64_of_bits(bits), a);
}

double tsk_f64_sqrt(double x) {
#if defined(__SSE2__) && defined(__x86_64__)
  typedef double pair __attribute__((vector_size(16)));
  pair root = __builtin_ia32_sqrtsd((pair){x, 0});
  return root[0];
#else
  return __builtin_sqrt(x);
#endif
}
