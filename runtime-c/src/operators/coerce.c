/* coerce.c — what functions of the language make of arguments and receivers of any type. */
#include "tsuk/array.h"
#include "tsuk/operators.h"
#include "tsuk/property.h"

tsk_value tsk_to_optional_number(tsk_value v) {
  return v == TSK_UNDEFINED ? v : tsk_from_f64(tsk_to_number(v));
}

struct tsk_string *tsk_to_optional_string(tsk_value v) {
  return v == TSK_UNDEFINED ? NULL : tsk_to_string(v);
}

struct tsk_string *tsk_text_receiver(tsk_value v, struct tsk_string *method) {
  if (!tsk_is_nullish(v)) return tsk_to_string(v);
  tsk_throw_error(TSK_TYPE_ERROR, "%S called on null or undefined", method);
  return TSK_EMPTY_STRING;
}

tsk_value tsk_kind_receiver(tsk_value v, struct tsk_string *type, struct tsk_string *method) {
  struct tsk_string *kind = tsk_typeof(v);
  /* The names differ in case only. */
  bool fits = kind->length == type->length &&
              tsk_string_equals(tsk_string_to_lower_case(type), kind);
  if (!fits && !tsk_is_pending()) {
    tsk_throw_error(TSK_TYPE_ERROR, "%S requires that 'this' be a %S", method, type);
  }
  return v;
}

void tsk_coerce_rest(struct tsk_array *rest, bool to_text) {
  for (uint32_t i = 0; rest != NULL && i < rest->length && !tsk_is_pending(); i++) {
    tsk_value v = tsk_array_element(rest, i);
    if (to_text ? tsk_is_string(v) : tsk_is_number(v)) continue;
    v = to_text ? tsk_from_ptr(tsk_to_string(v)) : tsk_from_f64(tsk_to_number(v));
    if (!tsk_is_pending()) tsk_array_put(rest, i, v);
  }
}

void tsk_check_rest(struct tsk_array *rest, tsk_value (*check)(tsk_value v)) {
  for (uint32_t i = 0; rest != NULL && i < rest->length && !tsk_is_pending(); i++) {
    (void)check(tsk_array_element(rest, i));
  }
}
