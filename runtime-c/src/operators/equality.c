/* equality.c — ===, ==, SameValue, SameValueZero, and hashes that agree. */
#include "tsuk/number.h"
#include "tsuk/operators.h"

bool tsk_equal_bigints(tsk_value a, tsk_value b) {
  return tsk_program.bigint->equal(tsk_as_ptr(a), tsk_as_ptr(b));
}

bool tsk_same_value(tsk_value a, tsk_value b) {
  if (tsk_is_number(a) && tsk_is_number(b)) {
    double x = tsk_as_f64(a), y = tsk_as_f64(b);
    return x != x ? y != y : a == b;
  }
  return a == b || tsk_equal_contents(a, b);
}

bool tsk_same_value_zero(tsk_value a, tsk_value b) {
  if (tsk_is_number(a) && tsk_is_number(b)) {
    double x = tsk_as_f64(a), y = tsk_as_f64(b);
    return x == y || (x != x && y != y);
  }
  return a == b || tsk_equal_contents(a, b);
}

uint32_t tsk_hash_value(tsk_value v) {
  if (tsk_is_number(v)) return tsk_hash_f64(tsk_as_f64(v));
  if (tsk_is_string(v)) return tsk_string_hash(tsk_as_ptr(v));
  if (tsk_is_kind(v, TSK_KIND_BIGINT)) return tsk_program.bigint->hash(tsk_as_ptr(v));
  return tsk_hash_mix(v); /* objects do not move */
}

double tsk_value_hash(tsk_value v) { return tsk_hash_value(v); }

/* Booleans compare as numbers, objects as primitives, strings with numbers as numbers. */
bool tsk_loose_equal(tsk_value a, tsk_value b) {
  for (;;) {
    if (tsk_is_nullish(a) || tsk_is_nullish(b)) return tsk_is_nullish(a) && tsk_is_nullish(b);
    if (tsk_is_bool(a)) a = tsk_from_f64(a == TSK_TRUE);
    if (tsk_is_bool(b)) b = tsk_from_f64(b == TSK_TRUE);
    bool a_object = tsk_is_object(a), b_object = tsk_is_object(b);
    if (a_object == b_object) {
      if (tsk_is_bigint(a) || tsk_is_bigint(b)) return tsk_program.bigint->loose_equal(a, b);
      if (tsk_is_number(a) && tsk_is_string(b)) return tsk_as_f64(a) == tsk_to_number(b);
      if (tsk_is_string(a) && tsk_is_number(b)) return tsk_to_number(a) == tsk_as_f64(b);
      return tsk_strict_equal(a, b);
    }
    if (a_object) a = tsk_to_primitive(a, TSK_HINT_DEFAULT);
    else b = tsk_to_primitive(b, TSK_HINT_DEFAULT);
    if (tsk_is_pending()) return false;
  }
}
