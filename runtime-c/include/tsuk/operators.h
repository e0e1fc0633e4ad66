/* operators.h — JavaScript's operators and conversions on values of any type,
 * and the checks that turn a value into a typed one.
 *
 * Objects are converted through their own or inherited toString, valueOf and
 * Symbol.toPrimitive, else as the built-in prototypes do.
 */
#ifndef TSUK_OPERATORS_H
#define TSUK_OPERATORS_H

#include "tsuk/exception.h"
#include "tsuk/object.h"
#include "tsuk/string.h"

/* ---- tests ---- */

static inline bool tsk_is_string(tsk_value v) { return tsk_is_kind(v, TSK_KIND_STRING); }
static inline bool tsk_is_symbol(tsk_value v) { return tsk_is_kind(v, TSK_KIND_SYMBOL); }
static inline bool tsk_is_bigint(tsk_value v) {
  return tsk_is_small_bigint(v) || tsk_is_kind(v, TSK_KIND_BIGINT);
}
static inline bool tsk_is_function(tsk_value v) { return tsk_is_kind(v, TSK_KIND_FUNCTION); }
static inline bool tsk_is_array(tsk_value v) { return tsk_is_kind(v, TSK_KIND_ARRAY); }
/* An object in JavaScript's sense, functions and arrays included. */
static inline bool tsk_is_object(tsk_value v) {
  if (!tsk_is_pointer(v)) return false;
  uint8_t kind = tsk_header_of(v)->kind;
  return kind != TSK_KIND_STRING && kind != TSK_KIND_SYMBOL && kind != TSK_KIND_BIGINT;
}
/* typeof v === "object". */
static inline bool tsk_is_typeof_object(tsk_value v) {
  return v == TSK_NULL || (tsk_is_object(v) && tsk_header_of(v)->kind != TSK_KIND_FUNCTION);
}

/* ---- equality; never throws, except tsk_loose_equal ---- */

static inline bool tsk_equal_strings(tsk_value a, tsk_value b) {
  return tsk_is_string(a) && tsk_is_string(b) && tsk_string_equals(tsk_as_ptr(a), tsk_as_ptr(b));
}
/* Of two values that are not the same word: do strings or bigints on the heap stand for the same? */
bool tsk_equal_bigints(tsk_value a, tsk_value b);
static inline bool tsk_equal_contents(tsk_value a, tsk_value b) {
  if (!tsk_is_pointer(a) || !tsk_is_pointer(b)) return false;
  uint8_t kind = tsk_header_of(a)->kind;
  if (kind != tsk_header_of(b)->kind) return false;
  if (kind == TSK_KIND_STRING) return tsk_string_equals(tsk_as_ptr(a), tsk_as_ptr(b));
  return kind == TSK_KIND_BIGINT && tsk_equal_bigints(a, b);
}
static inline bool tsk_strict_equal(tsk_value a, tsk_value b) {
  if (tsk_is_number(a) && tsk_is_number(b)) return tsk_as_f64(a) == tsk_as_f64(b);
  return a == b || tsk_equal_contents(a, b);
}
/* Is the value a string, and the same as a literal of ASCII? */
static inline bool tsk_value_is_text(tsk_value v, struct tsk_string *literal, const char *text,
                                     uint32_t length) {
  return tsk_is_string(v) && tsk_string_is(tsk_as_ptr(v), literal, text, length);
}
bool tsk_loose_equal(tsk_value a, tsk_value b); /* may throw */
bool tsk_same_value(tsk_value a, tsk_value b);
bool tsk_same_value_zero(tsk_value a, tsk_value b);
/* Equal by sameValueZero: equal hashes. Never 0. */
uint32_t tsk_hash_value(tsk_value v);
static inline uint32_t tsk_hash_mix(uint64_t bits) {
  bits ^= bits >> 32;
  bits *= 0x9e3779b97f4a7c15u;
  uint32_t h = (uint32_t)(bits >> 32);
  return h ? h : 1;
}
static inline uint32_t tsk_hash_f64(double d) {
  uint64_t bits;
  d = tsk_canonical_nan(d + 0.0); /* -0 and 0 are one key */
  memcpy(&bits, &d, sizeof bits);
  return tsk_hash_mix(bits);
}
double tsk_value_hash(tsk_value v); /* the intrinsic */

/* ---- conversions ---- */

