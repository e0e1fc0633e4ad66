/* power.c — Math.pow and the operator **, cube root and hypotenuse.
 *
 * The method and its constants are those of fdlibm, which V8 uses too:
 * Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify,
 * and distribute this software is freely granted, provided that this notice is
 * preserved.
 *
 * x^y = 2^(y * log2(x)), with log2(x) to about 80 bits as a sum of two doubles
 * whose first has its lower half clear, so that products with the upper half
 * of y are exact. */
#include "words.h"

/* log2(ax) = head + tail */
struct logarithm {
  double head, tail;
};

static const double inverse_ln2 = 1.44269504088896338700e+00;

static struct logarithm log2_near_one(double ax) {
  double t = ax - 1;
  double w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
  double u = 1.44269502162933349609e+00 * t;
  double v = t * 1.92596299112661746887e-08 - w * inverse_ln2;
  double head = tsk_head(u + v);
  return (struct logarithm){head, v - (head - u)};
}

static struct logarithm log2_of(double ax) {
  static const double centre[] = {1.0, 1.5};
  static const double centre_log_head[] = {0.0, 5.84962487220764160156e-01};
  static const double centre_log_tail[] = {0.0, 1.35003920212974897128e-08};
  int32_t n = 0;
  if (tsk_high(ax) < 0x00100000) { /* subnormal */
    ax *= 0x1p53;
    n = -53;
  }
  n += (tsk_high(ax) >> 20) - 0x3ff;
  int32_t fraction = tsk_high(ax) & 0xfffff;
  int32_t high = fraction | 0x3ff00000;
  int k = 0;
  if (fraction > 0x3988e) { /* above sqrt(3/2) */
    if (fraction < 0xbb67a) {
      k = 1;
    } else { /* above sqrt(3) */
      n++;
      high -= 0x00100000;
    }
  }
  ax = tsk_with_high(ax, high);
  /* s = (ax - centre) / (ax + centre), in two parts */
  double u = ax - centre[k], v = 1 / (ax + centre[k]);
  double s = u * v, s_head = tsk_head(s);
  double t_head = tsk_of_words(((high >> 1) | 0x20000000) + 0x00080000 + (k << 18), 0);
  double t_tail = ax - (t_head - centre[k]);
  double s_tail = v * ((u - s_head * t_head) - s_head * t_tail);
  /* log(ax) = 2s + 2/3 s^3 + ... */
  double square = s * s;
  double r = square * square *
             (5.99999999999994648725e-01 +
              square * (4.28571428578550184252e-01 +
                        square * (3.33333329818377432918e-01 +
                                  square * (2.72728123808534006489e-01 +
                                            square * (2.30660745775561754067e-01 +
                                                      square * 2.06975017800338417784e-01)))));
  r += s_tail * (s_head + s);
  square = s_head * s_head;
  t_head = tsk_head(3.0 + square + r);
  t_tail = r - ((t_head - 3.0) - square);
  u = s_head * t_head;
  v = s_tail * t_head + t_tail * s;
  double p_head = tsk_head(u + v);
  double p_tail = v - (p_head - u);
  double z_head = 9.61796700954437255859e-01 * p_head; /* 2 / (3 ln 2) */
  double z_tail = -7.02846165095275826516e-09 * p_head + p_tail * 9.61796693925975554329e-01 +
                  centre_log_tail[k];
  double exponent = n;
  double head = tsk_head(((z_head + z_tail) + centre_log_head[k]) + exponent);
  return (struct logarithm){head,
                            z_tail - (((head - exponent) - centre_log_head[k]) - z_head)};
}

