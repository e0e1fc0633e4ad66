/* convert.c — bigints and other types: BigInt(v), numbers, comparison, and what operators make of
 * operands of two types. */
#include "internal.h"

enum { DOUBLE_LIMBS = 16 };

/* The integer part of a finite |d|; its length. */
static size_t limbs_of_double(double d, uint64_t limbs[DOUBLE_LIMBS]) {
  uint64_t bits = tsk_f64_bits(d);
  int32_t exponent = (int32_t)(bits >> 52 & 0x7ff) - 1075; /* of the lowest bit of the fraction */
  if (exponent < -52) return 0;
  uint64_t fraction = (bits & (((uint64_t)1 << 52) - 1)) | (uint64_t)1 << 52;
  if (exponent <= 0) {
    limbs[0] = fraction >> -exponent;
    return 1;
  }
  memset(limbs, 0, 8 * DOUBLE_LIMBS);
  uint32_t at = (uint32_t)exponent / 64, shift = (uint32_t)exponent % 64;
  limbs[at] = fraction << shift;
  if (shift > 11) limbs[at + 1] = fraction >> (64 - shift);
  return tsk_limbs_normal(limbs, shift > 11 ? at + 2 : at + 1);
}

static tsk_value from_double(double d) {
  if (d - d != 0 || __builtin_trunc(d) != d) {
    tsk_throw_error(TSK_RANGE_ERROR,
                    "The number %f cannot be converted to a BigInt because it is not an integer",
                    d);
    return TSK_UNDEFINED;
  }
  uint64_t limbs[DOUBLE_LIMBS];
  size_t length = limbs_of_double(d, limbs);
  struct tsk_bigint *r = tsk_new_bigint(length);
  if (r == NULL) return TSK_UNDEFINED;
  memcpy(r->limbs, limbs, 8 * length);
  return tsk_finish_bigint(r, d < 0);
}

/* ToBigInt: as BigInt(v), but of numbers a TypeError. */
tsk_value tsk_bigint_of_other(tsk_value v) {
  v = tsk_to_primitive(v, TSK_HINT_NUMBER);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (tsk_is_bigint(v)) return v;
  if (tsk_is_bool(v)) return TSK_SMALL_BIGINT(v == TSK_TRUE);
  if (tsk_is_string(v)) {
    tsk_value parsed = tsk_bigint_parse(tsk_as_ptr(v));
    if (parsed != TSK_HOLE || tsk_is_pending()) return parsed;
    tsk_throw_error(TSK_SYNTAX_ERROR, "Cannot convert %v to a BigInt", v);
    return TSK_UNDEFINED;
  }
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert %v to a BigInt", v);
  return TSK_UNDEFINED;
}

tsk_value tsk_bigint_of_slow(tsk_value v) {
  v = tsk_to_primitive(v, TSK_HINT_NUMBER);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  return tsk_is_number(v) ? from_double(tsk_as_f64(v)) : tsk_bigint_of_other(v);
}

/* The nearest double, of two that are equally near the even one. */
static double to_number(tsk_value v) {
  if (tsk_is_small_bigint(v)) return (double)tsk_as_small_bigint(v);
  struct tsk_magnitude m;
  tsk_see_bigint(v, &m);
  uint64_t bits = tsk_limbs_bits(m.limbs, m.length);
  double sign = m.negative ? -1 : 1;
  if (bits > 1024) return sign * __builtin_inf();
  uint32_t shift = tsk_limb_leading_zeros(m.limbs[m.length - 1]);
  size_t next = m.length - 1;
  uint64_t top = m.limbs[next] << shift;
  bool more = false;
  if (shift > 0 && next > 0) {
    next--;
    top |= m.limbs[next] >> (64 - shift);
    more = m.limbs[next] << shift != 0;
  }
  while (next > 0 && !more) more = m.limbs[--next] != 0;
  uint64_t fraction = top >> 11, rest = top & 0x7ff;
  if (rest > 0x400 || (rest == 0x400 && (more || (fraction & 1) != 0))) fraction++;
  /* A fraction that became 2^53 carries into the exponent, up to infinity. */
  uint64_t exponent = bits - 1 + 1023;
  uint64_t word = (exponent << 52) + (fraction - ((uint64_t)1 << 52));
  return sign * tsk_f64_of_bits(word);
}

/* ---- comparison ---- */

static enum tsk_ordering opposite(enum tsk_ordering order) {
  return order == TSK_LESS ? TSK_GREATER : order == TSK_GREATER ? TSK_LESS : order;
}

static enum tsk_ordering compare_magnitudes(const struct tsk_magnitude *x,
                                            const struct tsk_magnitude *y) {
  if (x->negative != y->negative) return x->negative ? TSK_LESS : TSK_GREATER;
  int order = tsk_limbs_compare(x->limbs, x->length, y->limbs, y->length);
  if (x->negative) order = -order;
  return order < 0 ? TSK_LESS : order > 0 ? TSK_GREATER : TSK_EQUAL;
}

static enum tsk_ordering compare_with_double(tsk_value v, double d) {
  if (d != d) return TSK_UNORDERED;
  if (d - d != 0) return d > 0 ? TSK_LESS : TSK_GREATER;
  if (tsk_is_small_bigint(v)) {
    double x = (double)tsk_as_small_bigint(v);
    return x < d ? TSK_LESS : x > d ? TSK_GREATER : TSK_EQUAL;
  }
  struct tsk_magnitude x, y;
  uint64_t limbs[DOUBLE_LIMBS];
  tsk_see_bigint(v, &x);
  y.limbs = limbs;
  y.length = limbs_of_double(d, limbs);
  y.negative = d < 0;
  /* A large bigint is no fraction away from a double that is as large: below 2^47 decide the
   * integer parts, above 2^52 there are no others; between them the fraction does. */
  enum tsk_ordering order = compare_magnitudes(&x, &y);
  if (order != TSK_EQUAL) return order;
  double fraction = d - __builtin_trunc(d);
  return fraction > 0 ? TSK_LESS : fraction < 0 ? TSK_GREATER : TSK_EQUAL;
}

