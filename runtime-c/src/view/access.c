/* access.c — single elements of views whose kind only the object knows. */
#include "internal.h"

void tsk_view_throw_bounds(const struct tsk_view *v, double index) {
  tsk_throw_out_of_bounds(index, (double)v->length);
}

/* A typed array, and not the prototype of one. */
static bool is_view(const void *object) {
  const struct tsk_header *header = object;
  return header->kind == TSK_KIND_OBJECT && tsk_is_element_kind(header->aux);
}

void tsk_view_check_walk(struct tsk_view *v) {
  if (tsk_view_is_attached(v)) return;
  tsk_throw_error(TSK_TYPE_ERROR,
                  "Cannot perform Array Iterator.prototype.next on a detached ArrayBuffer");
}

void tsk_view_check_values(void *view) {
  if (!is_view(view) || tsk_view_is_attached(view)) return;
  tsk_throw_error(TSK_TYPE_ERROR,
                  "Cannot perform %%TypedArray%%.prototype.values on a detached ArrayBuffer");
}

double tsk_view_element(const struct tsk_view *v, uint32_t i) {
  int32_t at = (int32_t)i;
  switch (v->header.aux) {
    case TSK_VIEW_I8: return tsk_view_i8_load(v, at);
    case TSK_VIEW_U8:
    case TSK_VIEW_C8: return tsk_view_u8_load(v, at);
    case TSK_VIEW_I16: return tsk_view_i16_load(v, at);
    case TSK_VIEW_U16: return tsk_view_u16_load(v, at);
    case TSK_VIEW_I32: return tsk_view_i32_load(v, at);
    case TSK_VIEW_U32: return (uint32_t)tsk_view_u32_load(v, at);
    case TSK_VIEW_F32: return tsk_view_f32_load(v, at);
    default: return tsk_view_f64_load(v, at);
  }
}

void tsk_view_store(struct tsk_view *v, uint32_t i, double x) {
  int32_t at = (int32_t)i;
  switch (v->header.aux) {
    case TSK_VIEW_C8: tsk_view_c8_set(v, at, x); break;
    case TSK_VIEW_F32: tsk_view_f32_set(v, at, x); break;
    case TSK_VIEW_F64: tsk_view_f64_set(v, at, x); break;
    case TSK_VIEW_I8:
    case TSK_VIEW_U8: tsk_view_u8_set(v, at, tsk_f64_to_int32(x)); break;
    case TSK_VIEW_I16:
    case TSK_VIEW_U16: tsk_view_u16_set(v, at, tsk_f64_to_int32(x)); break;
    default: tsk_view_i32_set(v, at, tsk_f64_to_int32(x)); break;
  }
}

tsk_value tsk_view_find(const struct tsk_view *v, double index) {
  int32_t i = tsk_view_index(v, index);
  if (i < 0) return TSK_UNDEFINED;
  if (tsk_is_word_kind(v->header.aux)) return tsk_view_word(v, (uint32_t)i);
  return tsk_from_f64(tsk_view_element(v, (uint32_t)i));
}

/* Is it the canonical text of a number? */
static bool is_numeric_text(tsk_value key) {
  if (!tsk_is_string(key)) return false;
  struct tsk_string *text = tsk_as_ptr(key);
  static TSK_LATIN1_LITERAL(minus_zero, 0, 2, "-0");
  if (tsk_string_equals(text, TSK_STRING(minus_zero))) return true;
  return tsk_string_equals(text, tsk_f64_to_string(tsk_string_to_f64(text)));
}

bool tsk_view_put(struct tsk_view *v, tsk_value key, tsk_value x) {
  if (!tsk_is_number(key) && !is_numeric_text(key)) return false;
  if (tsk_is_word_kind(v->header.aux)) {
    tsk_view_put_word(v, tsk_is_number(key) ? tsk_as_f64(key) : -1, x);
    return true;
  }
  double number = tsk_to_number(x);
  if (!tsk_is_pending() && tsk_is_number(key)) tsk_view_set(v, tsk_as_f64(key), number);
  return true;
}

/* ---- intrinsics, of typed arrays ---- */

