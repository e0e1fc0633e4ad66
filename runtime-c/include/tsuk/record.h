/* record.h — insertion-ordered hash tables: index signatures, Record, the
 * objects that JSON.parse makes, groups.
 *
 * Invariants:
 *  - `entries` is NULL or a TSK_KIND_ELEMENTS block of key, value pairs in
 *    insertion order; a deleted pair has both words TSK_HOLE;
 *  - keys are normal (tsk_property_key): a number when the key is an array
 *    index, else a flat string or a symbol;
 *  - `index` is NULL while there are few entries; then a TSK_KIND_RAW block of
 *    a power of two of uint32_t: 0 for free, else a pair's number plus 1. A
 *    deleted pair keeps its place in the index until the table is rebuilt;
 *  - `counts` is shaped like a number, so that the collector passes over it.
 */
#ifndef TSUK_RECORD_H
#define TSUK_RECORD_H

#include "tsuk/object.h"

enum {
  TSK_RECORD_NULL_PROTOTYPE = 16, /* Object.create(null), Object.groupBy */
  TSK_RECORD_INDEX_KEYS = 32,     /* may hold array indices, which enumerate first */
  TSK_RECORD_HIDDEN = 64,         /* its properties are not enumerable */
  TSK_RECORD_ACCESSORS = 128      /* some values are struct tsk_accessor, which no property has */
};

/* What is special of a property that stands in a struct tsk_accessor. */
enum {
  TSK_ACCESSOR_LIVE = 1,     /* seen as a data property: its functions read and write a variable */
  TSK_ACCESSOR_DATA = 2,     /* a data property: `getter` is its value */
  TSK_ACCESSOR_HIDDEN = 4,   /* not enumerable */
  TSK_ACCESSOR_READONLY = 8, /* of a data property: not writable */
  TSK_ACCESSOR_FIXED = 16    /* not configurable */
};

/* In place of a value: a TSK_KIND_ELEMENTS block of a getter and a setter, functions or undefined, or
 * of a value with attributes. Among the extra properties of an object it also hides what the object's
 * shape has under the key. */
struct tsk_accessor {
  struct tsk_elements head;
  tsk_value getter, setter;
  tsk_value form; /* a number: a sum of TSK_ACCESSOR_* */
};
static inline uint32_t tsk_accessor_form(const struct tsk_accessor *a) {
  return (uint32_t)tsk_as_f64(a->form);
}

struct tsk_record {
  struct tsk_header header; /* aux: 3, the traced words that follow */
  struct tsk_elements *entries;
  struct tsk_elements *index;
  uint64_t counts; /* 1 << 62 | live << 31 | used */
};

/* ---- with a key in its normal form (tsk_property_key); may throw ---- */

struct tsk_record *tsk_record_with_capacity(uint32_t entries);
tsk_value tsk_record_find(struct tsk_record *r, tsk_value key); /* TSK_HOLE: absent; no throw */
void tsk_record_put(struct tsk_record *r, tsk_value key, tsk_value v);
/* A pair that is not there yet, in a record that may grow. */
void tsk_record_add(struct tsk_record *r, tsk_value key, tsk_value v);
/* The accessor that a value found in the record stands for, or NULL. */
static inline struct tsk_accessor *tsk_record_accessor(const struct tsk_record *r, tsk_value v) {
  if (!(r->header.flags & TSK_RECORD_ACCESSORS)) return NULL;
  return tsk_is_kind(v, TSK_KIND_ELEMENTS) ? (struct tsk_accessor *)tsk_as_ptr(v) : NULL;
}
/* As tsk_record_put, where `receiver` is the object that setters run for. */
void tsk_record_put_of(struct tsk_record *r, tsk_value receiver, tsk_value key, tsk_value v);
/* Puts a value, or a property with attributes, in place of whatever is there: no checks. */
void tsk_record_define(struct tsk_record *r, tsk_value key, tsk_value v);
void tsk_record_define_special(struct tsk_record *r, tsk_value key, tsk_value getter,
                               tsk_value setter, uint32_t form);
/* Was it there? No check for sealed records. */
bool tsk_record_remove(struct tsk_record *r, tsk_value key);
struct tsk_record *tsk_record_copy(struct tsk_record *r);

/* ---- with any string or number for a key, as emitted code and stdlib have it ----
 *
 * The object is a record, or any other object that flowed into a type with an
 * index signature: then these are tsk_get, tsk_set and so on. May throw. */

struct tsk_object *tsk_record_new(bool null_prototype);
tsk_value tsk_record_get(struct tsk_object *o, struct tsk_string *key); /* undefined: absent */
void tsk_record_set(struct tsk_object *o, struct tsk_string *key, tsk_value v);
bool tsk_record_has(struct tsk_object *o, struct tsk_string *key);
bool tsk_record_delete(struct tsk_object *o, struct tsk_string *key);
tsk_value tsk_record_get_f64(struct tsk_object *o, double key);
void tsk_record_set_f64(struct tsk_object *o, double key, tsk_value v);
bool tsk_record_has_f64(struct tsk_object *o, double key);
bool tsk_record_delete_f64(struct tsk_object *o, double key);

/* An own accessor: `get` and `set` are functions or undefined; one may follow the other. */
void tsk_record_define_accessor(struct tsk_object *record, tsk_value key, tsk_value get,
                                tsk_value set);

/* ---- walking ---- */

static inline uint32_t tsk_record_size(const struct tsk_record *r) {
  return (uint32_t)(r->counts >> 31) & 0x7fffffffu;
}
static inline uint32_t tsk_record_used(const struct tsk_record *r) {
  return (uint32_t)r->counts & 0x7fffffffu;
}
/* The pair at i < used; its key is TSK_HOLE when it was deleted. */
static inline const tsk_value *tsk_record_pair(const struct tsk_record *r, uint32_t i) {
  return (const tsk_value *)(const void *)(r->entries + 1) + 2 * (size_t)i;
}
#endif