struct tsk_string *tsk_typeof(tsk_value v); /* never throws */
bool tsk_to_bool(tsk_value v);              /* never throws */
struct tsk_string *tsk_to_string(tsk_value v);
double tsk_to_number(tsk_value v);
enum tsk_hint { TSK_HINT_DEFAULT, TSK_HINT_NUMBER, TSK_HINT_STRING };
tsk_value tsk_to_primitive(tsk_value v, enum tsk_hint hint);
static inline tsk_value tsk_to_primitive_default(tsk_value v) {
  return tsk_to_primitive(v, TSK_HINT_DEFAULT);
}
/* The same without objects: these are converted in stdlib. */
struct tsk_string *tsk_primitive_to_string(tsk_value v);
double tsk_primitive_to_number(tsk_value v);
/* What functions of the language make of their arguments; where one may be left out, undefined stays. */
tsk_value tsk_to_optional_number(tsk_value v);
struct tsk_string *tsk_to_optional_string(tsk_value v); /* NULL: undefined, or thrown */
/* The text of a receiver, for a method of String.prototype; a TypeError for null and undefined. */
struct tsk_string *tsk_text_receiver(tsk_value v, struct tsk_string *method);
/* A receiver that must be a primitive of a type, or a function: "String", "Function". */
tsk_value tsk_kind_receiver(tsk_value v, struct tsk_string *type, struct tsk_string *method);
/* The same of the elements of a new array of arguments: texts, or numbers. */
void tsk_coerce_rest(struct tsk_array *rest, bool to_text);
/* Lets each of the elements pass a check, which throws for those that must not. */
void tsk_check_rest(struct tsk_array *rest, tsk_value (*check)(tsk_value v));
static inline double tsk_coerce_f64(tsk_value v) {
  return TSK_LIKELY(tsk_is_number(v)) ? tsk_as_f64(v) : tsk_to_number(v);
}
static inline struct tsk_string *tsk_coerce_str(tsk_value v) {
  return TSK_LIKELY(tsk_is_string(v)) ? (struct tsk_string *)tsk_as_ptr(v) : tsk_to_string(v);
}
/* Number(v): as tsk_to_number, but a bigint gives the nearest number. */
double tsk_number_of_value(tsk_value v);
/* String(v): as tsk_to_string, but a symbol gives its description. */
struct tsk_string *tsk_string_of_value(tsk_value v);
/* What Object.prototype.toString gives: "[object Array]". */
struct tsk_string *tsk_object_to_string(tsk_value v);

/* ---- operators; may throw ---- */

enum tsk_ordering { TSK_LESS, TSK_EQUAL, TSK_GREATER, TSK_UNORDERED };

tsk_value tsk_add(tsk_value a, tsk_value b);
bool tsk_less(tsk_value a, tsk_value b);
bool tsk_less_equal(tsk_value a, tsk_value b);
bool tsk_greater(tsk_value a, tsk_value b);
bool tsk_greater_equal(tsk_value a, tsk_value b);

/* v instanceof the class with this shape; never throws. */
bool tsk_instance_of(tsk_value v, uint32_t shape);
/* The same for a class known only at run time. */
bool tsk_instanceof(tsk_value v, tsk_value constructor);

/* ---- the names that lowering calls these by ---- */

static inline tsk_value tsk_value_add(tsk_value a, tsk_value b) { return tsk_add(a, b); }
static inline bool tsk_value_lt(tsk_value a, tsk_value b) { return tsk_less(a, b); }
static inline bool tsk_value_le(tsk_value a, tsk_value b) { return tsk_less_equal(a, b); }
static inline bool tsk_value_gt(tsk_value a, tsk_value b) { return tsk_greater(a, b); }
static inline bool tsk_value_ge(tsk_value a, tsk_value b) { return tsk_greater_equal(a, b); }
static inline bool tsk_value_loose_equals(tsk_value a, tsk_value b) {
  return tsk_loose_equal(a, b);
}
static inline struct tsk_string *tsk_value_typeof(tsk_value v) { return tsk_typeof(v); }
static inline struct tsk_string *tsk_value_to_string(tsk_value v) { return tsk_to_string(v); }
static inline double tsk_value_to_number(tsk_value v) { return tsk_to_number(v); }
/* ToString of an operand of +, whose objects become primitives by the default hint. */
static inline struct tsk_string *tsk_value_to_string_default(tsk_value v) {
  if (tsk_is_object(v)) {
    v = tsk_to_primitive(v, TSK_HINT_DEFAULT);
    if (tsk_is_pending()) return TSK_EMPTY_STRING;
  }
  return tsk_primitive_to_string(v);
}
/* s[i]; NULL: undefined. */
static inline struct tsk_string *tsk_string_index(struct tsk_string *s, double index) {
  return tsk_string_get(s, index);
}
/* s[i] where the static type leaves out undefined: a RangeError out of bounds. */
struct tsk_string *tsk_string_index_checked(struct tsk_string *s, double index);

