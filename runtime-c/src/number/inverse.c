/* inverse.c — arc sine, arc cosine, arc tangent.
 *
 * The method and its constants are those of fdlibm, which V8 uses too:
 * Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify,
 * and distribute this software is freely granted, provided that this notice is
 * preserved. */
#include "words.h"

static const double half_pi_high = 1.57079632679489655800e+00;
static const double half_pi_low = 6.12323399573676603587e-17;
static const double quarter_pi = 7.85398163397448278999e-01;
static const double pi = 3.14159265358979311600e+00;

/* (asin(x) - x) / x with z = x^2. */
static double tail_ratio(double z) {
  double p = z * (1.66666666666666657415e-01 +
                  z * (-3.25565818622400915405e-01 +
                       z * (2.01212532134862925881e-01 +
                            z * (-4.00555345006794114027e-02 +
                                 z * (7.91534994289814532176e-04 +
                                      z * 3.47933107596021167570e-05)))));
  double q = 1 + z * (-2.40339491173441421878e+00 +
                      z * (2.02094576023350569471e+00 +
                           z * (-6.88283971605453293030e-01 + z * 7.70381505559019352791e-02)));
  return p / q;
}

double tsk_f64_asin(double x) {
  int32_t size = tsk_magnitude(x);
  double ax = tsk_f64_abs(x);
  if (size >= 0x3ff00000) {
    return ax == 1 ? x * half_pi_high + x * half_pi_low : TSK_NAN;
  }
  if (size < 0x3fe00000) {
    if (size < 0x3e400000) return x; /* below 2^-27 */
    return x + x * tail_ratio(x * x);
  }
  double t = (1 - ax) * 0.5;
  double s = tsk_f64_sqrt(t), ratio = tail_ratio(t);
  double result;
  if (size >= 0x3fef3333) { /* above 0.975 */
    result = half_pi_high - (2.0 * (s + s * ratio) - half_pi_low);
  } else {
    double head = tsk_head(s);
    double rest = (t - head * head) / (s + head);
    double p = 2.0 * s * ratio - (half_pi_low - 2.0 * rest);
    double q = quarter_pi - 2.0 * head;
    result = quarter_pi - (p - q);
  }
  return x > 0 ? result : -result;
}

double tsk_f64_acos(double x) {
  int32_t size = tsk_magnitude(x);
  if (size >= 0x3ff00000) {
    return x == 1 ? 0 : x == -1 ? pi + 2.0 * half_pi_low : TSK_NAN;
  }
  if (size < 0x3fe00000) {
    if (size <= 0x3c600000) return half_pi_high + half_pi_low; /* at most 2^-57 */
    return half_pi_high - (x - (half_pi_low - x * tail_ratio(x * x)));
  }
  if (x < 0) {
    double z = (1 + x) * 0.5;
    double s = tsk_f64_sqrt(z);
    double w = tail_ratio(z) * s - half_pi_low;
    return pi - 2.0 * (s + w);
  }
  double z = (1 - x) * 0.5;
  double s = tsk_f64_sqrt(z), head = tsk_head(s);
  double rest = (z - head * head) / (s + head);
  double w = tail_ratio(z) * s + rest;
  return 2.0 * (head + w);
}

double tsk_f64_atan(double x) {
  static const struct {
    double high, low; /* the arc tangent of 1/2, 1, 3/2 and infinity */
  } centres[] = {{4.63647609000806093515e-01, 2.26987774529616870924e-17},
                 {7.85398163397448278999e-01, 3.06161699786838301793e-17},
                 {9.82793723247329054082e-01, 1.39033110312309984516e-17},
                 {1.57079632679489655800e+00, 6.12323399573676603587e-17}};
  static const double a[] = {3.33333333333329318027e-01, -1.99999999998764832476e-01,
                             1.42857142725034663711e-01, -1.11111104054623557880e-01,
                             9.09088713343650656196e-02, -7.69187620504482999495e-02,
                             6.66107313738753120669e-02, -5.83357013379057348645e-02,
                             4.97687799461593236017e-02, -3.65315727442169155270e-02,
                             1.62858201153657823623e-02};
  int32_t size = tsk_magnitude(x);
  bool negative = tsk_high(x) < 0;
  if (size >= 0x44100000) { /* 2^66 and more */
    if (x != x) return x;
    double limit = centres[3].high + centres[3].low;
    return negative ? -limit : limit;
  }
  int centre = -1;
  if (size < 0x3fdc0000) {                 /* below 7/16 */
    if (size < 0x3e400000) return x;       /* below 2^-27 */
  } else {
    x = tsk_f64_abs(x);
    if (size < 0x3fe60000) {               /* 11/16 */
      centre = 0;
      x = (2.0 * x - 1) / (2.0 + x);
    } else if (size < 0x3ff30000) {        /* 19/16 */
      centre = 1;
      x = (x - 1) / (x + 1);
    } else if (size < 0x40038000) {        /* 39/16 */
      centre = 2;
      x = (x - 1.5) / (1 + 1.5 * x);
    } else {
      centre = 3;
      x = -1.0 / x;
    }
  }
  double z = x * x, w = z * z;
  double s1 = z * (a[0] + w * (a[2] + w * (a[4] + w * (a[6] + w * (a[8] + w * a[10])))));
  double s2 = w * (a[1] + w * (a[3] + w * (a[5] + w * (a[7] + w * a[9]))));
  if (centre < 0) return x - x * (s1 + s2);
  double angle = centres[centre].high - ((x * (s1 + s2) - centres[centre].low) - x);
  return negative ? -angle : angle;
}

double tsk_f64_atan2(double y, double x) {
  const double pi_low = 1.2246467991473531772e-16;
  if (x != x || y != y) return TSK_NAN;
  if (x == 1) return tsk_f64_atan(y);
  bool left = tsk_high(x) < 0, below = tsk_high(y) < 0;
  if (y == 0) return left ? (below ? -pi : pi) : y;
  double ax = tsk_f64_abs(x), ay = tsk_f64_abs(y);
  double angle;
  if (x == 0) return below ? -half_pi_high : half_pi_high;
  if (ax == TSK_INFINITY) {
    angle = ay == TSK_INFINITY ? (left ? 3.0 * quarter_pi : quarter_pi) : (left ? pi : 0);
    return below ? -angle : angle;
  }
  if (ay == TSK_INFINITY) return below ? -half_pi_high : half_pi_high;
  int32_t exponents = (tsk_magnitude(y) - tsk_magnitude(x)) >> 20;
  if (exponents > 60) { /* the quotient is above 2^60 */
    angle = half_pi_high + 0.5 * pi_low;
    left = false;
  } else if (left && exponents < -60) {
    angle = 0;
  } else {
    angle = tsk_f64_atan(tsk_f64_abs(y / x));
  }
  if (!left) return below ? -angle : angle;
  return below ? (angle - pi_low) - pi : pi - (angle - pi_low);
}
