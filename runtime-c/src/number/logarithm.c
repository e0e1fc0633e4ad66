/* logarithm.c — logarithms and the inverse hyperbolic functions built on them.
 *
 * The method and its constants are those of fdlibm, which V8 uses too:
 * Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify,
 * and distribute this software is freely granted, provided that this notice is
 * preserved. */
#include "words.h"

static const double ln2_high = 6.93147180369123816490e-01;
static const double ln2_low = 1.90821492927058770002e-10;

/* NaN, infinities and numbers that have no logarithm: is it one? */
static bool special(double x, double *result) {
  if (x > 0 && x < TSK_INFINITY) return false;
  *result = x == 0 ? -TSK_INFINITY : x > 0 ? x : TSK_NAN;
  return true;
}

struct reduced {
  int32_t k;        /* x = 2^k * (1 + f), sqrt(2)/2 < 1 + f < sqrt(2) */
  int32_t fraction; /* the fraction's 20 leading bits */
  double f;
};

static struct reduced reduce(double x) {
  struct reduced r = {0, 0, 0};
  if (tsk_high(x) < 0x00100000) { /* subnormal */
    r.k = -54;
    x *= 0x1p54;
  }
  int32_t high = tsk_high(x);
  r.k += (high >> 20) - 1023;
  r.fraction = high & 0xfffff;
  int32_t halve = (r.fraction + 0x95f64) & 0x100000;
  r.f = tsk_with_high(x, r.fraction | (halve ^ 0x3ff00000)) - 1.0;
  r.k += halve >> 20;
  return r;
}

