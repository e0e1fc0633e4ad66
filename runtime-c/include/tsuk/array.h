/* array.h — JavaScript arrays: typed elements, holes, growth.
 *
 * The structs are in object.h. Invariants:
 *  - header.aux is the elements kind; elements at or past `length` are not
 *    looked at (they are not kept as holes);
 *  - an array made for the static element kind K is of kind K or, after
 *    something that K cannot hold was written through a wider view, of kind
 *    VALUE; it never changes otherwise. The accessors named after a kind
 *    (tsk_array_f64_*) therefore serve a static view of that kind over an
 *    array of that kind or of kind VALUE; tsk_array_value_* serve any array;
 *  - no stored double has the bits TSK_HOLE_F64_BITS: stores make NaN canonical;
 *  - the runtime's flags (frozen, sealed, not extensible) live in the header,
 *    where the fast store sees them together with the kind in one compare.
 * Functions whose names end in _get check bounds (RangeError), those in _find
 * give undefined; those in _at take any double as index.
 */
#ifndef TSUK_ARRAY_H
#define TSUK_ARRAY_H

#include "tsuk/exception.h"
#include "tsuk/number.h"
#include "tsuk/object.h"

#define TSK_ARRAY_MAX_LENGTH 0x7fffffffu

/* kind, flags and aux of the header as one word: what a fast store compares. */
static inline uint32_t tsk_array_tag(const struct tsk_array *a) {
  uint32_t tag;
  memcpy(&tag, &a->header.kind, sizeof tag);
  return tag;
}
static inline uint32_t tsk_array_plain_tag(enum tsk_elements_kind kind) {
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
  return (uint32_t)TSK_KIND_ARRAY | (uint32_t)kind << 16;
#else
  return (uint32_t)TSK_KIND_ARRAY << 24 | (uint32_t)kind;
#endif
}
static inline bool tsk_array_is(const struct tsk_array *a, enum tsk_elements_kind kind) {
  return TSK_LIKELY(a->header.aux == (uint16_t)kind);
}
/* Of that kind, and neither frozen, sealed nor static. */
static inline bool tsk_array_is_plain(const struct tsk_array *a, enum tsk_elements_kind kind) {
  return TSK_LIKELY(tsk_array_tag(a) == tsk_array_plain_tag(kind));
}
static inline size_t tsk_element_size(enum tsk_elements_kind kind) {
  return kind == TSK_ELEMENTS_BOOL ? 1 : 8;
}

/* ---- making; may throw ---- */

struct tsk_array *tsk_array_new(enum tsk_elements_kind kind, uint32_t capacity);
/* Of a class that extends Array: empty, its fields zero. */
struct tsk_array *tsk_array_of_shape(uint32_t shape, enum tsk_elements_kind kind);
static inline bool tsk_array_has_properties(const struct tsk_array *a) {
  return tsk_has_extras(a) || a->header.shape != TSK_SHAPE_ARRAY;
}
/* Of an array of a class: its text by the `join` of the class; NULL: that has none. May throw. */
struct tsk_string *tsk_array_own_text(struct tsk_array *a);
/* What makes the results of its methods; NULL: those are plain arrays. May throw. */
struct tsk_function *tsk_array_species(struct tsk_array *a);
static inline bool tsk_array_has_class(const struct tsk_array *a) {
  return TSK_UNLIKELY(a->header.shape != TSK_SHAPE_ARRAY);
}
/* new Array(n): n holes. */
struct tsk_array *tsk_array_new_holes(enum tsk_elements_kind kind, double length);
/* Literals: copies `count` elements laid out as the kind stores them. */
struct tsk_array *tsk_array_of(enum tsk_elements_kind kind, uint32_t count, const void *elements);
static inline struct tsk_array *tsk_array_of_f64(uint32_t count, const double *elements) {
  return tsk_array_of(TSK_ELEMENTS_F64, count, elements);
}
static inline struct tsk_array *tsk_array_of_bool(uint32_t count, const bool *elements) {
  return tsk_array_of(TSK_ELEMENTS_BOOL, count, elements);
}
static inline struct tsk_array *tsk_array_of_value(uint32_t count, const tsk_value *elements) {
  return tsk_array_of(TSK_ELEMENTS_VALUE, count, elements);
}
static inline struct tsk_array *tsk_array_of_ptr(uint32_t count, void *const *elements) {
  return tsk_array_of(TSK_ELEMENTS_PTR, count, elements);
}

