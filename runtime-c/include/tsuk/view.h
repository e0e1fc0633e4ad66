/* view.h — raw memory: ArrayBuffer and SharedArrayBuffer, and the views on it,
 * typed arrays and DataView.
 *
 * Their objects are instances of the standard library's classes (ecma/view.ts,
 * ecma/array-buffer.ts), whose first slots are the structs below. Invariants:
 *  - header.aux of an instance says what it is, from its constructor on; it is 0
 *    in every other object of a shape;
 *  - `data` of a view points into its storage, which never moves, or is NULL;
 *    the elements 0 .. length are inside the storage;
 *  - `length` is what the view has now: a buffer that changes its size, or gives
 *    its bytes away, sets it anew in all its views (src/view/resize.c);
 *  - bytes of a storage past the length of its buffer are zero.
 * The accessors of one element are named after its kind: _get throws a
 * RangeError outside the bounds, _or_nan and _bits give NaN and 0 there, _find
 * undefined; _set does nothing there.
 */
#ifndef TSUK_VIEW_H
#define TSUK_VIEW_H

#include "tsuk/array.h"
#include "tsuk/exception.h"
#include "tsuk/heap.h"
#include "tsuk/number.h"
#include "tsuk/object.h"

/* header.aux; ecma/view.ts and compiler/src/represent/views.ts have the same numbers. */
enum tsk_memory_kind {
  TSK_VIEW_I8 = 1,
  TSK_VIEW_U8,
  TSK_VIEW_C8, /* clamped */
  TSK_VIEW_I16,
  TSK_VIEW_U16,
  TSK_VIEW_I32,
  TSK_VIEW_U32,
  TSK_VIEW_F32,
  TSK_VIEW_F64,
  TSK_VIEW_I64, /* bigints: src/bigint/views.c */
  TSK_VIEW_U64,
  TSK_VIEW_DATA = 12, /* DataView: counts bytes */
  TSK_BUFFER_OWN = 13,
  TSK_BUFFER_SHARED = 14
};

/* In bytes, of a buffer. */
#define TSK_MEMORY_MAX 0x7fffffffu

enum { TSK_BUFFER_RESIZABLE = 1, TSK_BUFFER_DETACHED = 2 };

struct tsk_buffer {
  struct tsk_header header;
  uint8_t *data;
  uint64_t length; /* in bytes */
  uint64_t most;   /* what it may grow to */
  uint64_t state;  /* TSK_BUFFER_* */
  struct tsk_elements *storage;
};

/* `fixed` of a view that goes to the end of a resizable buffer. */
#define TSK_VIEW_TRACKS UINT64_MAX

struct tsk_view {
  struct tsk_header header;
  uint8_t *data;
  uint64_t length;       /* in elements */
  uint64_t offset;       /* in bytes, as it was made */
  uint64_t fixed;        /* the length as it was made, or TSK_VIEW_TRACKS */
  struct tsk_view *next; /* not traced: the list of all views, where one is kept */
  struct tsk_elements *storage;
  struct tsk_buffer *buffer; /* NULL: nobody has asked for it yet */
};

static inline bool tsk_is_element_kind(uint32_t aux) { return aux - 1 < TSK_VIEW_U64; }

/* A typed array? */
static inline bool tsk_is_typed_array(tsk_value v) {
  return tsk_is_kind(v, TSK_KIND_OBJECT) && tsk_is_element_kind(tsk_header_of(v)->aux);
}

static inline int32_t tsk_view_count(const struct tsk_view *v) { return (int32_t)v->length; }

TSK_COLD void tsk_view_check_walk(struct tsk_view *v);
void tsk_view_check_values(void *view);
/* The same for a loop: a TypeError when the view is outside its buffer now. */
static inline int32_t tsk_view_walk(struct tsk_view *v) {
  if (TSK_UNLIKELY(v->length == 0)) tsk_view_check_walk(v);
  return tsk_view_count(v);
}

/* ---- numbers to elements and back ---- */

/* ToUint8Clamp: to the nearest, of two the even one. */
static inline uint8_t tsk_f64_clamp(double d) {
  if (!(d > 0)) return 0;
  if (d >= 255) return 255;
  uint8_t floor = (uint8_t)d;
  double rest = d - floor;
  return (uint8_t)(floor + (rest > 0.5 || (rest == 0.5 && (floor & 1) != 0)));
}

/* ---- one element; the index is an int32_t, or with _at any double ---- */

/* The index of an element inside the bounds, or -1. */
static inline int32_t tsk_view_index(const struct tsk_view *v, double index) {
  if (index >= 0 && index < (double)v->length) {
    int32_t i = (int32_t)index;
    if ((double)i == index) return i;
  }
  return -1;
}
TSK_COLD void tsk_view_throw_bounds(const struct tsk_view *v, double index);

static inline bool tsk_view_inside(const struct tsk_view *v, int32_t i) {
  return TSK_LIKELY((uint64_t)(int64_t)i < v->length);
}