/* NaN outside the bounds. */
double tsk_view_get(void *view, double index) {
  const struct tsk_view *v = view;
  int32_t i = tsk_view_index(v, index);
  return i < 0 ? __builtin_nan("") : tsk_view_element(v, (uint32_t)i);
}

void tsk_view_set(void *view, double index, double x) {
  struct tsk_view *v = view;
  int32_t i = tsk_view_index(v, index);
  if (i >= 0) tsk_view_store(v, (uint32_t)i, x);
}

/* ---- of any object ---- */

tsk_value tsk_view_any_find(void *object, double index) {
  if (!is_view(object)) return tsk_get(tsk_from_ptr(object), tsk_from_f64(index));
  return tsk_view_find(object, index);
}

double tsk_view_any_or_nan(void *object, double index) {
  tsk_value found = tsk_view_any_find(object, index);
  return tsk_is_number(found) ? tsk_as_f64(found) : __builtin_nan("");
}

int32_t tsk_view_any_bits(void *object, double index) {
  tsk_value found = tsk_view_any_find(object, index);
  return tsk_is_number(found) ? tsk_f64_to_int32(tsk_as_f64(found)) : 0;
}

double tsk_view_any_get(void *object, double index) {
  tsk_value found = tsk_view_any_find(object, index);
  if (tsk_is_pending()) return 0;
  if (tsk_is_number(found)) return tsk_as_f64(found);
  if (is_view(object)) {
    tsk_view_throw_bounds(object, index);
  } else {
    tsk_throw_mismatch("number", found, NULL);
  }
  return 0;
}

int32_t tsk_view_any_length(void *object) {
  if (is_view(object)) return tsk_view_count(object);
  tsk_throw_error(TSK_TYPE_ERROR,
                  "Method get TypedArray.prototype.length called on incompatible receiver [object Object]");
  return 0;
}

void tsk_view_any_set(void *object, double index, double x) {
  if (is_view(object)) tsk_view_set(object, index, x);
  else tsk_set(tsk_from_ptr(object), tsk_from_f64(index), tsk_from_f64(x));
}

/* ---- DataView: inside the bounds ---- */

static uint64_t swapped(uint64_t bits, uint32_t size) {
  return __builtin_bswap64(bits) >> (64 - 8 * size);
}

double tsk_memory_get(void *view, double offset, double kind, bool little) {
  const struct tsk_view *v = view;
  uint32_t size = tsk_element_sizes[(uint32_t)kind];
  uint64_t bits = 0;
  for (uint32_t i = 0; i < size; i++) {
    bits |= (uint64_t)v->data[(size_t)offset + i] << (8 * i);
  }
  if (!little) bits = swapped(bits, size);
  switch ((uint32_t)kind) {
    case TSK_VIEW_I8: return (int8_t)bits;
    case TSK_VIEW_I16: return (int16_t)bits;
    case TSK_VIEW_I32: return (int32_t)bits;
    case TSK_VIEW_F32: {
      uint32_t word = (uint32_t)bits;
      float f;
      memcpy(&f, &word, sizeof f);
      return tsk_canonical_nan(f);
    }
    case TSK_VIEW_F64: {
      double d;
      memcpy(&d, &bits, sizeof d);
      return tsk_canonical_nan(d);
    }
    default: return (double)bits;
  }
}

void tsk_memory_set(void *view, double offset, double kind, double x, bool little) {
  struct tsk_view *v = view;
  uint32_t size = tsk_element_sizes[(uint32_t)kind];
  uint64_t bits;
  switch ((uint32_t)kind) {
    case TSK_VIEW_F32: {
      float f = (float)x;
      uint32_t word;
      memcpy(&word, &f, sizeof word);
      bits = word;
      break;
    }
    case TSK_VIEW_F64: bits = tsk_f64_bits(x); break;
    default: bits = tsk_f64_to_uint32(x);
  }
  if (!little) bits = swapped(bits, size);
  for (uint32_t i = 0; i < size; i++) v->data[(size_t)offset + i] = (uint8_t)(bits >> (8 * i));
}