static enum tsk_ordering compare(tsk_value a, tsk_value b) {
  if (!tsk_is_bigint(a)) return opposite(compare(b, a));
  if (tsk_is_bigint(b)) {
    struct tsk_magnitude x, y;
    tsk_see_bigint(a, &x);
    tsk_see_bigint(b, &y);
    return compare_magnitudes(&x, &y);
  }
  if (tsk_is_string(b)) {
    tsk_value parsed = tsk_bigint_parse(tsk_as_ptr(b));
    return parsed == TSK_HOLE ? TSK_UNORDERED : compare(a, parsed);
  }
  double d = tsk_primitive_to_number(b);
  return tsk_is_pending() ? TSK_UNORDERED : compare_with_double(a, d);
}

static uint32_t compare_operands(tsk_value a, tsk_value b) { return (uint32_t)compare(a, b); }

static bool loose_equal(tsk_value a, tsk_value b) {
  if (tsk_is_symbol(a) || tsk_is_symbol(b)) return false;
  return compare(a, b) == TSK_EQUAL;
}

static bool equal(const struct tsk_bigint *a, const struct tsk_bigint *b) {
  return a->header.aux == b->header.aux && a->length == b->length &&
         memcmp(a->limbs, b->limbs, 8 * (size_t)a->length) == 0;
}

static uint32_t hash(const struct tsk_bigint *v) {
  uint64_t mixed = v->header.aux;
  for (size_t i = 0; i < v->length; i++) {
    mixed = (mixed ^ v->limbs[i]) * 0x9e3779b97f4a7c15u;
    mixed ^= mixed >> 29;
  }
  return tsk_hash_mix(mixed);
}

/* ---- operands of two types ---- */

static tsk_value refuse_mix(void) {
  tsk_throw_error(TSK_TYPE_ERROR,
                  "Cannot mix BigInt and other types, use explicit conversions");
  return TSK_UNDEFINED;
}

static tsk_value add(tsk_value a, tsk_value b) {
  return tsk_is_bigint(a) && tsk_is_bigint(b) ? tsk_bigint_add(a, b) : refuse_mix();
}

tsk_value tsk_bigint_numeric_slow(tsk_value v) {
  v = tsk_to_primitive(v, TSK_HINT_NUMBER);
  if (tsk_is_pending() || tsk_is_bigint(v)) return v;
  return tsk_from_f64(tsk_primitive_to_number(v));
}

static double on_numbers(enum tsk_numeric_operator operator, double a, double b) {
  int32_t x = tsk_f64_to_int32(a), y = tsk_f64_to_int32(b);
  uint32_t count = (uint32_t)y & 31;
  switch (operator) {
    case TSK_NUMERIC_SUB: return a - b;
    case TSK_NUMERIC_MUL: return a * b;
    case TSK_NUMERIC_DIV: return a / b;
    case TSK_NUMERIC_REM: return tsk_f64_mod(a, b);
    case TSK_NUMERIC_POW: return tsk_f64_pow(a, b);
    case TSK_NUMERIC_AND: return x & y;
    case TSK_NUMERIC_OR: return x | y;
    case TSK_NUMERIC_XOR: return x ^ y;
    case TSK_NUMERIC_SHL: return (int32_t)((uint32_t)x << count);
    case TSK_NUMERIC_SHR: return x >> count;
    case TSK_NUMERIC_USHR: return (uint32_t)x >> count;
  }
  return 0;
}

static tsk_value on_bigints(enum tsk_numeric_operator operator, tsk_value a, tsk_value b) {
  switch (operator) {
    case TSK_NUMERIC_SUB: return tsk_bigint_sub(a, b);
    case TSK_NUMERIC_MUL: return tsk_bigint_mul(a, b);
    case TSK_NUMERIC_DIV: return tsk_bigint_div(a, b);
    case TSK_NUMERIC_REM: return tsk_bigint_rem(a, b);
    case TSK_NUMERIC_POW: return tsk_bigint_pow(a, b);
    case TSK_NUMERIC_AND: return tsk_bigint_and(a, b);
    case TSK_NUMERIC_OR: return tsk_bigint_or(a, b);
    case TSK_NUMERIC_XOR: return tsk_bigint_xor(a, b);
    case TSK_NUMERIC_SHL: return tsk_bigint_shl(a, b);
    case TSK_NUMERIC_SHR: return tsk_bigint_shr(a, b);
    case TSK_NUMERIC_USHR: break;
  }
  tsk_throw_error(TSK_TYPE_ERROR, "BigInts have no unsigned right shift, use >> instead");
  return TSK_UNDEFINED;
}

tsk_value tsk_bigint_mixed(enum tsk_numeric_operator operator, tsk_value a, tsk_value b) {
  a = tsk_bigint_numeric(a);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  b = tsk_bigint_numeric(b);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (tsk_is_number(a) && tsk_is_number(b)) {
    double result = on_numbers(operator, tsk_as_f64(a), tsk_as_f64(b));
    return tsk_from_f64(tsk_canonical_nan(result));
  }
  return tsk_is_number(a) || tsk_is_number(b) ? refuse_mix() : on_bigints(operator, a, b);
}

static struct tsk_string *to_string(tsk_value v) { return tsk_bigint_to_string(v, 10); }

const struct tsk_bigint_operations tsk_bigint_operations = {
    add, compare_operands, loose_equal, equal, hash, to_string, to_number};
