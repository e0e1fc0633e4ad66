/* element.c — one element of an array: the slow paths of the typed accessors,
 * and access as values.
 */
#include "internal.h"

#include "tsuk/property.h"

/* ---- as values ---- */

tsk_value tsk_array_element(const struct tsk_array *a, uint32_t i) {
  switch (tsk_kind_of(a)) {
    case TSK_ELEMENTS_F64: {
      uint64_t bits = tsk_array_value_data(a)[i];
      return bits == TSK_HOLE_F64_BITS ? TSK_HOLE : bits + TSK_NUMBER_OFFSET;
    }
    case TSK_ELEMENTS_BOOL: {
      uint8_t b = tsk_array_bool_data(a)[i];
      return b == TSK_HOLE_BOOL ? TSK_HOLE : tsk_from_bool(b != 0);
    }
    default: return tsk_array_value_data(a)[i];
  }
}

void tsk_array_store(struct tsk_array *a, uint32_t i, tsk_value v) {
  switch (tsk_kind_of(a)) {
    case TSK_ELEMENTS_F64:
      if (v == TSK_HOLE) tsk_array_value_data(a)[i] = TSK_HOLE_F64_BITS;
      else tsk_array_f64_data(a)[i] = tsk_canonical_nan(tsk_as_f64(v));
      break;
    case TSK_ELEMENTS_BOOL:
      tsk_array_bool_data(a)[i] = v == TSK_HOLE ? TSK_HOLE_BOOL : (uint8_t)(v & 1);
      break;
    default: tsk_array_value_data(a)[i] = v;
  }
}

tsk_value tsk_array_find(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  return i < 0 ? TSK_UNDEFINED : tsk_read_value(tsk_array_element(a, (uint32_t)i));
}

void tsk_throw_read_only_element(double index) {
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot assign to read only property '%f' of object '[object Array]'",
                  index);
}

void tsk_throw_not_extensible_element(double index) {
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot add property %f, object is not extensible", index);
}

static bool is_index(double index) {
  return index >= 0 && index < 4294967295.0 && index == (double)(int64_t)index;
}

/* A number that is no index names a property beside the elements. */
static void put_beside(struct tsk_array *a, double index, tsk_value v) {
  tsk_set(tsk_from_ptr(a), tsk_from_ptr(tsk_f64_to_string(index)), v);
}

/* Makes `index`, which is an index, an element within the length that may be written; false: thrown. */
static bool open_element(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  bool exists = i >= 0 && tsk_array_element(a, (uint32_t)i) != TSK_HOLE;
  if (TSK_UNLIKELY(a->header.flags & (TSK_FLAG_FROZEN | TSK_FLAG_NO_EXTEND))) {
    if (!exists) {
      tsk_throw_not_extensible_element(index);
      return false;
    }
    if (a->header.flags & TSK_FLAG_FROZEN) {
      tsk_throw_read_only_element(index);
      return false;
    }
  }
  if (i >= 0) return true;
  if (!tsk_array_grow(a, index + 1)) return false;
  tsk_array_make_holes(a, a->length, (uint32_t)index);
  a->length = (uint32_t)index + 1;
  tsk_array_make_holes(a, a->length - 1, a->length);
  return true;
}

/* Is the pointer v, written through a view of values, surely of the kind that the array's typed
 * views expect? What lies in the array already is the only witness. */
static bool alike(const struct tsk_array *a, tsk_value v) {
  void *const first = a->length == 0 ? NULL : tsk_array_ptr_data(a)[0];
  if (first == NULL) return false;
  const struct tsk_header *x = first;
  const struct tsk_header *y = tsk_header_of(v);
  return x->kind == y->kind && x->shape == y->shape;
}

/* Makes the array's kind one that holds v; false: thrown. */
static bool make_fit(struct tsk_array *a, tsk_value v) {
  enum tsk_elements_kind kind = tsk_kind_of(a);
  if (kind == TSK_ELEMENTS_VALUE) return true;
  if (tsk_elements_fit(kind, v) && (kind != TSK_ELEMENTS_PTR || alike(a, v))) return true;
  return tsk_array_admit(a, TSK_ELEMENTS_VALUE);
}

void tsk_array_put(struct tsk_array *a, double index, tsk_value v) {
  if (v == TSK_HOLE) v = TSK_UNDEFINED;
  if (TSK_UNLIKELY(!is_index(index))) {
    put_beside(a, index, v);
    return;
  }
  if (!make_fit(a, v) || !open_element(a, index)) return;
  tsk_array_store(a, (uint32_t)index, v);
}

