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
/* key in receiver. */
bool tsk_has(tsk_value receiver, tsk_value key);
bool tsk_has_own(tsk_value receiver, tsk_value key);
/* The operator delete: true, or a TypeError. */
bool tsk_delete(tsk_value receiver, tsk_value key);

/* Keys in JavaScript's order: array indices ascending, strings, symbols. */
struct tsk_array *tsk_own_keys(tsk_value v);    /* Object.keys */
struct tsk_array *tsk_own_names(tsk_value v);   /* Object.getOwnPropertyNames */
struct tsk_array *tsk_own_symbols(tsk_value v); /* Object.getOwnPropertySymbols */
/* Every key that for-in visits: Object.keys, as nothing enumerable is inherited here. */
struct tsk_array *tsk_for_in_keys(tsk_value v);

/* Shallow copy of the enumerable own properties: {...source}, Object.assign. */
void tsk_copy_properties(tsk_value target, tsk_value source);
/* The same without the given keys (array of strings): object rest. */
void tsk_copy_properties_except(tsk_value target, tsk_value source, struct tsk_array *except);

/* One own property of a shaped object, as emitted code that knows the shape
 * reads and writes it. */
tsk_value tsk_load_slot(const struct tsk_object *o, const struct tsk_property *p);
/* The order word: after an optional property was added to, or deleted from, its slot. */
void tsk_order_added(struct tsk_object *o, uint32_t optional_index);
void tsk_order_deleted(struct tsk_object *o, uint32_t optional_index);

/* ---- finding without effects, never throws ---- */

const struct tsk_property *tsk_shape_find(const struct tsk_shape *shape, tsk_value normal_key);
/* Up the chain of superclasses. */
const struct tsk_method *tsk_shape_find_method(const struct tsk_shape *shape, tsk_value normal_key);

static inline const struct tsk_shape *tsk_shape_of(const struct tsk_object *o) {
  return &tsk_program.shapes[o->header.shape];
}

#endif
