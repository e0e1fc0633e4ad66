/* internal.h — what the files of object/ share. */
#ifndef TSUK_OBJECT_INTERNAL_H
#define TSUK_OBJECT_INTERNAL_H

#include "tsuk/array.h"
#include "tsuk/exception.h"
#include "tsuk/function.h"
#include "tsuk/heap.h"
#include "tsuk/number.h"
#include "tsuk/operators.h"
#include "tsuk/property.h"
#include "tsuk/record.h"
#include "tsuk/string.h"
#include "tsuk/symbol.h"
#include "tsuk/view.h"

/* An own property as find_own reports it. */
struct tsk_own {
  tsk_value value;                       /* of a data property */
  uint32_t flags;                        /* TSK_PROP_* */
  struct tsk_function *getter, *setter;  /* of an accessor; NULL: none */
  const struct tsk_property *property;   /* of a shaped object; else NULL */
};

/* Never throws and runs no code of the program. The key is normal. */
bool tsk_find_own(tsk_value v, tsk_value key, struct tsk_own *own);
/* The flag that a function has whose property under this key was deleted; 0: all functions have none. */
TSK_COLD uint8_t tsk_function_key_flag(tsk_value key);
/* A class value as the object with its static members; NULL for other functions. */
struct tsk_object *tsk_statics_of(const struct tsk_function *f);
/* What a method that objects of a shape have gives when it is read of an object, or of the prototype. */
tsk_value tsk_read_method(const struct tsk_method *m, const struct tsk_object *o);
/* Whether a member is not compiled, because nothing in the program's text spells its name. */
static inline bool tsk_is_absent(const struct tsk_method *m) {
  return m->function == NULL && m->getter == NULL && m->setter == NULL;
}
/* The built-in type that a value is of, or whose prototype it is. */
enum tsk_built_in tsk_built_in_type(tsk_value v);
/* One of the built-in prototypes, or TSK_BUILT_INS. */
enum tsk_built_in tsk_built_in_itself(tsk_value v);
/* Of a record: only few are not extensible, and they are. */
static inline bool tsk_is_built_in_prototype(tsk_value v) {
  return TSK_UNLIKELY(tsk_header_of(v)->flags & TSK_FLAG_NO_EXTEND) &&
         tsk_built_in_itself(v) != TSK_BUILT_INS;
}
/* The class that a class value extends, or NULL. */
struct tsk_function *tsk_parent_class(const struct tsk_function *f);

static inline const struct tsk_shape *tsk_parent_shape(const struct tsk_shape *shape) {
  return shape->parent == 0 ? NULL : &tsk_program.shapes[shape->parent];
}

/* Is the normal key this text? */
static inline bool tsk_key_is(tsk_value key, struct tsk_string *text) {
  return tsk_is_string(key) && tsk_string_equals(tsk_as_ptr(key), text);
}

TSK_DECLARE_LATIN1(tsk_text_length);
TSK_DECLARE_LATIN1(tsk_text_name);
TSK_DECLARE_LATIN1(tsk_text_message);
TSK_DECLARE_LATIN1(tsk_text_prototype);
TSK_DECLARE_LATIN1(tsk_text_constructor);
TSK_DECLARE_LATIN1(tsk_text_description);

/* Of typed arrays: view/make.c brings these into the programs that have any. */
#pragma weak tsk_view_element
#pragma weak tsk_view_find
#pragma weak tsk_view_put

/* Beside TSK_PROP_*, of own properties that are found: not configurable, whatever the object is. */
enum {
  TSK_OWN_FIXED = 256,
  TSK_OWN_ABSENT = 512 /* a member of a built-in namespace that is not compiled */
};
static inline bool tsk_found(struct tsk_own *own, tsk_value v, uint32_t flags) {
  own->value = v;
  own->flags = flags;
  return true;
}
/* A method or accessor that a prototype, or a class value, has itself. */
bool tsk_found_method(struct tsk_own *own, const struct tsk_method *m, struct tsk_function *class);
bool tsk_declares(const struct tsk_shape *shape, const struct tsk_method *m);
/* What the prototype of a class of errors has beside members: its name, and an empty message; NULL:
 * nothing, the class is not of the language. */
const void *tsk_error_default(const struct tsk_shape *shape, tsk_value key);
/* Do objects with a property inherit an empty string where they have no such property? */
static inline bool tsk_inherits_text(const struct tsk_property *p) {
  return p != NULL && p->representation >= TSK_REP_VALUE_INHERITED;
}
/* Is the member under the key an accessor that stands for a property of the objects themselves? */
bool tsk_is_data(const struct tsk_shape *shape, tsk_value key);
/* What shapes know keys by: an atom or a symbol; NULL: no shape has the key. */
const void *tsk_shape_key(tsk_value normal_key);
/* Stores into a slot by its representation; false: the value does not fit. */
bool tsk_store_slot(struct tsk_object *o, const struct tsk_property *p, tsk_value v);
/* 1-based index of p among the shape's optional properties. */
bool tsk_is_in_order_word(uint64_t order, uint32_t optional_index);
/* Properties that are not enumerable by themselves are where they were added to a finished object. */
bool tsk_is_enumerable(const struct tsk_object *o, const struct tsk_property *p);
/* The properties that an object, array or function has beyond its shape; NULL: none. */
struct tsk_record *tsk_extras_of(tsk_value object);
/* The same; made if there are none. NULL: out of memory, thrown. */
struct tsk_record *tsk_extras_for(tsk_value object);
/* A property of an object that is no record, which has attributes of its own; NULL: none. It hides what
 * the shape has. */
struct tsk_accessor *tsk_described(tsk_value object, tsk_value key);
/* Of arrays with TSK_FLAG_MATCH; match.c sets it, so that only programs that match contain it. */
struct tsk_match_extras {
  struct tsk_record *(*record_of)(struct tsk_array *a); /* NULL: out of memory, thrown */
  tsk_value (*find)(const struct tsk_array *a, tsk_value key); /* TSK_HOLE: look into the record */
};
extern struct tsk_match_extras tsk_match_extras;
/* Adds or sets one of them; throws when the object is frozen, or not extensible. */
void tsk_extras_put(tsk_value object, tsk_value key, tsk_value v);
/* Would an object or function inherit this from the built-in prototypes? */
bool tsk_is_built_in_member(tsk_value object, tsk_value key);

#endif
