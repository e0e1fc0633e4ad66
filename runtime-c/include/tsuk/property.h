/* property.h — access to any property of any value by a key known only at run
 * time, through the shapes' descriptors.
 *
 * Emitted code uses it where no static type says where a property is (unknown,
 * `in`, computed keys), stdlib for Object.*, JSON, inspect and spread. What
 * the built-in prototypes provide (array methods, Object.prototype.toString)
 * is compiled statically and is not found here, except by `in`.
 * All functions may throw, unless they say otherwise.
 */
#ifndef TSUK_PROPERTY_H
#define TSUK_PROPERTY_H

#include "tsuk/exception.h"
#include "tsuk/object.h"
#include "tsuk/string.h"

/* A key in its normal form: a number when it is an array index (0 .. 2^32-2),
 * else a flat string or a symbol. Anything that is not a key yet goes through
 * ToPropertyKey. */
tsk_value tsk_property_key(tsk_value key);
tsk_value tsk_string_key(struct tsk_string *key); /* never throws */
/* The string or symbol of a normal key. */
tsk_value tsk_key_value(tsk_value normal);

tsk_value tsk_get(tsk_value receiver, tsk_value key);
/* obj.name with a literal name. */
tsk_value tsk_get_named(tsk_value receiver, struct tsk_string *name);
void tsk_set(tsk_value receiver, tsk_value key, tsk_value v);
void tsk_set_named(tsk_value receiver, struct tsk_string *name, tsk_value v);
/* Has the value, an object with a prototype or a primitive, nothing under the key but what all objects
 * inherit? */
bool tsk_inherits_only(tsk_value receiver, tsk_value key);
/* key in receiver. */
bool tsk_has(tsk_value receiver, tsk_value key);
bool tsk_has_own(tsk_value receiver, tsk_value key);
/* Has an iterator a `return` that is to be called; a TypeError where that gave no object. */
bool tsk_may_close(tsk_value iterator);
void tsk_check_closed(tsk_value given);
/* Whether a private field, named as the program's shapes name it, has been defined. */
bool tsk_has_private(tsk_value v, struct tsk_string *key);
/* The operator delete: true, or a TypeError. */
bool tsk_delete(tsk_value receiver, tsk_value key);

/* Keys in JavaScript's order: array indices ascending, then strings as they came. */
struct tsk_array *tsk_own_keys(tsk_value v, bool enumerable_only);
struct tsk_array *tsk_own_symbols(tsk_value v, bool enumerable_only);

/* Shallow copy of the enumerable own properties: {...source}, Object.assign. */
void tsk_copy_properties(tsk_value target, tsk_value source);
static inline void tsk_object_assign(void *target, tsk_value source) {
  tsk_copy_properties(tsk_from_ptr(target), source);
}
/* What is left of such a copy after the properties that the source's shape has. */
static inline void tsk_copy_extras(void *target, void *source) {
  if (tsk_has_extras(source)) {
    tsk_copy_properties(tsk_from_ptr(target), tsk_from_ptr(source));
  }
}
/* The same without the given keys (array of strings): object rest. */
void tsk_copy_properties_except(tsk_value target, tsk_value source, struct tsk_array *except);

/* One own property of a shaped object, as emitted code that knows the shape
 * reads and writes it. */
tsk_value tsk_load_slot(const struct tsk_object *o, const struct tsk_property *p);
/* The order word: after an optional property was added to, or deleted from, its slot. */
void tsk_order_added(struct tsk_object *o, uint32_t optional_index);
void tsk_order_deleted(struct tsk_object *o, uint32_t optional_index);
/* An entry of the order word in place of an optional property: the fields of the next class. */
enum { TSK_ORDER_LEVEL = 15 };
/* The fields of a class come next; its base class may have added optional properties. */
static inline void tsk_order_level(void *object, int32_t order_slot) {
  struct tsk_object *o = object;
  if (TSK_UNLIKELY(o->slots[order_slot] != 0)) tsk_order_added(o, TSK_ORDER_LEVEL);
}

/* ---- intrinsics of stdlib that are not above ---- */

TSK_DECLARE_LATIN1(tsk_absent_text);
/* The message of an error that has none of its own. Reads find the empty string that it is; reflection
 * finds no property (shape.c). */
static inline struct tsk_string *tsk_absent_message(void) { return TSK_STRING(tsk_absent_text); }

