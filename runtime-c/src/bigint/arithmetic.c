/* arithmetic.c — sums, products, quotients and powers of bigints of any size. */
#include "internal.h"

void tsk_throw_bigint_size(void) {
  tsk_throw_error(TSK_RANGE_ERROR, "Maximum BigInt size exceeded");
}

tsk_value tsk_finish_bigint(struct tsk_bigint *b, bool negative) {
  /* What is given up is 0, so that the object may shrink. */
  size_t length = tsk_limbs_normal(b->limbs, (size_t)b->length);
  if (length <= 1) {
    uint64_t limb = length == 0 ? 0 : b->limbs[0];
    if (limb < ((uint64_t)1 << 47) + negative) {
      return TSK_SMALL_BIGINT(negative ? -(int64_t)limb : (int64_t)limb);
    }
  }
  if (length >= TSK_BIGINT_MAX_LIMBS &&
      tsk_limbs_bits(b->limbs, length) > TSK_BIGINT_MAX_BITS) {
    tsk_throw_bigint_size();
    return TSK_UNDEFINED;
  }
  b->length = length;
  b->header.aux = negative;
  return tsk_from_ptr(b);
}

tsk_value tsk_bigint_from_i64(int64_t n) {
  return tsk_bigint_of_limb(n < 0 ? -(uint64_t)n : (uint64_t)n, n < 0);
}

/* ---- sums ---- */

/* a + b, where b's sign is given apart. */
static tsk_value sum(const struct tsk_magnitude *a, const struct tsk_magnitude *b,
                     bool b_negative) {
  bool negative = a->negative;
  bool add = negative == b_negative;
  if (a->length <= 1 && b->length <= 1) {
    uint64_t x = tsk_lowest_limb(a), y = tsk_lowest_limb(b);
    if (!add) return tsk_bigint_of_limb(x < y ? y - x : x - y, x < y ? b_negative : negative);
    if (x + y >= x) return tsk_bigint_of_limb(x + y, negative);
  }
  if (tsk_limbs_compare(a->limbs, a->length, b->limbs, b->length) < 0) {
    const struct tsk_magnitude *longer = b;
    b = a;
    a = longer;
    negative = b_negative;
  }
  struct tsk_bigint *r = tsk_new_bigint(a->length + add);
  if (r == NULL) return TSK_UNDEFINED;
  if (add) r->limbs[a->length] = tsk_limbs_add(r->limbs, a->limbs, a->length, b->limbs, b->length);
  else tsk_limbs_subtract(r->limbs, a->limbs, a->length, b->limbs, b->length);
  return tsk_finish_bigint(r, negative);
}

tsk_value tsk_bigint_add_slow(tsk_value a, tsk_value b) {
  if (!tsk_are_bigints(a, b)) return tsk_add(a, b);
  struct tsk_magnitude x, y;
  tsk_see_bigint(a, &x);
  tsk_see_bigint(b, &y);
  return sum(&x, &y, y.negative);
}

tsk_value tsk_bigint_sub_slow(tsk_value a, tsk_value b) {
  if (!tsk_are_bigints(a, b)) return tsk_bigint_mixed(TSK_NUMERIC_SUB, a, b);
  struct tsk_magnitude x, y;
  tsk_see_bigint(a, &x);
  tsk_see_bigint(b, &y);
  return sum(&x, &y, !y.negative);
}

tsk_value tsk_bigint_neg_slow(tsk_value v) {
  v = tsk_bigint_numeric(v);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (tsk_is_number(v)) return tsk_from_f64(-tsk_as_f64(v));
  struct tsk_magnitude m;
  tsk_see_bigint(v, &m);
  struct tsk_bigint *r = tsk_new_bigint(m.length);
  if (r == NULL) return TSK_UNDEFINED;
  memcpy(r->limbs, m.limbs, 8 * m.length);
  return tsk_finish_bigint(r, !m.negative);
}

tsk_value tsk_bigint_inc_slow(tsk_value v) {
  v = tsk_bigint_numeric(v);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (tsk_is_number(v)) return tsk_from_f64(tsk_as_f64(v) + 1);
  return tsk_bigint_add(v, TSK_SMALL_BIGINT(1));
}

tsk_value tsk_bigint_dec_slow(tsk_value v) {
  v = tsk_bigint_numeric(v);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (tsk_is_number(v)) return tsk_from_f64(tsk_as_f64(v) - 1);
  return tsk_bigint_sub(v, TSK_SMALL_BIGINT(1));
}

/* ---- products ---- */

struct tsk_bigint *tsk_multiply_magnitudes(const struct tsk_magnitude *a,
                                           const struct tsk_magnitude *b) {
  if (a->length < b->length) {
    const struct tsk_magnitude *longer = b;
    b = a;
    a = longer;
  }
  struct tsk_bigint *r = tsk_new_bigint((uint64_t)a->length + b->length);
  if (r == NULL || b->length == 0) return r;
  size_t room = tsk_limbs_scratch(b->length);
  uint64_t *scratch = NULL;
  if (room > 0) {
    scratch = tsk_scratch_limbs(room);
    if (scratch == NULL) return NULL;
  }
  tsk_limbs_multiply(r->limbs, a->limbs, a->length, b->limbs, b->length, scratch);
  return r;
}

