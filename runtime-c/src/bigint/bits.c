/* bits.c — bitwise operators, shifts, asIntN and asUintN: on two's complement without an end,
 * which is read off sign and magnitude limb by limb. */
#include "internal.h"

/* Reads the two's complement of a bigint from its lowest limb up. */
struct complement {
  const struct tsk_magnitude *m;
  size_t at;
  bool carry; /* of the addition that negates */
};

static uint64_t next_limb(struct complement *c) {
  uint64_t limb = c->at < c->m->length ? c->m->limbs[c->at] : 0;
  c->at++;
  if (!c->m->negative) return limb;
  limb = ~limb + c->carry;
  c->carry = c->carry && limb == 0;
  return limb;
}

/* Negates the two's complement in all limbs. */
static void negate(uint64_t *limbs, size_t length) {
  bool carry = true;
  for (size_t i = 0; i < length; i++) {
    limbs[i] = ~limbs[i] + carry;
    carry = carry && limbs[i] == 0;
  }
}

static uint64_t on_limbs(enum tsk_numeric_operator operator, uint64_t p, uint64_t q) {
  return operator == TSK_NUMERIC_AND ? p & q : operator == TSK_NUMERIC_OR ? p | q : p ^ q;
}

static tsk_value bitwise(enum tsk_numeric_operator operator, tsk_value a, tsk_value b) {
  if (!tsk_are_bigints(a, b)) return tsk_bigint_mixed(operator, a, b);
  struct tsk_magnitude x, y;
  tsk_see_bigint(a, &x);
  tsk_see_bigint(b, &y);
  if (x.length <= 1 && y.length <= 1 && !x.negative && !y.negative) {
    return tsk_bigint_of_limb(on_limbs(operator, tsk_lowest_limb(&x), tsk_lowest_limb(&y)), false);
  }
  size_t length = (x.length > y.length ? x.length : y.length) + 1;
  struct tsk_bigint *r = tsk_new_bigint(length);
  if (r == NULL) return TSK_UNDEFINED;
  struct complement left = {&x, 0, true}, right = {&y, 0, true};
  for (size_t i = 0; i < length; i++) {
    uint64_t p = next_limb(&left), q = next_limb(&right);
    r->limbs[i] = on_limbs(operator, p, q);
  }
  bool negative = r->limbs[length - 1] >> 63 != 0;
  if (negative) negate(r->limbs, length);
  return tsk_finish_bigint(r, negative);
}

tsk_value tsk_bigint_and_slow(tsk_value a, tsk_value b) { return bitwise(TSK_NUMERIC_AND, a, b); }
tsk_value tsk_bigint_or_slow(tsk_value a, tsk_value b) { return bitwise(TSK_NUMERIC_OR, a, b); }
tsk_value tsk_bigint_xor_slow(tsk_value a, tsk_value b) { return bitwise(TSK_NUMERIC_XOR, a, b); }

tsk_value tsk_bigint_not_slow(tsk_value v) {
  v = tsk_bigint_numeric(v);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (tsk_is_number(v)) return tsk_from_f64(~tsk_f64_to_int32(tsk_as_f64(v)));
  tsk_value negated = tsk_bigint_neg(v);
  return tsk_is_pending() ? TSK_UNDEFINED : tsk_bigint_sub(negated, TSK_SMALL_BIGINT(1));
}

/* ---- shifts ---- */

static tsk_value shift_left(tsk_value v, const struct tsk_magnitude *m, uint64_t count) {
  if (m->length == 0) return v;
  uint64_t limbs = count / 64;
  if (limbs > TSK_BIGINT_MAX_LIMBS) {
    tsk_throw_bigint_size();
    return TSK_UNDEFINED;
  }
  struct tsk_bigint *r = tsk_new_bigint(m->length + limbs + 1);
  if (r == NULL) return TSK_UNDEFINED;
  r->limbs[m->length + limbs] =
      tsk_limbs_shift_left(r->limbs + limbs, m->limbs, m->length, (uint32_t)(count % 64));
  return tsk_finish_bigint(r, m->negative);
}