static inline bool tsk_view_has(const struct tsk_view *v, int32_t i) {
  return tsk_view_inside(v, i);
}
static inline bool tsk_view_has_at(const struct tsk_view *v, double index) {
  return tsk_view_index(v, index) >= 0;
}

/* `plain` is what a register holds of an element, made by `loaded`; `number` makes a double of it,
 * `bits` applies ToInt32; `stored` makes an element of a `given`. */
#define TSK_VIEW_ACCESS(name, element, plain, loaded, number, bits, given, stored)              \
  static inline plain tsk_view_##name##_load(const struct tsk_view *v, int32_t i) {             \
    return loaded(((const element *)(const void *)v->data)[i]);                                 \
  }                                                                                             \
  static inline plain tsk_view_##name##_get(struct tsk_view *v, int32_t i) {                    \
    if (tsk_view_inside(v, i)) return tsk_view_##name##_load(v, i);                             \
    tsk_view_throw_bounds(v, i);                                                                \
    return 0;                                                                                   \
  }                                                                                             \
  static inline double tsk_view_##name##_or_nan(struct tsk_view *v, int32_t i) {                \
    return tsk_view_inside(v, i) ? number(tsk_view_##name##_load(v, i)) : __builtin_nan("");    \
  }                                                                                             \
  static inline int32_t tsk_view_##name##_bits(struct tsk_view *v, int32_t i) {                 \
    return tsk_view_inside(v, i) ? bits(tsk_view_##name##_load(v, i)) : 0;                      \
  }                                                                                             \
  static inline tsk_value tsk_view_##name##_find(struct tsk_view *v, int32_t i) {               \
    return tsk_view_inside(v, i) ? tsk_from_f64(number(tsk_view_##name##_load(v, i)))           \
                                 : TSK_UNDEFINED;                                               \
  }                                                                                             \
  static inline void tsk_view_##name##_set(struct tsk_view *v, int32_t i, given x) {            \
    if (tsk_view_inside(v, i)) ((element *)(void *)v->data)[i] = stored(x);                     \
  }                                                                                             \
  static inline plain tsk_view_##name##_get_at(struct tsk_view *v, double index) {              \
    int32_t i = tsk_view_index(v, index);                                                       \
    if (TSK_LIKELY(i >= 0)) return tsk_view_##name##_load(v, i);                                \
    tsk_view_throw_bounds(v, index);                                                            \
    return 0;                                                                                   \
  }                                                                                             \
  static inline double tsk_view_##name##_or_nan_at(struct tsk_view *v, double index) {          \
    return tsk_view_##name##_or_nan(v, tsk_view_index(v, index));                               \
  }                                                                                             \
  static inline int32_t tsk_view_##name##_bits_at(struct tsk_view *v, double index) {           \
    return tsk_view_##name##_bits(v, tsk_view_index(v, index));                                 \
  }                                                                                             \
  static inline tsk_value tsk_view_##name##_find_at(struct tsk_view *v, double index) {         \
    return tsk_view_##name##_find(v, tsk_view_index(v, index));                                 \
  }                                                                                             \
  static inline void tsk_view_##name##_set_at(struct tsk_view *v, double index, given x) {      \
    tsk_view_##name##_set(v, tsk_view_index(v, index), x);                                      \
  }

#define TSK_AS_I32(x) ((int32_t)(x))
#define TSK_AS_F64(x) ((double)(x))
#define TSK_AS_I8(x) ((int8_t)(x))
#define TSK_AS_U8(x) ((uint8_t)(x))
#define TSK_AS_I16(x) ((int16_t)(x))
#define TSK_AS_U16(x) ((uint16_t)(x))
#define TSK_AS_U32(x) ((uint32_t)(x))
#define TSK_AS_F32(x) ((float)(x))
#define TSK_U32_AS_F64(x) ((double)(uint32_t)(x))
/* Whatever bits a NaN has in memory, outside it is the one that may be stored anywhere. */
#define TSK_LOADED(x) (tsk_canonical_nan(x))

#define TSK_VIEW_INTEGERS(name, element, number, stored) \
  TSK_VIEW_ACCESS(name, element, int32_t, TSK_AS_I32, number, TSK_AS_I32, int32_t, stored)
#define TSK_VIEW_FLOATS(name, element, stored) \
  TSK_VIEW_ACCESS(name, element, double, TSK_LOADED, TSK_AS_F64, tsk_f64_to_int32, double, stored)

