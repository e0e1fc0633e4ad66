/* operators.c — +, the relational operators and instanceof on values. */
#include "tsuk/operators.h"

#include "tsuk/function.h"
#include "tsuk/property.h"
#include "tsuk/symbol.h"

tsk_value tsk_add(tsk_value a, tsk_value b) {
  if (tsk_is_number(a) && tsk_is_number(b)) return tsk_from_f64(tsk_as_f64(a) + tsk_as_f64(b));
  a = tsk_to_primitive(a, TSK_HINT_DEFAULT);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  b = tsk_to_primitive(b, TSK_HINT_DEFAULT);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (tsk_is_string(a) || tsk_is_string(b)) {
    struct tsk_string *left = tsk_primitive_to_string(a);
    if (tsk_is_pending()) return TSK_UNDEFINED;
    struct tsk_string *right = tsk_primitive_to_string(b);
    if (tsk_is_pending()) return TSK_UNDEFINED;
    return tsk_from_ptr(tsk_string_concat(left, right));
  }
  if (tsk_is_bigint(a) || tsk_is_bigint(b)) return tsk_program.bigint->add(a, b);
  double x = tsk_primitive_to_number(a);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  double y = tsk_primitive_to_number(b);
  return tsk_from_f64(x + y);
}

static enum tsk_ordering compare(tsk_value a, tsk_value b) {
  a = tsk_to_primitive(a, TSK_HINT_NUMBER);
  if (tsk_is_pending()) return TSK_UNORDERED;
  b = tsk_to_primitive(b, TSK_HINT_NUMBER);
  if (tsk_is_pending()) return TSK_UNORDERED;
  double x, y;
  if (tsk_is_string(a) && tsk_is_string(b)) {
    x = tsk_string_compare(tsk_as_ptr(a), tsk_as_ptr(b));
    y = 0;
  } else if (tsk_is_bigint(a) || tsk_is_bigint(b)) {
    return (enum tsk_ordering)tsk_program.bigint->compare(a, b);
  } else {
    x = tsk_primitive_to_number(a);
    if (tsk_is_pending()) return TSK_UNORDERED;
    y = tsk_primitive_to_number(b);
    if (tsk_is_pending()) return TSK_UNORDERED;
  }
  return x < y ? TSK_LESS : x > y ? TSK_GREATER : x == y ? TSK_EQUAL : TSK_UNORDERED;
}

bool tsk_less(tsk_value a, tsk_value b) { return compare(a, b) == TSK_LESS; }
bool tsk_greater(tsk_value a, tsk_value b) { return compare(a, b) == TSK_GREATER; }
bool tsk_less_equal(tsk_value a, tsk_value b) {
  enum tsk_ordering order = compare(a, b);
  return order == TSK_LESS || order == TSK_EQUAL;
}
bool tsk_greater_equal(tsk_value a, tsk_value b) {
  enum tsk_ordering order = compare(a, b);
  return order == TSK_GREATER || order == TSK_EQUAL;
}

bool tsk_instance_of(tsk_value v, uint32_t shape) {
  if (!tsk_is_shaped(v)) return false;
  for (uint32_t s = tsk_header_of(v)->shape; s != 0; s = tsk_program.shapes[s].parent) {
    if (s == shape) return true;
  }
  return false;
}

bool tsk_instanceof(tsk_value v, tsk_value constructor) {
  if (!tsk_is_object(constructor)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Right-hand side of 'instanceof' is not an object");
    return false;
  }
  tsk_value test = tsk_get(constructor, tsk_from_ptr(&tsk_symbol_has_instance));
  if (tsk_is_pending()) return false;
  if (!tsk_is_nullish(test)) {
    tsk_value answer = tsk_call(test, constructor, 1, &v);
    return !tsk_is_pending() && tsk_to_bool(answer);
  }
  if (!tsk_is_function(constructor)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Right-hand side of 'instanceof' is not callable");
    return false;
  }
  return tsk_is_instance_of(v, tsk_as_ptr(constructor));
}
