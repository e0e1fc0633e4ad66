/* trigonometric.c — sine, cosine and tangent.
 *
 * The method and its constants are those of fdlibm, which V8 uses too:
 * Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify,
 * and distribute this software is freely granted, provided that this notice is
 * preserved. */
#include "words.h"

/* |x| <= pi/4, y the tail of x. */
static double sine(double x, double y, bool has_tail) {
  if (tsk_magnitude(x) < 0x3e400000) return x; /* below 2^-27 */
  double z = x * x, v = z * x;
  double r = 8.33333333332248946124e-03 +
             z * (-1.98412698298579493134e-04 +
                  z * (2.75573137070700676789e-06 +
                       z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
  const double third = -1.66666666666666324348e-01;
  if (!has_tail) return x + v * (third + z * r);
  return x - ((z * (0.5 * y - v * r) - y) - v * third);
}

static double cosine(double x, double y) {
  int32_t size = tsk_magnitude(x);
  if (size < 0x3e400000) return 1;
  double z = x * x;
  double r = z * (4.16666666666666019037e-02 +
                  z * (-1.38888888888741095749e-03 +
                       z * (2.48015872894767294178e-05 +
                            z * (-2.75573143513906633035e-07 +
                                 z * (2.08757232129817482790e-09 +
                                      z * -1.13596475577881948265e-11)))));
  if (size < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y));
  /* Above 0.3 a quarter of x, cut off, is taken out of both parts exactly. */
  double quarter = size > 0x3fe90000 ? 0.28125 : tsk_of_words(size - 0x00200000, 0);
  return (1 - quarter) - ((0.5 * z - quarter) - (z * r - x * y));
}

/* -1 / (z + rest) where z + rest is w, without the rounding error of w. */
static double minus_reciprocal(double w, double head, double rest) {
  double a = -1.0 / w;
  double t = tsk_head(a);
  double s = 1.0 + t * head;
  return t + a * (s + t * rest);
}

/* tan(x + y), or -1 / tan(x + y). */
static double tangent(double x, double y, bool reciprocal) {
  static const double odd[] = {1.33333333333201242699e-01, 2.18694882948595424599e-02,
                               3.59207910759131235356e-03, 5.88041240820264096874e-04,
                               7.81794442939557092300e-05, -1.85586374855275456654e-05};
  static const double even[] = {5.39682539762260521377e-02, 8.86323982359930005737e-03,
                                1.45620945432529025516e-03, 2.46463134818469906812e-04,
                                7.14072491382608190305e-05, 2.59073051863633712884e-05};
  int32_t size = tsk_magnitude(x);
  bool negative = tsk_high(x) < 0;
  if (size < 0x3e300000) { /* below 2^-28 */
    if (!reciprocal) return x;
    double w = x + y, head = tsk_head(w);
    return minus_reciprocal(w, head, y - (head - x));
  }
  bool near_quarter = size >= 0x3fe59428; /* 0.6744 and more: by pi/4 - x */
  if (near_quarter) {
    if (negative) {
      x = -x;
      y = -y;
    }
    double z = 7.85398163397448278999e-01 - x;
    double w = 3.06161699786838301793e-17 - y;
    x = z + w;
    y = 0;
  }
  double z = x * x, w = z * z;
  double r = odd[0] + w * (odd[1] + w * (odd[2] + w * (odd[3] + w * (odd[4] + w * odd[5]))));
  double v =
      z * (even[0] + w * (even[1] + w * (even[2] + w * (even[3] + w * (even[4] + w * even[5])))));
  double s = z * x;
  r = y + z * (s * (r + v) + y);
  r += 3.33333333333334091986e-01 * s;
  w = x + r;
  if (near_quarter) {
    v = reciprocal ? -1 : 1;
    return (negative ? -1 : 1) * (v - 2.0 * (x - (w * w / (w + v) - r)));
  }
  if (!reciprocal) return w;
  double head = tsk_head(w);
  return minus_reciprocal(w, head, r - (head - x));
}

enum { QUARTER_PI_HIGH = 0x3fe921fb, INFINITE_HIGH = 0x7ff00000 };

double tsk_f64_sin(double x) {
  int32_t size = tsk_magnitude(x);
  if (size <= QUARTER_PI_HIGH) return sine(x, 0, false);
  if (size >= INFINITE_HIGH) return TSK_NAN;
  double y[2];
  int32_t n = tsk_reduce_half_pi(x, y);
  double part = n & 1 ? cosine(y[0], y[1]) : sine(y[0], y[1], true);
  return n & 2 ? -part : part;
}

double tsk_f64_cos(double x) {
  int32_t size = tsk_magnitude(x);
  if (size <= QUARTER_PI_HIGH) return cosine(x, 0);
  if (size >= INFINITE_HIGH) return TSK_NAN;
  double y[2];
  int32_t n = tsk_reduce_half_pi(x, y);
  double part = n & 1 ? sine(y[0], y[1], true) : cosine(y[0], y[1]);
  return (n + 1) & 2 ? -part : part;
}

double tsk_f64_tan(double x) {
  int32_t size = tsk_magnitude(x);
  if (size <= QUARTER_PI_HIGH) return tangent(x, 0, false);
  if (size >= INFINITE_HIGH) return TSK_NAN;
  double y[2];
  int32_t n = tsk_reduce_half_pi(x, y);
  return tangent(y[0], y[1], n & 1);
}