/* sign * 2^(head + tail) */
static double exp2_of(double head, double tail, double sign) {
  double z = tail + head;
  int32_t high = tsk_high(z);
  uint32_t low = tsk_low(z);
  if (high >= 0x40900000) { /* 1024 and more */
    if (((uint32_t)(high - 0x40900000) | low) || tail + 8.0085662595372944372e-17 > z - head) {
      return sign * TSK_INFINITY;
    }
  } else if ((high & 0x7fffffff) >= 0x4090cc00) { /* -1075 and less */
    if (((uint32_t)high - 0xc090cc00) | low || tail <= z - head) return sign * 0.0;
  }
  int32_t size = high & 0x7fffffff;
  int32_t n = 0;
  if (size > 0x3fe00000) { /* above a half: n is z rounded */
    n = high + (0x00100000 >> ((size >> 20) - 0x3ff + 1));
    int32_t k = ((n & 0x7fffffff) >> 20) - 0x3ff;
    double whole = tsk_of_words(n & ~(0x000fffff >> k), 0);
    n = ((n & 0x000fffff) | 0x00100000) >> (20 - k);
    if (high < 0) n = -n;
    head -= whole;
  }
  double t = tsk_head(tail + head);
  double u = t * 6.93147182464599609375e-01;
  double v = (tail - (t - head)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09;
  z = u + v;
  double w = v - (z - u);
  t = z * z;
  double t1 = z - t * (1.66666666666666019037e-01 +
                       t * (-2.77777777770155933842e-03 +
                            t * (6.61375632143793436117e-05 +
                                 t * (-1.65339022054652515390e-06 +
                                      t * 4.13813679705723846039e-08))));
  /* fdlibm subtracts w + z * w from the quotient. V8 subtracts it from the
   * divisor, a little less accurate, and is what programs compare with. */
  double r = (z * t1) / ((t1 - 2.0) - (w + z * w));
  z = 1 - (r - z);
  int32_t biased = (tsk_high(z) >> 20) + n;
  if (biased <= 0) return sign * tsk_scale(z, n);
  return sign * tsk_with_high(z, tsk_high(z) + (int32_t)((uint32_t)n << 20));
}

double tsk_f64_pow(double x, double y) {
  if (y == 0) return 1;
  if (x != x || y != y) return TSK_NAN;
  double ax = tsk_f64_abs(x), ay = tsk_f64_abs(y);
  bool negative = tsk_high(x) < 0;
  if (ay == TSK_INFINITY) {
    if (ax == 1) return TSK_NAN; /* unlike C */
    return (ax > 1) == (y > 0) ? TSK_INFINITY : 0;
  }
  if (y == 1) return x;
  if (y == -1) return 1 / x;
  if (y == 2) return x * x;
  if (y == 0.5 && !negative) return tsk_f64_sqrt(x);
  bool integer = ay >= 0x1p53 || tsk_f64_trunc(y) == y;
  bool odd = integer && ay < 0x1p53 && ((int64_t)y & 1);
  if (ax == 0 || ax == TSK_INFINITY || (ax == 1 && (!negative || integer))) {
    double z = y < 0 ? 1 / ax : ax;
    return negative && odd ? -z : z;
  }
  if (negative && !integer) return TSK_NAN;
  double sign = negative && odd ? -1 : 1;
  struct logarithm log;
  int32_t size = tsk_magnitude(x), y_size = tsk_magnitude(y);
  if (y_size > 0x41e00000) { /* |y| above 2^31: x must be very close to 1 */
    if (size < 0x3fefffff || (size < 0x3ff00000 && y_size > 0x43f00000)) {
      return y < 0 ? sign * TSK_INFINITY : sign * 0.0;
    }
    if (size > 0x3ff00000 || y_size > 0x43f00000) {
      return y > 0 ? sign * TSK_INFINITY : sign * 0.0;
    }
    log = log2_near_one(ax);
  } else {
    log = log2_of(ax);
  }
  double y_head = tsk_head(y);
  return exp2_of(y_head * log.head, (y - y_head) * log.head + y * log.tail, sign);
}

double tsk_f64_cbrt(double x) {
  int32_t size = tsk_magnitude(x);
  int32_t sign = tsk_high(x) & INT32_MIN;
  if (size >= 0x7ff00000 || x == 0) return x;
  /* A third of the exponent and leading bits: right to 5 bits. */
  double t;
  if (size < 0x00100000) {
    t = tsk_of_words(sign | (tsk_magnitude(x * 0x1p54) / 3 + 696219795), 0);
  } else {
    t = tsk_of_words(sign | (size / 3 + 715094163), 0);
  }
  /* By a polynomial to 23 bits, rounded away from zero. */
  double r = (t * t) * (t / x);
  t = t * ((1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140)) +
           ((r * r) * r) * (-0.758397934778766047437 + r * 0.145996192886612446982));
  t = tsk_f64_of_bits((tsk_f64_bits(t) + 0x80000000) & 0xffffffffc0000000);
  /* One step of Newton's method. */
  r = x / (t * t);
  r = (r - t) / (t + t + r);
  return t + t * r;
}

double tsk_f64_hypot_all(const double *values, size_t count) {
  double largest = 0;
  bool any_nan = false;
  for (size_t i = 0; i < count; i++) {
    double size = tsk_f64_abs(values[i]);
    any_nan |= size != size;
    if (size > largest) largest = size;
  }
  if (largest == TSK_INFINITY) return largest;
  if (any_nan) return TSK_NAN;
  if (largest == 0) return 0;
  double sum = 0, lost = 0; /* Kahan's summation */
  for (size_t i = 0; i < count; i++) {
    double ratio = tsk_f64_abs(values[i]) / largest;
    double term = ratio * ratio - lost;
    double next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  return tsk_f64_sqrt(sum) * largest;
}

double tsk_f64_hypot(double x, double y) {
  const double values[] = {x, y};
  return tsk_f64_hypot_all(values, 2);
}