/* Towards minus infinity. */
static tsk_value shift_right(const struct tsk_magnitude *m, uint64_t count) {
  uint64_t limbs = count / 64;
  if (limbs >= m->length) return m->negative ? TSK_SMALL_BIGINT(-1) : TSK_BIGINT_ZERO;
  size_t length = m->length - (size_t)limbs;
  struct tsk_bigint *r = tsk_new_bigint(length + m->negative);
  if (r == NULL) return TSK_UNDEFINED;
  uint32_t bits = (uint32_t)(count % 64);
  tsk_limbs_shift_right(r->limbs, m->limbs + limbs, length, bits);
  if (m->negative) {
    bool loses = (m->limbs[limbs] & (((uint64_t)1 << bits) - 1)) != 0;
    for (size_t i = 0; i < limbs && !loses; i++) loses = m->limbs[i] != 0;
    uint64_t one = loses;
    r->limbs[length] = tsk_limbs_add(r->limbs, r->limbs, length, &one, 1);
  }
  return tsk_finish_bigint(r, m->negative);
}

static tsk_value shift(tsk_value a, tsk_value b, bool left) {
  struct tsk_magnitude m, by;
  tsk_see_bigint(a, &m);
  tsk_see_bigint(b, &by);
  uint64_t count = by.length == 0 ? 0 : by.length == 1 ? by.limbs[0] : UINT64_MAX;
  return left != by.negative ? shift_left(a, &m, count) : shift_right(&m, count);
}

tsk_value tsk_bigint_shl_slow(tsk_value a, tsk_value b) {
  return tsk_are_bigints(a, b) ? shift(a, b, true) : tsk_bigint_mixed(TSK_NUMERIC_SHL, a, b);
}

tsk_value tsk_bigint_shr_slow(tsk_value a, tsk_value b) {
  return tsk_are_bigints(a, b) ? shift(a, b, false) : tsk_bigint_mixed(TSK_NUMERIC_SHR, a, b);
}

tsk_value tsk_bigint_ushr(tsk_value a, tsk_value b) {
  return tsk_bigint_mixed(TSK_NUMERIC_USHR, a, b);
}

/* ---- asIntN, asUintN ---- */

/* The lowest `bits` bits, as a number of that many bits with a sign or without. */
static tsk_value truncate(uint64_t bits, tsk_value v, bool has_sign) {
  if (bits == 0) return TSK_BIGINT_ZERO;
  struct tsk_magnitude m;
  tsk_see_bigint(v, &m);
  uint64_t own = tsk_limbs_bits(m.limbs, m.length);
  if (own < bits && (has_sign || !m.negative)) return v;
  if (own == bits && !has_sign && !m.negative) return v;
  if (bits <= 64 && !has_sign) {
    uint64_t low = tsk_lowest_limb(&m);
    return tsk_bigint_of_limb((m.negative ? -low : low) << (64 - bits) >> (64 - bits), false);
  }
  uint64_t length = (bits + 63) / 64;
  struct tsk_bigint *r = tsk_new_bigint(length);
  if (r == NULL) return TSK_UNDEFINED;
  struct complement reader = {&m, 0, true};
  for (size_t i = 0; i < length; i++) r->limbs[i] = next_limb(&reader);
  uint32_t unused = (uint32_t)(length * 64 - bits);
  uint64_t *top = &r->limbs[length - 1];
  *top = *top << unused >> unused;
  bool negative = has_sign && *top >> (63 - unused) != 0;
  if (negative) {
    negate(r->limbs, (size_t)length);
    *top = *top << unused >> unused;
  }
  return tsk_finish_bigint(r, negative);
}

/* ToIndex and ToBigInt, then the bits. */
static tsk_value checked(double bits, tsk_value v, bool has_sign) {
  double width = bits == bits ? __builtin_trunc(bits) : 0;
  if (!(width >= 0 && width <= 9007199254740991)) {
    tsk_throw_error(TSK_RANGE_ERROR, "Invalid value: not (convertible to) a safe integer");
    return TSK_UNDEFINED;
  }
  if (!tsk_is_bigint(v)) {
    v = tsk_bigint_of_other(v);
    if (tsk_is_pending()) return TSK_UNDEFINED;
  }
  return truncate((uint64_t)width, v, has_sign);
}

tsk_value tsk_bigint_as_int_n(double bits, tsk_value v) { return checked(bits, v, true); }
tsk_value tsk_bigint_as_uint_n(double bits, tsk_value v) { return checked(bits, v, false); }