TSK_VIEW_INTEGERS(i8, int8_t, TSK_AS_F64, TSK_AS_I8)
TSK_VIEW_INTEGERS(u8, uint8_t, TSK_AS_F64, TSK_AS_U8)
TSK_VIEW_ACCESS(c8, uint8_t, int32_t, TSK_AS_I32, TSK_AS_F64, TSK_AS_I32, double, tsk_f64_clamp)
TSK_VIEW_INTEGERS(i16, int16_t, TSK_AS_F64, TSK_AS_I16)
TSK_VIEW_INTEGERS(u16, uint16_t, TSK_AS_F64, TSK_AS_U16)
TSK_VIEW_INTEGERS(i32, int32_t, TSK_AS_F64, TSK_AS_I32)
TSK_VIEW_INTEGERS(u32, uint32_t, TSK_U32_AS_F64, TSK_AS_U32)
TSK_VIEW_FLOATS(f32, float, TSK_AS_F32)
TSK_VIEW_FLOATS(f64, double, TSK_AS_F64)
#undef TSK_VIEW_FLOATS
#undef TSK_VIEW_INTEGERS
#undef TSK_VIEW_ACCESS

/* ---- one element of a view whose kind only the object knows; of any other object, its property ---- */

/* May throw. */
double tsk_view_any_get(void *object, double index);
double tsk_view_any_or_nan(void *object, double index);
int32_t tsk_view_any_bits(void *object, double index);
tsk_value tsk_view_any_find(void *object, double index);
int32_t tsk_view_any_length(void *object);
void tsk_view_any_set(void *object, double index, double x);
/* For C: the index is inside the bounds. */
tsk_value tsk_view_find(const struct tsk_view *v, double index); /* undefined outside the bounds */
/* Stores under a normal key; false: it is the key of a property. Indices, and texts of other
 * numbers, never are. May throw. */
bool tsk_view_put(struct tsk_view *v, tsk_value key, tsk_value x);
double tsk_view_element(const struct tsk_view *v, uint32_t i);
static inline bool tsk_is_word_kind(uint32_t aux) {
  return aux == TSK_VIEW_I64 || aux == TSK_VIEW_U64;
}
/* Elements that are bigints, in programs that have any; the second applies ToBigInt, and may throw. */
__attribute__((weak)) tsk_value tsk_view_word(const struct tsk_view *v, uint32_t i);
__attribute__((weak)) void tsk_view_put_word(struct tsk_view *v, double index, tsk_value x);
void tsk_view_store(struct tsk_view *v, uint32_t i, double x);

/* ---- intrinsics of the standard library: see stdlib/intrinsics.d.ts ---- */

/* header.aux of an object of a shape; else 0. */
double tsk_memory_kind(tsk_value v);
static inline double tsk_view_length(void *view) {
  return (double)((const struct tsk_view *)view)->length;
}
double tsk_view_offset(void *view);
bool tsk_view_is_attached(void *view);
bool tsk_view_is_tracking(void *view);
void tsk_view_allocate(void *view, double kind, double length);
void tsk_view_open(void *view, double kind, void *buffer, double offset, double length);
tsk_value tsk_view_like(void *view, double length);
tsk_value tsk_view_like_on(void *view, void *buffer, double offset, double length);
tsk_value tsk_view_buffer(void *view);
double tsk_memory_size(double kind);
double tsk_view_get(void *view, double index);
void tsk_view_set(void *view, double index, double x);
void tsk_view_copy(void *to, double at, void *from, double start, double count);
void tsk_view_copy_array(void *to, double at, struct tsk_array *from);
void tsk_view_fill(void *view, double x, double start, double end);
void tsk_view_move(void *view, double to, double from, double count);
void tsk_view_reverse(void *view);
void tsk_view_sort(void *view);
double tsk_view_index_of(void *view, double x, double from);
double tsk_view_last_index_of(void *view, double x, double from);
double tsk_memory_get(void *view, double offset, double kind, bool little);
void tsk_memory_set(void *view, double offset, double kind, double x, bool little);

void tsk_buffer_allocate(void *buffer, double kind, double length, double most);
void tsk_buffer_adopt(void *buffer, void *view);
double tsk_buffer_length(void *buffer);
double tsk_buffer_most(void *buffer);
double tsk_buffer_state(void *buffer);
double tsk_buffer_byte(void *buffer, double index);
void tsk_buffer_copy(void *to, double at, void *from, double start, double count);
void tsk_buffer_resize(void *buffer, double length);
void tsk_buffer_transfer(void *from, void *to, double length, bool fixed);

void tsk_buffer_detach(void *buffer);

/* Bytes as texts: encoding 0 UTF-8, 1 UTF-16 little-endian, 2 big-endian, 3 Latin-1. */
struct tsk_string *tsk_text_decode(void *view, double start, double end, double encoding);
bool tsk_text_is_valid(void *view, double start, double end, double encoding);
double tsk_text_bytes(struct tsk_string *s);
double tsk_text_encode(void *view, struct tsk_string *s);
double tsk_text_fit(void *view, struct tsk_string *s);
void tsk_random_fill(void *view);

/* Keeps the list of views that resize.c needs; NULL in programs that never change a buffer. */
__attribute__((weak)) void tsk_watch_view(struct tsk_view *view);

#endif