static inline tsk_value tsk_get_property(tsk_value object, tsk_value key) {
  return tsk_get(object, key);
}
static inline void tsk_set_property(tsk_value object, tsk_value key, tsk_value v) {
  tsk_set(object, key, v);
}
static inline bool tsk_has_property(tsk_value object, tsk_value key) {
  return tsk_has(object, key);
}
static inline bool tsk_has_own_property(tsk_value object, tsk_value key) {
  return tsk_has_own(object, key);
}
bool tsk_delete_property(tsk_value object, tsk_value key); /* false: refused */
/* [[DefineOwnProperty]] of an object, with a sum of what the descriptor says (object/define.c); false:
 * refused. */
bool tsk_define_property(tsk_value object, tsk_value key, double descriptor, tsk_value value,
                         tsk_value getter, tsk_value setter);
/* TSK_PROP_* of an own property; -1: there is none. */
double tsk_own_property_flags(tsk_value object, tsk_value key);
tsk_value tsk_find_getter(tsk_value object, tsk_value key);
tsk_value tsk_find_setter(tsk_value object, tsk_value key);
bool tsk_has_method(tsk_value object, tsk_value key);
/* NULL: no prototype. */
struct tsk_string *tsk_class_name_of(tsk_value object);
struct tsk_object *tsk_object_of_shape(double shape);
/* A new object of the same shape, or a new record. */
tsk_value tsk_object_like(tsk_value object);
/* 0 undefined, 1 null, 2 boolean, 3 number, 4 string, 5 symbol, 6 bigint, 7 function, 8 array,
 * 9 any other object. */
double tsk_value_kind(tsk_value v);
/* Results of regular expressions: object/match.c. May throw. */
struct tsk_array *tsk_match_result(struct tsk_string *text, struct tsk_object *registers,
                                   double groups);
void tsk_match_set_groups(struct tsk_array *a, tsk_value groups);
struct tsk_object *tsk_match_named_groups(struct tsk_array *names, struct tsk_array *numbers,
                                          struct tsk_array *list);
/* C.prototype. */
struct tsk_object *tsk_class_prototype(struct tsk_function *class);
extern const struct tsk_prototype_operations tsk_prototypes;
/* Array.prototype and its kin, by enum tsk_built_in. */
struct tsk_object *tsk_built_in_prototype(double which);
/* Object.getPrototypeOf. */
tsk_value tsk_prototype_of(tsk_value v);
/* Object.create: a record, or an object of a class without its fields, if the program is compiled for
 * that; else a TypeError. */
tsk_value tsk_object_with_prototype(tsk_value prototype);
/* v instanceof Object. */
bool tsk_is_object_instance(tsk_value v);

void tsk_object_freeze(tsk_value v);
void tsk_object_seal(tsk_value v);
void tsk_object_prevent_extensions(tsk_value v);
bool tsk_object_is_frozen(tsk_value v);
bool tsk_object_is_sealed(tsk_value v);
bool tsk_object_is_extensible(tsk_value v);

/* Gives a function, a class or an enum's record a property that stands for a variable; `setter` may be
 * undefined. May throw. */
void tsk_define_live(tsk_value object, tsk_value key, tsk_value getter, tsk_value setter);
/* Gives the strings of a tagged template their `raw` and freezes both; gives the strings. */
void *tsk_template_strings(struct tsk_array *strings, struct tsk_array *raw);

/* The text under `name` that a function was given in place of its own; else an empty one. */
struct tsk_string *tsk_given_name(tsk_value function);

/* The function that a method's static object stands for in a class; NULL: out of memory, thrown. */
struct tsk_function *tsk_method_of(struct tsk_function *method, struct tsk_function *class);

/* ---- finding without effects, never throws ---- */

/* What all values of a built-in type, or one of the constructors, have under a normal key; NULL:
 * nothing. The program has members of built-in types. */
const struct tsk_method *tsk_built_in_find(tsk_value v, tsk_value key);
bool tsk_built_in_find_own(tsk_value v, tsk_value key, struct tsk_own *own);

const struct tsk_property *tsk_shape_find(const struct tsk_shape *shape, tsk_value normal_key);
/* Up the chain of superclasses. */
const struct tsk_method *tsk_shape_find_method(const struct tsk_shape *shape, tsk_value normal_key);

static inline const struct tsk_shape *tsk_shape_of(const struct tsk_object *o) {
  return &tsk_program.shapes[o->header.shape];
}

#endif