void tsk_array_delete_at(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  if (i < 0) return;
  if (a->header.flags & (TSK_FLAG_FROZEN | TSK_FLAG_SEALED)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot delete property '%f' of [object Array]", index);
    return;
  }
  tsk_array_store(a, (uint32_t)i, TSK_HOLE);
}

/* ---- typed reads that the fast path refused ---- */

/* The element or, after throwing, TSK_HOLE. */
static tsk_value checked_element(struct tsk_array *a, double index, bool holes) {
  int32_t i = tsk_array_index(a, index);
  if (i < 0) {
    tsk_throw_out_of_bounds(index, a->length);
    return TSK_HOLE;
  }
  tsk_value v = tsk_array_element(a, (uint32_t)i);
  if (v == TSK_HOLE && !holes) {
    tsk_throw_error(TSK_RANGE_ERROR, "index %f is a hole in an array of length %u", index,
                    a->length);
  }
  return v;
}

static void wrong_element(const char *expected, tsk_value v, double index) {
  tsk_throw_error(TSK_TYPE_ERROR, "expected %s, got %S at index %f of an array", expected,
                  tsk_type_text(v), index);
}

double tsk_array_f64_get_slow(struct tsk_array *a, double index) {
  tsk_value v = checked_element(a, index, true);
  if (tsk_is_number(v)) return tsk_as_f64(v);
  if (v != TSK_HOLE && v != TSK_UNDEFINED) wrong_element("number", v, index);
  return __builtin_nan(""); /* as arithmetic on undefined gives */
}

bool tsk_array_bool_get_slow(struct tsk_array *a, double index) {
  tsk_value v = checked_element(a, index, false);
  if (tsk_is_bool(v)) return v == TSK_TRUE;
  if (v != TSK_HOLE) wrong_element("boolean", v, index);
  return false;
}

void *tsk_array_ptr_get_slow(struct tsk_array *a, double index) {
  tsk_value v = checked_element(a, index, false);
  if (tsk_is_pointer(v)) return tsk_as_ptr(v);
  if (v != TSK_HOLE) wrong_element("object", v, index);
  return NULL;
}

struct tsk_string *tsk_array_string_get_slow(struct tsk_array *a, double index) {
  tsk_value v = checked_element(a, index, false);
  if (tsk_is_string(v)) return tsk_as_ptr(v);
  if (v != TSK_HOLE) wrong_element("string", v, index);
  return TSK_EMPTY_STRING;
}

tsk_value tsk_array_value_get_slow(struct tsk_array *a, double index) {
  return tsk_read_value(checked_element(a, index, false));
}

/* ---- typed writes that the fast path refused ---- */

/* The views are of the array's own kind, or the array is of kind VALUE: v always fits. */
static void set_slow(struct tsk_array *a, double index, enum tsk_elements_kind kind, tsk_value v) {
  if (TSK_UNLIKELY(!is_index(index))) {
    put_beside(a, index, v);
    return;
  }
  if (!tsk_array_admit(a, kind) || !open_element(a, index)) return;
  tsk_array_store(a, (uint32_t)index, v);
}

void tsk_array_f64_set_slow(struct tsk_array *a, double index, double v) {
  set_slow(a, index, TSK_ELEMENTS_F64, tsk_from_f64(tsk_canonical_nan(v)));
}
void tsk_array_bool_set_slow(struct tsk_array *a, double index, bool v) {
  set_slow(a, index, TSK_ELEMENTS_BOOL, tsk_from_bool(v));
}
void tsk_array_ptr_set_slow(struct tsk_array *a, double index, void *v) {
  set_slow(a, index, TSK_ELEMENTS_PTR, tsk_from_ptr(v));
}
void tsk_array_f64_push_slow(struct tsk_array *a, double v) {
  tsk_array_f64_set_slow(a, a->length, v);
}
void tsk_array_bool_push_slow(struct tsk_array *a, bool v) {
  tsk_array_bool_set_slow(a, a->length, v);
}
void tsk_array_ptr_push_slow(struct tsk_array *a, void *v) {
  tsk_array_ptr_set_slow(a, a->length, v);
}
void tsk_array_value_push_slow(struct tsk_array *a, tsk_value v) {
  tsk_array_put(a, a->length, v);
}

/* The standard library knows what it puts where: a pointer fits an array of pointers. */
void tsk_array_append_value(struct tsk_array *a, tsk_value v) {
  if (v == TSK_HOLE) v = TSK_UNDEFINED;
  if (!tsk_elements_fit(tsk_kind_of(a), v) && !tsk_array_admit(a, TSK_ELEMENTS_VALUE)) return;
  if (!open_element(a, a->length)) return;
  tsk_array_store(a, a->length - 1, v);
}
