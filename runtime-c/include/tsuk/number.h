/* number.h — JavaScript numbers: conversions, text, arithmetic, Math.
 *
 * Everything here gives the bits and the text that V8 gives. Numbers are IEEE
 * doubles; functions named f64 never allocate unless they return a string.
 * Functions whose types are double, bool and heap pointers are also the
 * intrinsics of stdlib. None of them throws: arguments outside the stated
 * ranges are rejected in stdlib first. Nothing here needs libm.
 */
#ifndef TSUK_NUMBER_H
#define TSUK_NUMBER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "tsuk/object.h"

static inline uint64_t tsk_f64_bits(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits;
}
static inline double tsk_f64_of_bits(uint64_t bits) {
  double d;
  memcpy(&d, &bits, sizeof d);
  return d;
}

/* ---- integers ---- */

int32_t tsk_f64_to_int32_slow(double d);
double tsk_f64_mod_slow(double a, double b);

/* ToInt32: the low 32 bits of the truncated number; 0 for NaN and infinities. */
static inline int32_t tsk_f64_to_int32(double d) {
#if defined(__x86_64__)
  /* cvttsd2si is defined for every input: out of range gives INT64_MIN. */
  typedef double pair __attribute__((vector_size(16)));
  long long i = __builtin_ia32_cvttsd2si64((pair){d, 0});
  if (__builtin_expect(i != INT64_MIN, 1)) return (int32_t)(uint64_t)i;
#else
  if (__builtin_expect(d > -9.2e18 && d < 9.2e18, 1)) return (int32_t)(uint64_t)(int64_t)d;
#endif
  return tsk_f64_to_int32_slow(d);
}
static inline uint32_t tsk_f64_to_uint32(double d) { return (uint32_t)tsk_f64_to_int32(d); }

/* Is d an int32 other than -0? Then *i is it. */
static inline bool tsk_f64_is_int32(double d, int32_t *i) {
  int32_t n = tsk_f64_to_int32(d);
  *i = n;
  return tsk_f64_bits((double)n) == tsk_f64_bits(d);
}

/* ToIntegerOrInfinity, but NaN and -0 give 0. */
static inline double tsk_f64_to_integer(double d) {
  if (d > -4503599627370496.0 && d < 4503599627370496.0) return (double)(int64_t)d;
  return d == d ? d : 0;
}

static inline double tsk_f64_trunc(double d) {
  if (d > -4503599627370496.0 && d < 4503599627370496.0) {
    return __builtin_copysign((double)(int64_t)d, d);
  }
  return d;
}
static inline double tsk_f64_floor(double d) {
#if defined(__SSE4_1__) || defined(__aarch64__)
  return __builtin_floor(d);
#else
  double t = tsk_f64_trunc(d);
  return t > d ? t - 1 : t;
#endif
}
static inline double tsk_f64_ceil(double d) {
#if defined(__SSE4_1__) || defined(__aarch64__)
  return __builtin_ceil(d);
#else
  double t = tsk_f64_trunc(d);
  return t < d ? __builtin_copysign(t + 1, d) : t;
#endif
}
/* Math.round: halves go up; -0.5 .. -0 gives -0. */
static inline double tsk_f64_round(double d) {
  double up = tsk_f64_ceil(d);
  return up - 0.5 > d ? up - 1 : up;
}
static inline double tsk_f64_sign(double d) { return d > 0 ? 1 : d < 0 ? -1 : d; }
static inline double tsk_f64_abs(double d) { return __builtin_fabs(d); }
static inline double tsk_f64_fround(double d) { return (double)(float)d; }
static inline double tsk_f64_clz32(double d) {
  uint32_t u = tsk_f64_to_uint32(d);
  return u ? __builtin_clz(u) : 32;
}
static inline double tsk_f64_imul(double a, double b) {
  return (int32_t)(tsk_f64_to_uint32(a) * tsk_f64_to_uint32(b));
}
static inline double tsk_f64_min(double a, double b) {
  if (a < b) return a;
  if (b < a) return b;
  if (a == b) return tsk_f64_of_bits(tsk_f64_bits(a) | tsk_f64_bits(b)); /* -0 wins */
  return __builtin_nan("");
}
static inline double tsk_f64_max(double a, double b) {
  if (a > b) return a;
  if (b > a) return b;
  if (a == b) return tsk_f64_of_bits(tsk_f64_bits(a) & tsk_f64_bits(b));
  return __builtin_nan("");
}

/* The operator %. */
static inline double tsk_f64_mod(double a, double b) {
  int32_t i, j;
  if (tsk_f64_is_int32(a, &i) && tsk_f64_is_int32(b, &j) && i >= 0 && j > 0) return i % j;
  return tsk_f64_mod_slow(a, b);
}

/* ---- Math, bit for bit as in V8 ---- */

double tsk_f64_sqrt(double x);
double tsk_f64_cbrt(double x);
double tsk_f64_pow(double x, double y); /* also the operator ** */
double tsk_f64_exp(double x);
double tsk_f64_expm1(double x);
double tsk_f64_log(double x);
double tsk_f64_log1p(double x);
double tsk_f64_log2(double x);
double tsk_f64_log10(double x);
double tsk_f64_sin(double x);
double tsk_f64_cos(double x);
double tsk_f64_tan(double x);
double tsk_f64_asin(double x);
double tsk_f64_acos(double x);
double tsk_f64_atan(double x);
double tsk_f64_atan2(double y, double x);
double tsk_f64_sinh(double x);
double tsk_f64_cosh(double x);
double tsk_f64_tanh(double x);
double tsk_f64_asinh(double x);
double tsk_f64_acosh(double x);
double tsk_f64_atanh(double x);
double tsk_f64_hypot(double x, double y);
/* Math.hypot of any number of arguments. */
double tsk_f64_hypot_all(const double *values, size_t count);

/* ---- others ---- */

double tsk_f64_random(void); /* 0 <= x < 1 */
/* 0 and -0 alike, all NaNs alike: a hash for SameValueZero. */
static inline uint32_t tsk_f64_hash(double x) {
  uint64_t bits = x == x ? tsk_f64_bits(x + 0) : 1;
  bits = (bits ^ bits >> 32) * 0x9e3779b97f4a7c15;
  return (uint32_t)(bits >> 32);
}

/* ---- text ---- */

enum { TSK_F64_TEXT_MAX = 32 };
/* Number.prototype.toString(); returns the bytes written, no NUL. */
size_t tsk_f64_write(double d, char out[TSK_F64_TEXT_MAX]);
size_t tsk_i32_write(int32_t i, char out[TSK_F64_TEXT_MAX]);
struct tsk_string *tsk_f64_to_string(double d);
struct tsk_string *tsk_i32_to_string(int32_t i);
struct tsk_string *tsk_f64_to_string_radix(double d, double radix); /* 2 .. 36 */
/* digits: integers within the ranges that Number.prototype's methods allow;
 * d finite, and below 1e21 for to_fixed. */
struct tsk_string *tsk_f64_to_fixed(double d, double digits);
struct tsk_string *tsk_f64_to_precision(double d, double digits);
/* digits -1: as many as needed. */
struct tsk_string *tsk_f64_to_exponential(double d, double digits);

/* Number(string). */
double tsk_string_to_f64(struct tsk_string *s);
double tsk_string_parse_float(struct tsk_string *s);
/* parseInt; radix 0: by prefix. */
double tsk_string_parse_int(struct tsk_string *s, double radix);

#endif