/* R of log(1 + f) = f - f^2/2 + s * (f^2/2 + R), s = f / (2 + f). */
static double remainder_of(double s) {
  double z = s * s, w = z * z;
  double t1 = w * (3.999999999940941908e-01 +
                   w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  double t2 = z * (6.666666666666735130e-01 +
                   w * (2.857142874366239149e-01 +
                        w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  return t2 + t1;
}

double tsk_f64_log(double x) {
  double result;
  if (special(x, &result)) return result;
  struct reduced r = reduce(x);
  double f = r.f, k = r.k;
  if ((0xfffff & (2 + r.fraction)) < 3) { /* |f| below 2^-20 */
    if (f == 0) return r.k ? k * ln2_high + k * ln2_low : 0;
    double series = f * f * (0.5 - 0.33333333333333333 * f);
    return r.k ? k * ln2_high - ((series - k * ln2_low) - f) : f - series;
  }
  double s = f / (2.0 + f), rest = remainder_of(s);
  if (((r.fraction - 0x6147a) | (0x6b851 - r.fraction)) > 0) {
    double square = 0.5 * f * f;
    if (!r.k) return f - (square - s * (square + rest));
    return k * ln2_high - ((square - (s * (square + rest) + k * ln2_low)) - f);
  }
  if (!r.k) return f - s * (f - rest);
  return k * ln2_high - ((s * (f - rest) - k * ln2_low) - f);
}

double tsk_f64_log2(double x) {
  const double inverse_high = 1.44269504072144627571e+00;
  const double inverse_low = 1.67517131648865118353e-10;
  double result;
  if (special(x, &result)) return result;
  if (x == 1) return 0;
  struct reduced r = reduce(x);
  double f = r.f, y = r.k;
  double square = 0.5 * f * f, s = f / (2.0 + f);
  double rest = s * (square + remainder_of(s));
  /* f - square in two parts, times 1 / ln 2 in two parts, plus k. */
  double high = tsk_head(f - square);
  double low = (f - high) - square + rest;
  double high_product = high * inverse_high;
  double low_product = (low + high) * inverse_low + low * inverse_high;
  double sum = y + high_product;
  low_product += (y - sum) + high_product;
  return low_product + sum;
}

double tsk_f64_log10(double x) {
  double result;
  if (special(x, &result)) return result;
  if (x == 1) return 0;
  int32_t k = 0;
  if (tsk_high(x) < 0x00100000) {
    k = -54;
    x *= 0x1p54;
  }
  int32_t high = tsk_high(x);
  k += (high >> 20) - 1023;
  int32_t below_one = k < 0; /* keeps the exponent's share towards zero */
  double y = k + below_one;
  x = tsk_with_high(x, (high & 0xfffff) | (0x3ff - below_one) << 20);
  double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * tsk_f64_log(x);
  return z + y * 3.01029995663611771306e-01;
}

double tsk_f64_log1p(double x) {
  if (x != x || x == TSK_INFINITY) return x;
  if (x <= -1) return x == -1 ? -TSK_INFINITY : TSK_NAN;
  int32_t size = tsk_magnitude(x);
  int32_t k = 0, fraction = 1; /* not 0: f need not be tiny */
  double f = x, lost = 0;
  if (size < 0x3e200000) { /* below 2^-29 */
    return size < 0x3c900000 ? x : x - x * x * 0.5;
  }
  bool direct = x < 0 ? tsk_high(x) <= (int32_t)0xbfd2bec4 : tsk_high(x) < 0x3fda827a;
  if (!direct) {
    double u = x;
    if (tsk_high(x) < 0x43400000) { /* below 2^53 */
      u = 1.0 + x;
      k = (tsk_high(u) >> 20) - 1023;
      lost = (k > 0 ? 1.0 - (u - x) : x - (u - 1.0)) / u;
    } else {
      k = (tsk_high(u) >> 20) - 1023;
    }
    fraction = tsk_high(u) & 0xfffff;
    if (fraction < 0x6a09e) {
      u = tsk_with_high(u, fraction | 0x3ff00000);
    } else {
      k++;
      u = tsk_with_high(u, fraction | 0x3fe00000);
      fraction = (0x00100000 - fraction) >> 2;
    }
    f = u - 1.0;
  }
  double square = 0.5 * f * f;
  if (!fraction) { /* |f| below 2^-20 */
    if (f == 0) {
      if (!k) return 0;
      lost += k * ln2_low;
      return k * ln2_high + lost;
    }
    double series = square * (1.0 - 0.66666666666666666 * f);
    return k ? k * ln2_high - ((series - (k * ln2_low + lost)) - f) : f - series;
  }
  double s = f / (2.0 + f), z = s * s;
  double rest =
      z * (6.666666666666735130e-01 +
           z * (3.999999999940941908e-01 +
                z * (2.857142874366239149e-01 +
                     z * (2.222219843214978396e-01 +
                          z * (1.818357216161805012e-01 +
                               z * (1.531383769920937332e-01 + z * 1.479819860511658591e-01))))));
  if (!k) return f - (square - s * (square + rest));
  return k * ln2_high - ((square - (s * (square + rest) + (k * ln2_low + lost))) - f);
}

static const double ln2 = 6.93147180559945286227e-01;

double tsk_f64_acosh(double x) {
  if (!(x >= 1)) return TSK_NAN;
  if (x == 1) return 0;
  if (tsk_high(x) >= 0x41b00000) { /* above 2^28 */
    return x == TSK_INFINITY ? x : tsk_f64_log(x) + ln2;
  }
  if (tsk_high(x) > 0x40000000) {
    return tsk_f64_log(2.0 * x - 1 / (x + tsk_f64_sqrt(x * x - 1)));
  }
  double t = x - 1;
  return tsk_f64_log1p(t + tsk_f64_sqrt(2.0 * t + t * t));
}

double tsk_f64_asinh(double x) {
  int32_t size = tsk_magnitude(x);
  double ax = tsk_f64_abs(x);
  if (size >= 0x7ff00000 || size < 0x3e300000) return x; /* infinite, NaN, below 2^-28 */
  double w;
  if (size > 0x41b00000) {
    w = tsk_f64_log(ax) + ln2;
  } else if (size > 0x40000000) {
    w = tsk_f64_log(2.0 * ax + 1 / (tsk_f64_sqrt(x * x + 1) + ax));
  } else {
    double t = x * x;
    w = tsk_f64_log1p(ax + t / (1 + tsk_f64_sqrt(1 + t)));
  }
  return x > 0 ? w : -w;
}

double tsk_f64_atanh(double x) {
  double ax = tsk_f64_abs(x);
  if (!(ax <= 1)) return TSK_NAN;
  if (ax == 1) return x * TSK_INFINITY;
  if (ax < 0x1p-28) return x;
  double t = ax + ax;
  t = ax < 0.5 ? 0.5 * tsk_f64_log1p(t + t * ax / (1 - ax)) : 0.5 * tsk_f64_log1p(t / (1 - ax));
  return x < 0 ? -t : t;
}
