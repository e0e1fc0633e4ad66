/* search.c — looking for a value in an array. */
#include "internal.h"

bool tsk_array_has_holes(struct tsk_array *a) {
  uint32_t i = 0;
  switch (tsk_kind_of(a)) {
    case TSK_ELEMENTS_BOOL:
      return a->length != 0 && memchr(a->data, TSK_HOLE_BOOL, a->length) != NULL;
    case TSK_ELEMENTS_F64:
      while (i < a->length && tsk_array_value_data(a)[i] != TSK_HOLE_F64_BITS) i++;
      return i < a->length;
    default:
      while (i < a->length && tsk_array_value_data(a)[i] != TSK_HOLE) i++;
      return i < a->length;
  }
}

/* One loop for each kind of elements and of value; holes equal nothing. */
static bool equals_at(const struct tsk_array *a, uint32_t i, tsk_value v) {
  switch (tsk_kind_of(a)) {
    case TSK_ELEMENTS_F64: return tsk_array_f64_data(a)[i] == tsk_as_f64(v);
    case TSK_ELEMENTS_BOOL: return tsk_array_bool_data(a)[i] == (v & 1);
    default: {
      tsk_value element = tsk_array_value_data(a)[i];
      return element != TSK_HOLE && tsk_strict_equal(element, v);
    }
  }
}

static double number_index(const struct tsk_array *a, double wanted, uint32_t from) {
  const double *data = tsk_array_f64_data(a);
  for (uint32_t i = from; i < a->length; i++) {
    if (data[i] == wanted) return i;
  }
  return -1;
}

double tsk_array_index_of(struct tsk_array *a, tsk_value v, double from) {
  if (!(from < a->length) || !tsk_elements_fit(tsk_kind_of(a), v)) return -1;
  if (tsk_kind_of(a) == TSK_ELEMENTS_F64) return number_index(a, tsk_as_f64(v), (uint32_t)from);
  for (uint32_t i = (uint32_t)from; i < a->length; i++) {
    if (equals_at(a, i, v)) return i;
  }
  return -1;
}

double tsk_array_last_index_of(struct tsk_array *a, tsk_value v, double from) {
  if (from < 0 || a->length == 0 || !tsk_elements_fit(tsk_kind_of(a), v)) return -1;
  uint32_t i = from >= a->length ? a->length : (uint32_t)from + 1;
  while (i-- > 0) {
    if (equals_at(a, i, v)) return i;
  }
  return -1;
}

bool tsk_array_includes(struct tsk_array *a, tsk_value v, double from) {
  if (v == TSK_UNDEFINED || (tsk_is_number(v) && tsk_as_f64(v) != tsk_as_f64(v))) {
    /* The two that === does not find: a hole read as undefined, and NaN. */
    for (uint32_t i = (uint32_t)from; from < a->length && i < a->length; i++) {
      if (tsk_same_value_zero(tsk_read_value(tsk_array_element(a, i)), v)) return true;
    }
    return false;
  }
  return tsk_array_index_of(a, v, from) >= 0;
}
