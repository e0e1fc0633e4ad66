/* bigint.h — bigints: the operators of operands that the static types call bigints, and the
 * functions behind BigInt.
 *
 * A bigint of 48 bits is a value by itself (value.h), any other a struct tsk_bigint on the heap;
 * what is inline here serves the first kind alone. The operators take any value, since static
 * types may be wrong: then they do what JavaScript does. All of them may throw.
 */
#ifndef TSUK_BIGINT_H
#define TSUK_BIGINT_H

#include "tsuk/operators.h"

/* ---- literals as static data, declared and then defined:
 *
 *   TSK_DECLARE_BIGINT(big_1);
 *   TSK_BIGINT_LITERAL(big_1, 0, 2, 0x1, 0x1);    2^64 + 1, not negative
 *   TSK_BIGINT(big_1)                             the value
 */
#define TSK_DECLARE_BIGINT(name) extern struct tsk_bigint name
#define TSK_BIGINT_LITERAL(name, negative, count, ...)                                       \
  struct tsk_bigint name = {{TSK_SHAPE_BIGINT, TSK_KIND_BIGINT, TSK_FLAG_STATIC, negative}, \
                            count,                                                          \
                            {__VA_ARGS__}}
#define TSK_BIGINT(name) tsk_from_ptr(&(name))

extern const struct tsk_bigint_operations tsk_bigint_operations;

static inline bool tsk_are_small_bigints(tsk_value a, tsk_value b) {
  return ((a ^ TSK_BIGINT_TAG) | (b ^ TSK_BIGINT_TAG)) < TSK_BIGINT_TAG;
}
static inline bool tsk_fits_small_bigint(int64_t n) {
  return n >= -((int64_t)1 << 47) && n < (int64_t)1 << 47;
}

tsk_value tsk_bigint_from_i64(int64_t n);
static inline tsk_value tsk_bigint_of_i64(int64_t n) {
  return TSK_LIKELY(tsk_fits_small_bigint(n)) ? TSK_SMALL_BIGINT(n) : tsk_bigint_from_i64(n);
}

/* ---- arithmetic ---- */

tsk_value tsk_bigint_add_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_sub_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_mul_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_div_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_rem_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_pow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_neg_slow(tsk_value v);
tsk_value tsk_bigint_inc_slow(tsk_value v);
tsk_value tsk_bigint_dec_slow(tsk_value v);

static inline tsk_value tsk_bigint_add(tsk_value a, tsk_value b) {
  if (TSK_LIKELY(tsk_are_small_bigints(a, b))) {
    return tsk_bigint_of_i64(tsk_as_small_bigint(a) + tsk_as_small_bigint(b));
  }
  return tsk_bigint_add_slow(a, b);
}
static inline tsk_value tsk_bigint_sub(tsk_value a, tsk_value b) {
  if (TSK_LIKELY(tsk_are_small_bigints(a, b))) {
    return tsk_bigint_of_i64(tsk_as_small_bigint(a) - tsk_as_small_bigint(b));
  }
  return tsk_bigint_sub_slow(a, b);
}
static inline tsk_value tsk_bigint_mul(tsk_value a, tsk_value b) {
  int64_t product;
  if (TSK_LIKELY(tsk_are_small_bigints(a, b)) &&
      TSK_LIKELY(!__builtin_mul_overflow(tsk_as_small_bigint(a), tsk_as_small_bigint(b),
                                         &product))) {
    return tsk_bigint_of_i64(product);
  }
  return tsk_bigint_mul_slow(a, b);
}
static inline tsk_value tsk_bigint_div(tsk_value a, tsk_value b) {
  if (TSK_LIKELY(tsk_are_small_bigints(a, b)) && TSK_LIKELY(b != TSK_BIGINT_ZERO)) {
    return tsk_bigint_of_i64(tsk_as_small_bigint(a) / tsk_as_small_bigint(b));
  }
  return tsk_bigint_div_slow(a, b);
}
static inline tsk_value tsk_bigint_rem(tsk_value a, tsk_value b) {
  if (TSK_LIKELY(tsk_are_small_bigints(a, b)) && TSK_LIKELY(b != TSK_BIGINT_ZERO)) {
    return TSK_SMALL_BIGINT(tsk_as_small_bigint(a) % tsk_as_small_bigint(b));
  }
  return tsk_bigint_rem_slow(a, b);
}
static inline tsk_value tsk_bigint_neg(tsk_value v) {
  if (TSK_LIKELY(tsk_is_small_bigint(v))) return tsk_bigint_of_i64(-tsk_as_small_bigint(v));
  return tsk_bigint_neg_slow(v);
}
/* ++ and --, which also serve operands that may be numbers. */
static inline tsk_value tsk_bigint_inc(tsk_value v) {
  if (TSK_LIKELY(tsk_is_small_bigint(v))) return tsk_bigint_of_i64(tsk_as_small_bigint(v) + 1);
  return tsk_bigint_inc_slow(v);
}
static inline tsk_value tsk_bigint_dec(tsk_value v) {
  if (TSK_LIKELY(tsk_is_small_bigint(v))) return tsk_bigint_of_i64(tsk_as_small_bigint(v) - 1);
  return tsk_bigint_dec_slow(v);
}
/* ToNumeric: what postfix ++ gives. */
tsk_value tsk_bigint_numeric_slow(tsk_value v);
static inline tsk_value tsk_bigint_numeric(tsk_value v) {
  return TSK_LIKELY(tsk_is_small_bigint(v) || tsk_is_number(v)) ? v : tsk_bigint_numeric_slow(v);
}