/* ---- slow paths of the accessors below ---- */

TSK_COLD double tsk_array_f64_get_slow(struct tsk_array *a, double index);
TSK_COLD bool tsk_array_bool_get_slow(struct tsk_array *a, double index);
TSK_COLD void *tsk_array_ptr_get_slow(struct tsk_array *a, double index);
TSK_COLD struct tsk_string *tsk_array_string_get_slow(struct tsk_array *a, double index);
TSK_COLD tsk_value tsk_array_value_get_slow(struct tsk_array *a, double index);
void tsk_array_f64_set_slow(struct tsk_array *a, double index, double v);
void tsk_array_bool_set_slow(struct tsk_array *a, double index, bool v);
void tsk_array_ptr_set_slow(struct tsk_array *a, double index, void *v);
void tsk_array_f64_push_slow(struct tsk_array *a, double v);
void tsk_array_bool_push_slow(struct tsk_array *a, bool v);
void tsk_array_ptr_push_slow(struct tsk_array *a, void *v);
void tsk_array_value_push_slow(struct tsk_array *a, tsk_value v);

/* ---- any array, as values ---- */

/* undefined outside the bounds and for a hole. */
tsk_value tsk_array_find(struct tsk_array *a, double index);
/* Writes, grows, changes the kind when it must; may throw. */
void tsk_array_put(struct tsk_array *a, double index, tsk_value v);
void tsk_array_delete_at(struct tsk_array *a, double index); /* makes a hole */

/* ---- static view: number[] ---- */

static inline double *tsk_array_f64_data(const struct tsk_array *a) { return (double *)a->data; }
static inline uint8_t *tsk_array_bool_data(const struct tsk_array *a) { return (uint8_t *)a->data; }
static inline void **tsk_array_ptr_data(const struct tsk_array *a) { return (void **)a->data; }
static inline tsk_value *tsk_array_value_data(const struct tsk_array *a) {
  return (tsk_value *)a->data;
}

static inline double tsk_array_f64_get(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is(a, TSK_ELEMENTS_F64)) {
    return tsk_array_f64_data(a)[(uint32_t)i];
  }
  return tsk_array_f64_get_slow(a, i);
}
/* NaN outside the bounds, which like undefined equals no number. */
static inline double tsk_array_f64_or_nan(struct tsk_array *a, int32_t i) {
  return TSK_LIKELY((uint32_t)i < a->length) ? tsk_array_f64_get(a, i) : __builtin_nan("");
}
static inline void tsk_array_f64_set(struct tsk_array *a, int32_t i, double v) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is_plain(a, TSK_ELEMENTS_F64)) {
    tsk_array_f64_data(a)[(uint32_t)i] = tsk_canonical_nan(v);
  } else {
    tsk_array_f64_set_slow(a, i, v);
  }
}
static inline void tsk_array_f64_push(struct tsk_array *a, double v) {
  if (tsk_array_is_plain(a, TSK_ELEMENTS_F64) && TSK_LIKELY(a->length < a->capacity)) {
    tsk_array_f64_data(a)[a->length++] = tsk_canonical_nan(v);
  } else {
    tsk_array_f64_push_slow(a, v);
  }
}

/* ---- static view: boolean[] ---- */

