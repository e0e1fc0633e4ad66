/* emit.h — what emitted C includes: the runtime, and the small inline
 * functions that only the compiler's C back end (compiler/src/emit/c) uses.
 *
 * Everything here is static inline and costs nothing where it is not used. The
 * functions that may throw follow exception.h: tsk_pending is set and a dummy
 * comes back.
 */
#ifndef TSUK_EMIT_H
#define TSUK_EMIT_H

#include "tsuk/runtime.h"

#define TSK_NAN __builtin_nan("")
#define TSK_INFINITY __builtin_inf()

/* A point that types say is never reached. */
_Noreturn static inline void tsk_unreachable(void) { __builtin_trap(); }

/* ---- numbers ---- */

static inline bool tsk_f64_truthy(double d) { return d == d && d != 0; }
static inline tsk_value tsk_from_i32(int32_t i) { return tsk_from_f64((double)i); }
/* A value known to be an int32. */
static inline int32_t tsk_as_i32(tsk_value v) { return (int32_t)tsk_as_f64(v); }

static inline int32_t tsk_unbox_i32(tsk_value v, const char *where) {
  int32_t i;
  if (TSK_LIKELY(tsk_is_number(v)) && TSK_LIKELY(tsk_f64_is_int32(tsk_as_f64(v), &i))) return i;
  tsk_throw_mismatch("number", v, where);
  return 0;
}

/* ---- captured slots: 64 bits of any representation ---- */

static inline tsk_value tsk_word_of_f64(double d) { return tsk_f64_bits(d); }
static inline double tsk_f64_of_word(tsk_value word) { return tsk_f64_of_bits(word); }

/* ---- pointers ---- */

/* NULL for undefined and null. */
static inline void *tsk_as_nullable(tsk_value v) {
  return tsk_is_pointer(v) ? tsk_as_ptr(v) : NULL;
}

/* Anything on the heap but a string: objects, functions, symbols. */
static inline void *tsk_unbox_ref(tsk_value v, const char *where) {
  if (TSK_LIKELY(tsk_is_pointer(v) && !tsk_is_string(v))) return tsk_as_ptr(v);
  tsk_throw_mismatch("object", v, where);
  return NULL;
}
static inline void *tsk_unbox_ref_undef(tsk_value v, const char *where) {
  return v == TSK_UNDEFINED ? NULL : tsk_unbox_ref(v, where);
}
static inline void *tsk_unbox_ref_null(tsk_value v, const char *where) {
  return v == TSK_NULL ? NULL : tsk_unbox_ref(v, where);
}
static inline struct tsk_string *tsk_unbox_string_undef(tsk_value v, const char *where) {
  return v == TSK_UNDEFINED ? NULL : tsk_unbox_string(v, where);
}
static inline struct tsk_string *tsk_unbox_string_null(tsk_value v, const char *where) {
  return v == TSK_NULL ? NULL : tsk_unbox_string(v, where);
}

/* A pointer that must not be NULL. */
static inline void *tsk_check_pointer(void *p, const char *where) {
  if (TSK_UNLIKELY(p == NULL)) tsk_throw_mismatch(NULL, TSK_UNDEFINED, where);
  return p;
}

/* ---- classes ---- */

/* The value or pointer itself, when it is an instance of the shape's class. */
static inline tsk_value tsk_check_instance(tsk_value v, uint32_t shape, const char *where) {
  tsk_unbox_instance(v, shape, where);
  return v;
}
static inline void *tsk_check_instance_pointer(void *p, uint32_t shape, const char *where) {
  tsk_unbox_instance(tsk_from_ptr(p), shape, where);
  return p;
}
static inline void *tsk_check_instance_pointer_or_null(void *p, uint32_t shape,
                                                       const char *where) {
  if (p != NULL) tsk_unbox_instance(tsk_from_ptr(p), shape, where);
  return p;
}

/* ---- optional properties ---- */

/* Stores into the slot of an optional property of a shape that keeps the order in which such
 * properties came; `index` counts the shape's optional properties from 1. */
static inline void tsk_set_optional(void *object, tsk_value *slot, tsk_value v, uint32_t index) {
  tsk_value old = *slot;
  *slot = v;
  if (old == TSK_HOLE && v != TSK_HOLE) tsk_order_added((struct tsk_object *)object, index);
  if (old != TSK_HOLE && v == TSK_HOLE) tsk_order_deleted((struct tsk_object *)object, index);
}

/* ---- variables ---- */

/* A captured variable's value; a hole means that its initialiser has not run. */
static inline tsk_value tsk_cell_checked(const struct tsk_cell *cell, const char *name) {
  if (TSK_UNLIKELY(cell->payload == TSK_HOLE)) tsk_throw_uninitialised(name);
  return cell->payload;
}

/* ---- functions ---- */

static inline struct tsk_function *tsk_closure(const struct tsk_code *code, uint32_t count,
                                               const tsk_value *captured) {
  struct tsk_function *f = tsk_new_function(code, count);
  if (TSK_LIKELY(f != NULL)) {
    for (uint32_t i = 0; i < count; i++) f->captured[i] = captured[i];
  }
  return f;
}