tsk_value tsk_bigint_mul_slow(tsk_value a, tsk_value b) {
  if (!tsk_are_bigints(a, b)) return tsk_bigint_mixed(TSK_NUMERIC_MUL, a, b);
  struct tsk_magnitude x, y;
  tsk_see_bigint(a, &x);
  tsk_see_bigint(b, &y);
  bool negative = x.negative != y.negative;
  if (x.length <= 1 && y.length <= 1) {
    uint64_t high, low = tsk_limb_product(tsk_lowest_limb(&x), tsk_lowest_limb(&y), &high);
    if (high == 0) return tsk_bigint_of_limb(low, low != 0 && negative);
    struct tsk_bigint *wide = tsk_new_bigint(2);
    if (wide == NULL) return TSK_UNDEFINED;
    wide->limbs[0] = low;
    wide->limbs[1] = high;
    wide->header.aux = negative;
    return tsk_from_ptr(wide);
  }
  struct tsk_bigint *r = tsk_multiply_magnitudes(&x, &y);
  return r == NULL ? TSK_UNDEFINED : tsk_finish_bigint(r, negative);
}

/* ---- quotients ---- */

/* Divides, and gives the quotient or the remainder. */
static tsk_value divide(tsk_value a, tsk_value b, bool wants_quotient) {
  struct tsk_magnitude x, y;
  tsk_see_bigint(a, &x);
  tsk_see_bigint(b, &y);
  if (y.length == 0) {
    tsk_throw_error(TSK_RANGE_ERROR, "Division by zero");
    return TSK_UNDEFINED;
  }
  if (tsk_limbs_compare(x.limbs, x.length, y.limbs, y.length) < 0) {
    return wants_quotient ? TSK_BIGINT_ZERO : a;
  }
  bool negative = x.negative != y.negative;
  struct tsk_bigint *q = NULL;
  if (wants_quotient || y.length == 1) {
    q = tsk_new_bigint(x.length - y.length + 1);
    if (q == NULL) return TSK_UNDEFINED;
  }
  if (y.length == 1) {
    uint64_t rest = tsk_limbs_divide_limb(q->limbs, x.limbs, x.length, y.limbs[0]);
    if (wants_quotient) return tsk_finish_bigint(q, negative);
    memset(q->limbs, 0, 8 * (size_t)q->length);
    q->limbs[0] = rest;
    return tsk_finish_bigint(q, x.negative);
  }
  uint32_t bits = tsk_limb_leading_zeros(y.limbs[y.length - 1]);
  struct tsk_bigint *rest = tsk_new_bigint(x.length + 1);
  if (rest == NULL) return TSK_UNDEFINED;
  const uint64_t *divisor = y.limbs;
  if (bits > 0) {
    uint64_t *shifted = tsk_scratch_limbs(y.length);
    if (shifted == NULL) return TSK_UNDEFINED;
    tsk_limbs_shift_left(shifted, y.limbs, y.length, bits);
    divisor = shifted;
  }
  rest->limbs[x.length] = tsk_limbs_shift_left(rest->limbs, x.limbs, x.length, bits);
  tsk_limbs_divide(q == NULL ? NULL : q->limbs, rest->limbs, x.length, divisor, y.length);
  if (wants_quotient) return tsk_finish_bigint(q, negative);
  tsk_limbs_shift_right(rest->limbs, rest->limbs, y.length, bits);
  return tsk_finish_bigint(rest, x.negative);
}

tsk_value tsk_bigint_div_slow(tsk_value a, tsk_value b) {
  return tsk_are_bigints(a, b) ? divide(a, b, true) : tsk_bigint_mixed(TSK_NUMERIC_DIV, a, b);
}

tsk_value tsk_bigint_rem_slow(tsk_value a, tsk_value b) {
  return tsk_are_bigints(a, b) ? divide(a, b, false) : tsk_bigint_mixed(TSK_NUMERIC_REM, a, b);
}

/* ---- powers ---- */

tsk_value tsk_bigint_pow(tsk_value a, tsk_value b) {
  if (!tsk_are_bigints(a, b)) return tsk_bigint_mixed(TSK_NUMERIC_POW, a, b);
  struct tsk_magnitude base, exponent;
  tsk_see_bigint(a, &base);
  tsk_see_bigint(b, &exponent);
  if (exponent.negative) {
    tsk_throw_error(TSK_RANGE_ERROR, "Exponent must be non-negative");
    return TSK_UNDEFINED;
  }
  if (exponent.length == 0) return TSK_SMALL_BIGINT(1);
  bool odd = (exponent.limbs[0] & 1) != 0;
  if (base.length == 0) return a;
  if (base.length == 1 && base.limbs[0] == 1) {
    return base.negative && !odd ? TSK_SMALL_BIGINT(1) : a;
  }
  if (exponent.length > 1 || exponent.limbs[0] >= TSK_BIGINT_MAX_BITS) {
    tsk_throw_bigint_size();
    return TSK_UNDEFINED;
  }
  uint64_t times = exponent.limbs[0];
  uint64_t top = base.limbs[base.length - 1];
  if (base.length == 1 && (top & (top - 1)) == 0) {
    uint64_t bits = (63 - tsk_limb_leading_zeros(top)) * times;
    tsk_value power = tsk_bigint_shl(TSK_SMALL_BIGINT(1), tsk_bigint_of_i64((int64_t)bits));
    return tsk_is_pending() || !base.negative || !odd ? power : tsk_bigint_neg(power);
  }
  tsk_value power = odd ? a : TSK_SMALL_BIGINT(1);
  tsk_value square = a;
  for (times >>= 1; times != 0; times >>= 1) {
    square = tsk_bigint_mul(square, square);
    if (tsk_is_pending()) return TSK_UNDEFINED;
    if ((times & 1) == 0) continue;
    power = tsk_bigint_mul(power, square);
    if (tsk_is_pending()) return TSK_UNDEFINED;
  }
  return power;
}