static inline bool tsk_array_bool_get(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is(a, TSK_ELEMENTS_BOOL)) {
    uint8_t v = tsk_array_bool_data(a)[(uint32_t)i];
    if (TSK_LIKELY(v != TSK_HOLE_BOOL)) return v != 0;
  }
  return tsk_array_bool_get_slow(a, i);
}
static inline void tsk_array_bool_set(struct tsk_array *a, int32_t i, bool v) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is_plain(a, TSK_ELEMENTS_BOOL)) {
    tsk_array_bool_data(a)[(uint32_t)i] = v;
  } else {
    tsk_array_bool_set_slow(a, i, v);
  }
}
static inline void tsk_array_bool_push(struct tsk_array *a, bool v) {
  if (tsk_array_is_plain(a, TSK_ELEMENTS_BOOL) && TSK_LIKELY(a->length < a->capacity)) {
    tsk_array_bool_data(a)[a->length++] = v;
  } else {
    tsk_array_bool_push_slow(a, v);
  }
}

/* ---- static view: T[] of strings or non-null objects ---- */

static inline void *tsk_array_ptr_get(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is(a, TSK_ELEMENTS_PTR)) {
    void *p = tsk_array_ptr_data(a)[(uint32_t)i];
    if (TSK_LIKELY(p != NULL)) return p;
  }
  return tsk_array_ptr_get_slow(a, i);
}
/* The same for string[]: what came in through a wider view is checked to be a string. */
static inline struct tsk_string *tsk_array_string_get(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is(a, TSK_ELEMENTS_PTR)) {
    void *p = tsk_array_ptr_data(a)[(uint32_t)i];
    if (TSK_LIKELY(p != NULL)) return (struct tsk_string *)p;
  }
  return tsk_array_string_get_slow(a, i);
}
/* NULL outside the bounds and for a hole: for results that may be undefined. */
static inline void *tsk_array_ptr_find(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length)) {
    if (tsk_array_is(a, TSK_ELEMENTS_PTR)) return tsk_array_ptr_data(a)[(uint32_t)i];
    return tsk_is_nullish(tsk_array_find(a, i)) ? NULL : tsk_array_ptr_get_slow(a, i);
  }
  return NULL;
}
static inline void tsk_array_ptr_set(struct tsk_array *a, int32_t i, void *v) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is_plain(a, TSK_ELEMENTS_PTR)) {
    tsk_array_ptr_data(a)[(uint32_t)i] = v;
  } else {
    tsk_array_ptr_set_slow(a, i, v);
  }
}
static inline void tsk_array_ptr_push(struct tsk_array *a, void *v) {
  if (tsk_array_is_plain(a, TSK_ELEMENTS_PTR) && TSK_LIKELY(a->length < a->capacity)) {
    tsk_array_ptr_data(a)[a->length++] = v;
  } else {
    tsk_array_ptr_push_slow(a, v);
  }
}

/* ---- static view: anything else ---- */

/* Elements are stored as values are: values themselves and pointers, with one word for holes. */
static inline bool tsk_array_holds_values(const struct tsk_array *a) {
  return TSK_LIKELY(a->header.aux == TSK_ELEMENTS_VALUE || a->header.aux == TSK_ELEMENTS_PTR);
}
static inline tsk_value tsk_array_value_get(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_holds_values(a)) {
    tsk_value v = tsk_array_value_data(a)[(uint32_t)i];
    if (TSK_LIKELY(v != TSK_HOLE)) return v;
  }
  return tsk_array_value_get_slow(a, i);
}
static inline tsk_value tsk_array_value_find(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_holds_values(a)) {
    tsk_value v = tsk_array_value_data(a)[(uint32_t)i];
    if (TSK_LIKELY(v != TSK_HOLE)) return v;
  }
  return tsk_array_find(a, i);
}
static inline void tsk_array_value_set(struct tsk_array *a, int32_t i, tsk_value v) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is_plain(a, TSK_ELEMENTS_VALUE)) {
    tsk_array_value_data(a)[(uint32_t)i] = v;
  } else {
    tsk_array_put(a, i, v);
  }
}
static inline void tsk_array_value_push(struct tsk_array *a, tsk_value v) {
  if (tsk_array_is_plain(a, TSK_ELEMENTS_VALUE) && TSK_LIKELY(a->length < a->capacity)) {
    tsk_array_value_data(a)[a->length++] = v;
  } else {
    tsk_array_value_push_slow(a, v);
  }
}