/* The function object of a coroutine's body. What it keeps while it is suspended comes after the
 * `given` variables that it is made with, and is zero until it is set. */
static inline struct tsk_function *tsk_coroutine(const struct tsk_code *code, uint32_t count,
                                                 uint32_t given, const tsk_value *captured) {
  struct tsk_function *f = tsk_new_function(code, count);
  if (TSK_LIKELY(f != NULL)) {
    for (uint32_t i = 0; i < given; i++) f->captured[i] = captured[i];
    for (uint32_t i = given; i < count; i++) f->captured[i] = 0;
  }
  return f;
}

static inline uint64_t tsk_coroutine_state(const void *body) {
  return ((const struct tsk_function *)body)->captured[0];
}

static inline void tsk_coroutine_end(void *body) {
  ((struct tsk_function *)body)->captured[0] = (uint32_t)-2;
}

/* Arguments from `first` on as a new array. */
static inline struct tsk_array *tsk_rest_array(uint32_t argc, const tsk_value *argv,
                                               uint32_t first) {
  if (argc <= first) return tsk_array_new(TSK_ELEMENTS_VALUE, 0);
  return tsk_array_of_value(argc - first, argv + first);
}

/* The further arguments without the first ones. */
static inline struct tsk_array *tsk_rest_after(struct tsk_array *rest, uint32_t count) {
  uint32_t start = count < rest->length ? count : rest->length;
  return tsk_array_slice(rest, start, rest->length);
}

/* A new array of arguments and the elements of an array of further ones. */
static inline struct tsk_array *tsk_arguments_with_rest(uint32_t argc, const tsk_value *argv,
                                                        struct tsk_array *rest) {
  struct tsk_array *args = tsk_array_of_value(argc, argv);
  if (!tsk_is_pending()) tsk_array_append_all(args, rest);
  return args;
}

/* A call whose last arguments are the elements of an array. */
static inline tsk_value tsk_call_with_rest(struct tsk_function *f, tsk_value this_value,
                                           uint32_t argc, const tsk_value *argv,
                                           struct tsk_array *rest) {
  struct tsk_array *args = rest;
  if (argc > 0) {
    args = tsk_arguments_with_rest(argc, argv, rest);
    if (tsk_is_pending()) return TSK_UNDEFINED;
  }
  return tsk_call_function(tsk_from_ptr(f), this_value, args);
}

/* An object pattern of a value of any kind begins. */
static inline void tsk_check_destructured(tsk_value v, struct tsk_string *property,
                                          struct tsk_string *source) {
  if (TSK_UNLIKELY(tsk_is_nullish(v))) tsk_throw_not_destructured(v, property, source);
}

/* A method of a value of any kind is about to be called. */
static inline void tsk_check_base(tsk_value v, tsk_value key) {
  if (TSK_UNLIKELY(tsk_is_nullish(v))) tsk_throw_nullish_get(v, key);
}

/* receiver[key](...) likewise. */
static inline tsk_value tsk_call_method_with_rest(tsk_value receiver, tsk_value key, uint32_t argc,
                                                  const tsk_value *argv, struct tsk_array *rest,
                                                  struct tsk_string *called) {
  tsk_value f = tsk_get_method(receiver, key, called);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  struct tsk_array *args = argc == 0 ? rest : tsk_arguments_with_rest(argc, argv, rest);
  return tsk_is_pending() ? TSK_UNDEFINED : tsk_call_function(f, receiver, args);
}

/* ---- arrays ---- */

static inline int32_t tsk_array_count(const struct tsk_array *a) { return (int32_t)a->length; }

/* Reads that give undefined outside the bounds and for a hole. */
static inline tsk_value tsk_array_f64_find(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is(a, TSK_ELEMENTS_F64)) {
    double d = tsk_array_f64_data(a)[(uint32_t)i];
    if (TSK_LIKELY(d == d)) return tsk_from_f64(d);
  }
  return tsk_array_find(a, i);
}
static inline tsk_value tsk_array_f64_find_at(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  return TSK_LIKELY(i >= 0) ? tsk_array_f64_find(a, i) : TSK_UNDEFINED;
}
static inline tsk_value tsk_array_bool_find(struct tsk_array *a, int32_t i) {
  if (TSK_LIKELY((uint32_t)i < a->length) && tsk_array_is(a, TSK_ELEMENTS_BOOL)) {
    uint8_t v = tsk_array_bool_data(a)[(uint32_t)i];
    if (TSK_LIKELY(v != TSK_HOLE_BOOL)) return tsk_from_bool(v != 0);
  }
  return tsk_array_find(a, i);
}
static inline tsk_value tsk_array_bool_find_at(struct tsk_array *a, double index) {
  int32_t i = tsk_array_index(a, index);
  return TSK_LIKELY(i >= 0) ? tsk_array_bool_find(a, i) : TSK_UNDEFINED;
}

#endif