/* ---- boxing of the nullable pointers ---- */

static inline tsk_value tsk_from_ptr_undef(const void *p) {
  return p ? tsk_from_ptr(p) : TSK_UNDEFINED;
}
static inline tsk_value tsk_from_ptr_null(const void *p) { return p ? tsk_from_ptr(p) : TSK_NULL; }
/* A hole reads as undefined. */
static inline tsk_value tsk_read_value(tsk_value v) { return v == TSK_HOLE ? TSK_UNDEFINED : v; }

/* A private field of an object that may not have got it yet: a TypeError. */
TSK_COLD void tsk_throw_no_private(bool writes, const struct tsk_string *name);
static inline tsk_value tsk_read_private(tsk_value v, const struct tsk_string *name) {
  if (TSK_UNLIKELY(v == TSK_HOLE)) {
    tsk_throw_no_private(false, name);
    return TSK_UNDEFINED;
  }
  return v;
}
/* Before a store to it. */
static inline void tsk_require_private(tsk_value v, const struct tsk_string *name) {
  if (TSK_UNLIKELY(v == TSK_HOLE)) tsk_throw_no_private(true, name);
}

/* ---- checked unboxing: a TypeError names both types and the place ----
 *
 * `where` is C text for the message, "'total' (src/app.ts:14:3)", or NULL. */

TSK_COLD void tsk_throw_mismatch(const char *expected, tsk_value got, const char *where);
TSK_COLD void tsk_throw_not_instance(uint32_t shape, tsk_value got, const char *where);

static inline double tsk_unbox_f64(tsk_value v, const char *where) {
  if (TSK_LIKELY(tsk_is_number(v))) return tsk_as_f64(v);
  tsk_throw_mismatch("number", v, where);
  return 0;
}
/* Where an operator makes a number of it: undefined is NaN there. */
static inline double tsk_unbox_f64_or_nan(tsk_value v, const char *where) {
  if (TSK_LIKELY(tsk_is_number(v))) return tsk_as_f64(v);
  if (v != TSK_UNDEFINED) tsk_throw_mismatch("number", v, where);
  return __builtin_nan("");
}
static inline bool tsk_unbox_bool(tsk_value v, const char *where) {
  if (TSK_LIKELY(tsk_is_bool(v))) return v == TSK_TRUE;
  tsk_throw_mismatch("boolean", v, where);
  return false;
}
static inline struct tsk_string *tsk_unbox_string(tsk_value v, const char *where) {
  if (TSK_LIKELY(tsk_is_string(v))) return (struct tsk_string *)tsk_as_ptr(v);
  tsk_throw_mismatch("string", v, where);
  return TSK_EMPTY_STRING;
}
/* NULL after throwing. */
static inline void *tsk_unbox_kind(tsk_value v, enum tsk_kind kind, const char *expected,
                                   const char *where) {
  if (TSK_LIKELY(tsk_is_kind(v, kind))) return tsk_as_ptr(v);
  tsk_throw_mismatch(expected, v, where);
  return NULL;
}
static inline struct tsk_array *tsk_unbox_array(tsk_value v, const char *where) {
  return (struct tsk_array *)tsk_unbox_kind(v, TSK_KIND_ARRAY, "array", where);
}
static inline struct tsk_function *tsk_unbox_function(tsk_value v, const char *where) {
  return (struct tsk_function *)tsk_unbox_kind(v, TSK_KIND_FUNCTION, "function", where);
}
static inline struct tsk_symbol *tsk_unbox_symbol(tsk_value v, const char *where) {
  return (struct tsk_symbol *)tsk_unbox_kind(v, TSK_KIND_SYMBOL, "symbol", where);
}
/* Any object, whatever its shape. */
static inline void *tsk_unbox_object(tsk_value v, const char *where) {
  if (TSK_LIKELY(tsk_is_object(v))) return tsk_as_ptr(v);
  tsk_throw_mismatch("object", v, where);
  return NULL;
}
/* An instance of the class with this shape, or of a subclass. */
static inline struct tsk_object *tsk_unbox_instance(tsk_value v, uint32_t shape,
                                                    const char *where) {
  if (TSK_LIKELY(tsk_is_shaped(v)) &&
      (TSK_LIKELY(tsk_header_of(v)->shape == shape) || tsk_instance_of(v, shape))) {
    return (struct tsk_object *)tsk_as_ptr(v);
  }
  tsk_throw_not_instance(shape, v, where);
  return NULL;
}

#endif