/* ---- the same with a double for an index ---- */

/* The index of an element inside the bounds, or -1. */
static inline int32_t tsk_array_index(const struct tsk_array *a, double index) {
  if (index >= 0 && index < (double)a->length) {
    int32_t i = (int32_t)index;
    if ((double)i == index) return i;
  }
  return -1;
}

#define TSK_ARRAY_ACCESS_AT(name, type)                                                         \
  static inline type tsk_array_##name##_get_at(struct tsk_array *a, double index) {             \
    int32_t i = tsk_array_index(a, index);                                                      \
    return TSK_LIKELY(i >= 0) ? tsk_array_##name##_get(a, i)                                    \
                              : tsk_array_##name##_get_slow(a, index);                          \
  }
TSK_ARRAY_ACCESS_AT(f64, double)
TSK_ARRAY_ACCESS_AT(bool, bool)
TSK_ARRAY_ACCESS_AT(ptr, void *)
TSK_ARRAY_ACCESS_AT(string, struct tsk_string *)
TSK_ARRAY_ACCESS_AT(value, tsk_value)
#undef TSK_ARRAY_ACCESS_AT

static inline void tsk_array_f64_set_at(struct tsk_array *a, double index, double v) {
  int32_t i = tsk_array_index(a, index);
  if (TSK_LIKELY(i >= 0)) tsk_array_f64_set(a, i, v);
  else tsk_array_f64_set_slow(a, index, v);
}
static inline void tsk_array_bool_set_at(struct tsk_array *a, double index, bool v) {
  int32_t i = tsk_array_index(a, index);
  if (TSK_LIKELY(i >= 0)) tsk_array_bool_set(a, i, v);
  else tsk_array_bool_set_slow(a, index, v);
}
static inline void tsk_array_ptr_set_at(struct tsk_array *a, double index, void *v) {
  int32_t i = tsk_array_index(a, index);
  if (TSK_LIKELY(i >= 0)) tsk_array_ptr_set(a, i, v);
  else tsk_array_ptr_set_slow(a, index, v);
}
static inline void tsk_array_value_set_at(struct tsk_array *a, double index, tsk_value v) {
  int32_t i = tsk_array_index(a, index);
  if (TSK_LIKELY(i >= 0)) tsk_array_value_set(a, i, v);
  else tsk_array_put(a, index, v);
}
static inline void *tsk_array_ptr_find_at(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  return TSK_LIKELY(i >= 0) ? tsk_array_ptr_find(a, i) : NULL;
}
static inline double tsk_array_f64_or_nan_at(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  return TSK_LIKELY(i >= 0) ? tsk_array_f64_get(a, i) : __builtin_nan("");
}
static inline tsk_value tsk_array_value_find_at(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  return TSK_LIKELY(i >= 0) ? tsk_array_value_find(a, i) : TSK_UNDEFINED;
}

static inline bool tsk_array_has_index(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  if (i < 0) return false;
  if (a->header.aux == TSK_ELEMENTS_BOOL) return tsk_array_bool_data(a)[i] != TSK_HOLE_BOOL;
  tsk_value hole = a->header.aux == TSK_ELEMENTS_F64 ? TSK_HOLE_F64_BITS : TSK_HOLE;
  return tsk_array_value_data(a)[i] != hole;
}

static inline double tsk_array_length(const struct tsk_array *a) { return a->length; }

/* ---- whole arrays: also the intrinsics of stdlib ----
 *
 * Positions are doubles that the caller has already made integers within
 * 0 .. length. Results have the kind of the first array, or VALUE when the
 * others do not fit it. All may throw. */

