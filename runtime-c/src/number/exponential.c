/* exponential.c — exp, expm1 and the hyperbolic functions built on them.
 *
 * The method and its constants are those of fdlibm, which V8 uses too:
 * Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify,
 * and distribute this software is freely granted, provided that this notice is
 * preserved. */
#include "words.h"

static const double ln2_high = 6.93147180369123816490e-01;
static const double ln2_low = 1.90821492927058770002e-10;
static const double inverse_ln2 = 1.44269504088896338700e+00;
static const double overflow_above = 7.09782712893383973096e+02;

enum {
  HALF_LN2_HIGH = 0x3fd62e42,
  THREE_HALVES_LN2_HIGH = 0x3ff0a2b2
};

/* x = k * ln2 + (high - low) for |x| above ln2 / 2. */
static int32_t reduce(double x, double *high, double *low) {
  bool negative = x < 0;
  if (tsk_magnitude(x) < THREE_HALVES_LN2_HIGH) {
    *high = negative ? x + ln2_high : x - ln2_high;
    *low = negative ? -ln2_low : ln2_low;
    return negative ? -1 : 1;
  }
  int32_t k = (int32_t)(inverse_ln2 * x + (negative ? -0.5 : 0.5));
  *high = x - k * ln2_high;
  *low = k * ln2_low;
  return k;
}

double tsk_f64_exp(double x) {
  if (x != x) return x;
  if (x > overflow_above) return TSK_INFINITY;
  if (x < -7.45133219101941108420e+02) return 0;
  if (x == 1) return 2.718281828459045; /* what follows gives the neighbour */
  int32_t size = tsk_magnitude(x);
  int32_t k = 0;
  double high = 0, low = 0;
  if (size > HALF_LN2_HIGH) {
    k = reduce(x, &high, &low);
    x = high - low;
  } else if (size < 0x3e300000) { /* below 2^-28 */
    return 1 + x;
  }
  double t = x * x;
  double c = x - t * (1.66666666666666019037e-01 +
                      t * (-2.77777777770155933842e-03 +
                           t * (6.61375632143793436117e-05 +
                                t * (-1.65339022054652515390e-06 +
                                     t * 4.13813679705723846039e-08))));
  if (k == 0) return 1 - ((x * c) / (c - 2.0) - x);
  double y = 1 - ((low - (x * c) / (2.0 - c)) - high);
  if (k == 1024) return y * 2.0 * 0x1p1023;
  if (k >= -1021) return y * tsk_power_of_two(k);
  return y * tsk_power_of_two(k + 1000) * 0x1p-1000;
}

double tsk_f64_expm1(double x) {
  int32_t size = tsk_magnitude(x);
  if (x != x) return x;
  if (x > overflow_above) return TSK_INFINITY;
  if (x < 0 && size >= 0x4043687a) return -1; /* below -56 ln2 */
  int32_t k = 0;
  double lost = 0; /* by rounding the reduced argument */
  if (size > HALF_LN2_HIGH) {
    double high, low;
    k = reduce(x, &high, &low);
    x = high - low;
    lost = (high - x) - low;
  } else if (size < 0x3c900000) { /* below 2^-54 */
    return x;
  }
  double half = 0.5 * x, square = x * half;
  double r = 1 + square * (-3.33333333333331316428e-02 +
                           square * (1.58730158725481460165e-03 +
                                     square * (-7.93650757867487942473e-05 +
                                               square * (4.00821782732936239552e-06 +
                                                         square * -2.01099218183624371326e-07))));
  double t = 3.0 - r * half;
  double e = square * ((r - t) / (6.0 - x * t));
  if (k == 0) return x - (x * e - square);
  e = x * (e - lost) - lost;
  e -= square;
  if (k == -1) return 0.5 * (x - e) - 0.5;
  if (k == 1) return x < -0.25 ? -2.0 * (e - (x + 0.5)) : 1 + 2.0 * (x - e);
  if (k <= -2 || k > 56) {
    double y = 1 - (e - x);
    y = k == 1024 ? y * 2.0 * 0x1p1023 : y * tsk_power_of_two(k);
    return y - 1;
  }
  double scale = tsk_power_of_two(k), inverse = tsk_power_of_two(-k);
  if (k < 20) return ((1 - inverse) - (e - x)) * scale;
  return ((x - (e + inverse)) + 1) * scale;
}

/* exp(|x|) / 2 where exp itself may overflow; half is 0.5 with the sign wanted. */
static double half_exp(double ax, double half) {
  if (ax < 709.7822265625) return half * tsk_f64_exp(ax);
  if (!(ax <= 710.4758600739439)) return half * TSK_INFINITY;
  double w = tsk_f64_exp(0.5 * ax);
  return half * w * w;
}

double tsk_f64_cosh(double x) {
  if (x != x) return x;
  double ax = tsk_f64_abs(x);
  int32_t size = tsk_magnitude(x);
  if (size <= HALF_LN2_HIGH) {
    double t = tsk_f64_expm1(ax), w = 1 + t;
    if (size < 0x3c800000) return w; /* below 2^-55 */
    return 1 + (t * t) / (w + w);
  }
  if (ax < 22) {
    double t = tsk_f64_exp(ax);
    return 0.5 * t + 0.5 / t;
  }
  return half_exp(ax, 0.5);
}

double tsk_f64_sinh(double x) {
  if (x != x) return x;
  double ax = tsk_f64_abs(x), half = x < 0 ? -0.5 : 0.5;
  if (ax >= 22) return half_exp(ax, half);
  if (ax < 0x1p-28) return x;
  double t = tsk_f64_expm1(ax);
  return ax < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
}

double tsk_f64_tanh(double x) {
  double ax = tsk_f64_abs(x), z = 1;
  if (x != x || ax < 0x1p-28) return x;
  if (ax < 1) {
    double t = tsk_f64_expm1(-2 * ax);
    z = -t / (t + 2);
  } else if (ax < 22) {
    z = 1 - 2 / (tsk_f64_expm1(2 * ax) + 2);
  }
  return x < 0 ? -z : z;
}