/* ---- bits ---- */

tsk_value tsk_bigint_and_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_or_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_xor_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_shl_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_shr_slow(tsk_value a, tsk_value b);
tsk_value tsk_bigint_not_slow(tsk_value v);
tsk_value tsk_bigint_ushr(tsk_value a, tsk_value b);

static inline tsk_value tsk_bigint_and(tsk_value a, tsk_value b) {
  return TSK_LIKELY(tsk_are_small_bigints(a, b)) ? a & b : tsk_bigint_and_slow(a, b);
}
static inline tsk_value tsk_bigint_or(tsk_value a, tsk_value b) {
  return TSK_LIKELY(tsk_are_small_bigints(a, b)) ? a | b : tsk_bigint_or_slow(a, b);
}
static inline tsk_value tsk_bigint_xor(tsk_value a, tsk_value b) {
  return TSK_LIKELY(tsk_are_small_bigints(a, b)) ? (a ^ b) | TSK_BIGINT_TAG
                                                 : tsk_bigint_xor_slow(a, b);
}
static inline tsk_value tsk_bigint_shl(tsk_value a, tsk_value b) {
  /* A count below 16 leaves 47 bits inside an int64_t. */
  if (TSK_LIKELY(tsk_are_small_bigints(a, b)) && (uint64_t)tsk_as_small_bigint(b) < 16) {
    return tsk_bigint_of_i64(tsk_as_small_bigint(a) * ((int64_t)1 << tsk_as_small_bigint(b)));
  }
  return tsk_bigint_shl_slow(a, b);
}
static inline tsk_value tsk_bigint_shr(tsk_value a, tsk_value b) {
  if (TSK_LIKELY(tsk_are_small_bigints(a, b)) && tsk_as_small_bigint(b) >= 0) {
    int64_t count = tsk_as_small_bigint(b) < 63 ? tsk_as_small_bigint(b) : 63;
    return TSK_SMALL_BIGINT(tsk_as_small_bigint(a) >> count);
  }
  return tsk_bigint_shr_slow(a, b);
}
static inline tsk_value tsk_bigint_not(tsk_value v) {
  return TSK_LIKELY(tsk_is_small_bigint(v)) ? v ^ (TSK_BIGINT_TAG - 1) : tsk_bigint_not_slow(v);
}

/* ---- comparison ---- */

static inline bool tsk_bigint_lt(tsk_value a, tsk_value b) {
  if (TSK_LIKELY(tsk_are_small_bigints(a, b))) {
    return tsk_as_small_bigint(a) < tsk_as_small_bigint(b);
  }
  return tsk_less(a, b);
}
static inline bool tsk_bigint_le(tsk_value a, tsk_value b) {
  if (TSK_LIKELY(tsk_are_small_bigints(a, b))) {
    return tsk_as_small_bigint(a) <= tsk_as_small_bigint(b);
  }
  return tsk_less_equal(a, b);
}
static inline bool tsk_bigint_gt(tsk_value a, tsk_value b) { return tsk_bigint_lt(b, a); }
static inline bool tsk_bigint_ge(tsk_value a, tsk_value b) { return tsk_bigint_le(b, a); }

/* ---- BigInt ---- */

tsk_value tsk_bigint_of_slow(tsk_value v);
/* BigInt(v) */
static inline tsk_value tsk_bigint_of(tsk_value v) {
  if (TSK_LIKELY(tsk_is_number(v))) {
    double d = tsk_as_f64(v);
    if (d >= -0x1p47 && d < 0x1p47 && (double)(int64_t)d == d) return TSK_SMALL_BIGINT((int64_t)d);
  }
  return tsk_bigint_of_slow(v);
}
tsk_value tsk_bigint_as_int_n(double bits, tsk_value v);
tsk_value tsk_bigint_as_uint_n(double bits, tsk_value v);
struct tsk_string *tsk_bigint_to_string(tsk_value v, double radix); /* 2 .. 36 */

/* ---- elements of typed arrays: a RangeError outside the bounds, undefined, and nothing ---- */

tsk_value tsk_bigint_view_get(void *view, double index);
tsk_value tsk_bigint_view_find(void *view, double index);
void tsk_bigint_view_set(void *view, double index, tsk_value x);

#endif