void tsk_array_set_length_slow(struct tsk_array *a, double length);
static inline void tsk_array_set_length(struct tsk_array *a, double length) {
  /* One element less in an array that nothing protects: pop. */
  if (TSK_LIKELY(length >= 0 && length == (double)a->length - 1 && a->header.flags == 0)) {
    a->length--;
    if (tsk_array_holds_values(a)) tsk_array_value_data(a)[a->length] = TSK_HOLE;
  } else {
    tsk_array_set_length_slow(a, length);
  }
}
/* new Array(n), for a new array. */
static inline void tsk_array_set_length_checked(struct tsk_array *a, double length) {
  tsk_array_set_length(a, length);
}
/* Room for `capacity` elements without growing again. */
void tsk_array_reserve(struct tsk_array *a, double capacity);
struct tsk_array *tsk_array_new_of_kind(double kind);
/* Changes the kind to VALUE in place. */
void tsk_array_widen(struct tsk_array *a);
/* Changes the kind in place to numbers or booleans where those are all the elements. */
void tsk_array_tighten(struct tsk_array *a);
double tsk_array_kind(struct tsk_array *a);

static inline tsk_value tsk_array_get_value(struct tsk_array *a, double index) {
  return tsk_array_find(a, index);
}
void tsk_array_append_value(struct tsk_array *a, tsk_value v);
/* push(...b) with holes kept. */
void tsk_array_append_all(struct tsk_array *a, struct tsk_array *b);
/* [...a, ...b], f(...b): holes become undefined. */
void tsk_array_spread(struct tsk_array *a, struct tsk_array *b);
static inline void tsk_array_append(struct tsk_array *a, struct tsk_array *b) {
  tsk_array_spread(a, b);
}
struct tsk_array *tsk_array_slice(struct tsk_array *a, double start, double end);
/* Array.prototype.concat of two arrays: holes stay holes. */
struct tsk_array *tsk_array_concat(struct tsk_array *a, struct tsk_array *b);
/* Removes `count` elements at `start`, puts `items` there, returns the removed ones. */
struct tsk_array *tsk_array_splice(struct tsk_array *a, double start, double count,
                                   struct tsk_array *items);
/* memmove of elements inside the length; holes stay holes. */
void tsk_array_move(struct tsk_array *a, double to, double from, double count);
tsk_value tsk_array_pop(struct tsk_array *a);   /* undefined when empty */
tsk_value tsk_array_shift(struct tsk_array *a); /* undefined when empty */
void tsk_array_reverse(struct tsk_array *a);
void tsk_array_fill(struct tsk_array *a, tsk_value v, double start, double end);
/* By ===; -1: not there. From `from` upwards, or downwards. Never throw. */
double tsk_array_index_of(struct tsk_array *a, tsk_value v, double from);
double tsk_array_last_index_of(struct tsk_array *a, tsk_value v, double from);
bool tsk_array_includes(struct tsk_array *a, tsk_value v, double from); /* by SameValueZero */
bool tsk_array_has_holes(struct tsk_array *a);

/* ---- for C ---- */

/* The element at i < length; TSK_HOLE for a hole. */
tsk_value tsk_array_element(const struct tsk_array *a, uint32_t i);
/* Can an array of this kind hold the value (not a hole) as it is? */
static inline bool tsk_elements_fit(enum tsk_elements_kind kind, tsk_value v) {
  switch (kind) {
    case TSK_ELEMENTS_F64: return tsk_is_number(v);
    case TSK_ELEMENTS_BOOL: return tsk_is_bool(v);
    case TSK_ELEMENTS_PTR: return tsk_is_pointer(v);
    default: return true;
  }
}

/* ---- a fixed table of 32-bit integers: the index of Map and Set ---- */

struct tsk_object *tsk_int32_table_new(double length); /* may throw */
static inline int32_t *tsk_int32_table_data(struct tsk_object *table) {
  return (int32_t *)(void *)((struct tsk_elements *)(void *)table + 1);
}
static inline double tsk_int32_table_get(struct tsk_object *table, double index) {
  return tsk_int32_table_data(table)[(uint32_t)(int32_t)index];
}
static inline void tsk_int32_table_set(struct tsk_object *table, double index, double value) {
  tsk_int32_table_data(table)[(uint32_t)(int32_t)index] = tsk_f64_to_int32(value);
}
void tsk_int32_table_fill(struct tsk_object *table, double value);

#endif
