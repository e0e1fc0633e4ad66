/* extra.c — properties beyond those that an object's shape has: keys of an index
 * signature in a class, what Object.assign adds, properties of functions and
 * arrays. They are kept in a record beside the object, found through one weak
 * table; a flag in the header says whether an object has any.
 */
#include "internal.h"

static tsk_value table = TSK_UNDEFINED;

static struct tsk_object *table_or_null(void) {
  return tsk_is_pointer(table) ? tsk_as_ptr(table) : NULL;
}

struct tsk_match_extras tsk_match_extras;

struct tsk_record *tsk_extras_of(tsk_value object) {
  const struct tsk_header *header = tsk_header_of(object);
  if (TSK_LIKELY(!(header->flags & TSK_FLAG_EXTRAS))) return NULL;
  if (header->flags & TSK_FLAG_MATCH && header->kind == TSK_KIND_ARRAY) {
    return tsk_match_extras.record_of(tsk_as_ptr(object));
  }
  return tsk_as_ptr(tsk_weak_table_get(table_or_null(), object));
}

/* False: out of memory, thrown. */
static bool keep_extras(tsk_value object, const void *extras) {
  if (table_or_null() == NULL) {
    struct tsk_object *fresh = tsk_weak_table_new();
    if (fresh == NULL) return false;
    table = tsk_from_ptr(fresh);
    tsk_add_root(&table);
  }
  tsk_weak_table_set(table_or_null(), object, tsk_from_ptr(extras));
  if (tsk_is_pending()) return false;
  tsk_header_of(object)->flags |= TSK_FLAG_EXTRAS;
  return true;
}

/* NULL: out of memory, thrown. */
static struct tsk_record *make_extras(tsk_value object) {
  struct tsk_object *extras = tsk_record_new(false);
  if (extras == NULL || !keep_extras(object, extras)) return NULL;
  return (struct tsk_record *)(void *)extras;
}

bool tsk_array_detach(struct tsk_array *a) {
  const struct tsk_record *extras = tsk_match_extras.record_of(a);
  if (extras == NULL || !keep_extras(tsk_from_ptr(a), extras)) return false;
  a->header.flags &= (uint8_t)~TSK_FLAG_MATCH;
  return true;
}

void tsk_extras_put(tsk_value object, tsk_value key, tsk_value v) {
  struct tsk_record *extras = tsk_extras_for(object);
  if (extras != NULL) tsk_record_put_of(extras, object, key, v);
}

struct tsk_record *tsk_extras_for(tsk_value object) {
  struct tsk_record *extras = tsk_extras_of(object);
  return extras == NULL ? make_extras(object) : extras;
}

struct tsk_accessor *tsk_described(tsk_value object, tsk_value key) {
  struct tsk_record *extras = tsk_extras_of(object);
  if (extras == NULL || !(extras->header.flags & TSK_RECORD_ACCESSORS)) return NULL;
  return tsk_record_accessor(extras, tsk_record_find(extras, key));
}

void tsk_define_live(tsk_value object, tsk_value key, tsk_value getter, tsk_value setter) {
  struct tsk_record *r = tsk_as_ptr(object);
  if (!tsk_is_kind(object, TSK_KIND_RECORD)) r = tsk_extras_of(object);
  if (r == NULL) r = make_extras(object);
  if (r == NULL) return;
  tsk_record_define_accessor((struct tsk_object *)(void *)r, key, getter, setter);
  if (tsk_is_pending()) return;
  struct tsk_accessor *a = tsk_record_accessor(r, tsk_record_find(r, tsk_property_key(key)));
  a->form = tsk_from_f64(TSK_ACCESSOR_LIVE);
}

struct tsk_string *tsk_given_name(tsk_value function) {
  struct tsk_record *extras = tsk_extras_of(function);
  tsk_value v = TSK_UNDEFINED;
  if (extras != NULL) v = tsk_record_find(extras, tsk_from_ptr(TSK_STRING(tsk_text_name)));
  const struct tsk_accessor *a = extras == NULL ? NULL : tsk_record_accessor(extras, v);
  if (a != NULL && tsk_accessor_form(a) & TSK_ACCESSOR_DATA) v = a->getter;
  return tsk_is_string(v) ? tsk_as_ptr(v) : TSK_EMPTY_STRING;
}

/* ---- the strings of a tagged template ---- */

void *tsk_template_strings(struct tsk_array *strings, struct tsk_array *raw) {
  static TSK_LATIN1_LITERAL(raw_text, 0, 3, "raw");
  tsk_value template = tsk_from_ptr(strings);
  tsk_extras_put(template, tsk_from_ptr(TSK_STRING(raw_text)), tsk_from_ptr(raw));
  if (tsk_is_pending()) return strings;
  tsk_extras_of(template)->header.flags |= TSK_RECORD_HIDDEN;
  tsk_object_freeze(tsk_from_ptr(raw));
  tsk_object_freeze(template);
  return strings;
}
