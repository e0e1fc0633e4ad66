/* record.c — the insertion-ordered hash table behind index signatures and
 * dynamic objects. The layout and its invariants are in record.h.
 */
#include "tsuk/record.h"

#include "tsuk/exception.h"
#include "tsuk/function.h"
#include "tsuk/heap.h"
#include "tsuk/operators.h"
#include "tsuk/property.h"

enum {
  LINEAR_MOST = 8, /* pairs up to which a scan is as good as an index */
  FIRST_PAIRS = 4
};
#define COUNTS_TAG ((uint64_t)1 << 62)

static void set_counts(struct tsk_record *r, uint32_t live, uint32_t used) {
  r->counts = COUNTS_TAG | (uint64_t)live << 31 | used;
}
static tsk_value *pairs_of(const struct tsk_record *r) {
  return (tsk_value *)(void *)(r->entries + 1);
}
static uint32_t *slots_of(const struct tsk_record *r) { return (uint32_t *)(void *)(r->index + 1); }
static uint32_t mask_of(const struct tsk_record *r) {
  return (uint32_t)(r->index->capacity / sizeof(uint32_t)) - 1;
}
static uint32_t capacity_of(const struct tsk_record *r) {
  return r->entries == NULL ? 0 : (uint32_t)(r->entries->capacity / 16);
}

/* Keys are normal: numbers that are array indices, flat strings, symbols. */
static uint32_t hash_key(tsk_value key) {
  if (tsk_is_number(key)) return tsk_hash_mix(key);
  if (tsk_is_string(key)) return tsk_string_hash(tsk_as_ptr(key));
  return tsk_hash_mix(key);
}

static bool same_key(tsk_value a, tsk_value b) {
  if (a == b) return true;
  if (!tsk_is_string(a) || !tsk_is_string(b)) return false;
  struct tsk_string *x = tsk_as_ptr(a), *y = tsk_as_ptr(b);
  if ((x->header.flags & y->header.flags) & TSK_STRING_ATOM) return false;
  return tsk_string_hash(x) == tsk_string_hash(y) && tsk_string_equals(x, y);
}

/* ---- looking up ---- */

/* The pair's number, or -1. */
static int32_t find_pair(const struct tsk_record *r, tsk_value key) {
  const tsk_value *pairs = pairs_of(r);
  uint32_t used = tsk_record_used(r);
  if (r->index == NULL) {
    for (uint32_t i = 0; i < used; i++) {
      if (pairs[2 * i] == key) return (int32_t)i;
    }
    if (!tsk_is_string(key)) return -1;
    for (uint32_t i = 0; i < used; i++) {
      if (same_key(pairs[2 * i], key)) return (int32_t)i;
    }
    return -1;
  }
  const uint32_t *slots = slots_of(r);
  uint32_t mask = mask_of(r);
  for (uint32_t at = hash_key(key) & mask; slots[at] != 0; at = (at + 1) & mask) {
    uint32_t i = slots[at] - 1;
    if (same_key(pairs[2 * (size_t)i], key)) return (int32_t)i;
  }
  return -1;
}

tsk_value tsk_record_find(struct tsk_record *r, tsk_value key) {
  int32_t i = r->entries == NULL ? -1 : find_pair(r, key);
  return i < 0 ? TSK_HOLE : pairs_of(r)[2 * (size_t)i + 1];
}

/* ---- growing ---- */

static void enter(uint32_t *slots, uint32_t mask, tsk_value key, uint32_t i) {
  uint32_t at = hash_key(key) & mask;
  while (slots[at] != 0) at = (at + 1) & mask;
  slots[at] = i + 1;
}

/* Storage for `capacity` pairs without the deleted ones, and an index when they are many; false:
 * thrown, nothing changed. */
static bool rebuild(struct tsk_record *r, uint32_t capacity) {
  struct tsk_elements *entries = tsk_new_elements(16 * (size_t)capacity);
  if (entries == NULL) return false;
  struct tsk_elements *index = NULL;
  if (capacity > LINEAR_MOST) {
    size_t slots = 16;
    while (slots < 2 * (size_t)capacity) slots *= 2;
    index = tsk_new_raw(slots * sizeof(uint32_t));
    if (index == NULL) return false;
  }
  tsk_value *to = (tsk_value *)tsk_elements_data(entries);
  uint32_t count = 0;
  uint32_t used = tsk_record_used(r);
  for (uint32_t i = 0; i < used; i++) {
    const tsk_value *pair = tsk_record_pair(r, i);
    if (pair[0] == TSK_HOLE) continue;
    to[2 * (size_t)count] = pair[0];
    to[2 * (size_t)count + 1] = pair[1];
    count++;
  }
  r->entries = entries;
  r->index = index;
  set_counts(r, count, count);
  if (index != NULL) {
    uint32_t mask = mask_of(r);
    for (uint32_t i = 0; i < count; i++) enter(slots_of(r), mask, to[2 * (size_t)i], i);
  }
  return true;
}

static bool make_room(struct tsk_record *r) {
  uint32_t live = tsk_record_size(r);
  if (tsk_record_used(r) < capacity_of(r)) return true;
  /* Half of the pairs deleted: the same storage size will do. */
  uint32_t capacity = capacity_of(r);
  if (capacity == 0) capacity = FIRST_PAIRS;
  else if (live >= capacity / 2) capacity *= 2;
  if (capacity > (1u << 30)) {
    tsk_throw_error(TSK_RANGE_ERROR, "Too many properties");
    return false;
  }
  return rebuild(r, capacity);
}

/* ---- changing ---- */

static void throw_read_only(tsk_value receiver, tsk_value key) {
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot assign to read only property '%v' of %S '%v'", key,
                  tsk_typeof(receiver), receiver);
}

static void put_special(tsk_value receiver, struct tsk_accessor *accessor, tsk_value key,
                        tsk_value v) {
  uint32_t form = tsk_accessor_form(accessor);
  if (form & TSK_ACCESSOR_DATA) {
    if (form & TSK_ACCESSOR_READONLY) throw_read_only(receiver, key);
    else accessor->getter = v;
  } else if (tsk_is_function(accessor->setter)) {
    (void)tsk_enter(tsk_as_ptr(accessor->setter), receiver, 1, &v);
  } else {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot set property %v of %v which has only a getter", key,
                    receiver);
  }
}

void tsk_record_add(struct tsk_record *r, tsk_value key, tsk_value v) {
  if (!make_room(r)) return;
  uint32_t used = tsk_record_used(r);
  tsk_value *pair = pairs_of(r) + 2 * (size_t)used;
  pair[0] = key;
  pair[1] = v;
  if (r->index != NULL) enter(slots_of(r), mask_of(r), key, used);
  set_counts(r, tsk_record_size(r) + 1, used + 1);
  if (tsk_is_number(key)) r->header.flags |= TSK_RECORD_INDEX_KEYS;
}

void tsk_record_put(struct tsk_record *r, tsk_value key, tsk_value v) {
  tsk_record_put_of(r, tsk_from_ptr(r), key, v);
}

void tsk_record_put_of(struct tsk_record *r, tsk_value receiver, tsk_value key, tsk_value v) {
  if (v == TSK_HOLE) v = TSK_UNDEFINED;
  int32_t found = r->entries == NULL ? -1 : find_pair(r, key);
  if (TSK_UNLIKELY(r->header.flags & (TSK_FLAG_FROZEN | TSK_FLAG_NO_EXTEND))) {
    if (found < 0) {
      tsk_throw_error(TSK_TYPE_ERROR, "Cannot add property %v, object is not extensible", key);
      return;
    }
    if (r->header.flags & TSK_FLAG_FROZEN) {
      throw_read_only(receiver, key);
      return;
    }
  }
  if (found >= 0) {
    struct tsk_accessor *accessor =
        tsk_record_accessor(r, pairs_of(r)[2 * (size_t)(uint32_t)found + 1]);
    if (TSK_UNLIKELY(accessor != NULL)) {
      put_special(receiver, accessor, key, v);
      return;
    }
    pairs_of(r)[2 * (size_t)(uint32_t)found + 1] = v;
    return;
  }
  tsk_record_add(r, key, v);
}

void tsk_record_define(struct tsk_record *r, tsk_value key, tsk_value v) {
  int32_t found = r->entries == NULL ? -1 : find_pair(r, key);
  if (found < 0) tsk_record_add(r, key, v);
  else pairs_of(r)[2 * (size_t)(uint32_t)found + 1] = v;
}

void tsk_record_define_special(struct tsk_record *r, tsk_value key, tsk_value getter,
                               tsk_value setter, uint32_t form) {
  struct tsk_accessor *accessor =
      (struct tsk_accessor *)(void *)tsk_new_elements(3 * sizeof(tsk_value));
  if (accessor == NULL) return;
  accessor->getter = getter;
  accessor->setter = setter;
  accessor->form = tsk_from_f64(form);
  tsk_record_define(r, key, tsk_from_ptr(accessor));
  if (!tsk_is_pending()) r->header.flags |= TSK_RECORD_ACCESSORS;
}

void tsk_record_define_accessor(struct tsk_object *record, tsk_value key, tsk_value get,
                                tsk_value set) {
  struct tsk_record *r = (struct tsk_record *)(void *)record;
  key = tsk_property_key(key);
  if (tsk_is_pending()) return;
  tsk_value present = tsk_record_find(r, key);
  struct tsk_accessor *accessor = tsk_record_accessor(r, present);
  if (accessor == NULL) {
    tsk_record_define_special(r, key, get, set, 0);
    return;
  }
  if (get != TSK_UNDEFINED) accessor->getter = get;
  if (set != TSK_UNDEFINED) accessor->setter = set;
}

bool tsk_record_remove(struct tsk_record *r, tsk_value key) {
  int32_t found = r->entries == NULL ? -1 : find_pair(r, key);
  if (found < 0) return false;
  tsk_value *pair = pairs_of(r) + 2 * (size_t)(uint32_t)found;
  pair[0] = TSK_HOLE;
  pair[1] = TSK_HOLE;
  uint32_t live = tsk_record_size(r) - 1;
  uint32_t used = tsk_record_used(r);
  if (live == 0) {
    /* Empty again: nothing to remember. */
    memset(pairs_of(r), 0, 16 * (size_t)used);
    if (r->index != NULL) memset(slots_of(r), 0, (size_t)r->index->capacity);
    used = 0;
    r->header.flags &= (uint8_t)~TSK_RECORD_INDEX_KEYS;
  } else if (r->index == NULL && (uint32_t)found == used - 1) {
    used--;
  }
  set_counts(r, live, used);
  return true;
}

/* ---- making ---- */

static struct tsk_record *make(uint8_t flags) {
  struct tsk_record *r = tsk_allocate_with(
      (struct tsk_header){TSK_SHAPE_RECORD, TSK_KIND_RECORD, flags, 3}, sizeof(struct tsk_record));
  if (r != NULL) set_counts(r, 0, 0);
  return r;
}

struct tsk_object *tsk_record_new(bool null_prototype) {
  return (struct tsk_object *)(void *)make(null_prototype ? TSK_RECORD_NULL_PROTOTYPE : 0);
}

struct tsk_record *tsk_record_with_capacity(uint32_t entries) {
  struct tsk_record *r = make(0);
  if (r == NULL || entries == 0) return r;
  return rebuild(r, entries) ? r : NULL;
}

struct tsk_record *tsk_record_copy(struct tsk_record *from) {
  struct tsk_record *r = make(0);
  uint32_t live = tsk_record_size(from);
  if (r == NULL || live == 0) return r;
  r->entries = from->entries;
  r->counts = from->counts;
  if (!rebuild(r, live)) return NULL;
  r->header.flags |= from->header.flags & (TSK_RECORD_INDEX_KEYS | TSK_RECORD_ACCESSORS);
  return r;
}

/* ---- with any key, on any object ---- */

static struct tsk_record *as_record(struct tsk_object *o) {
  return TSK_LIKELY(o->header.kind == TSK_KIND_RECORD) ? (struct tsk_record *)(void *)o : NULL;
}
static tsk_value number_key(double key) {
  if (key >= 0 && key < 4294967295.0 && key == (double)(uint32_t)(int64_t)key) {
    return tsk_from_f64(key + 0.0);
  }
  return tsk_property_key(tsk_from_f64(tsk_canonical_nan(key)));
}

tsk_value tsk_record_get(struct tsk_object *o, struct tsk_string *key) {
  struct tsk_record *r = as_record(o);
  if (r == NULL || r->header.flags & TSK_RECORD_ACCESSORS) {
    return tsk_get(tsk_from_ptr(o), tsk_from_ptr(key));
  }
  return tsk_read_value(tsk_record_find(r, tsk_string_key(key)));
}
void tsk_record_set(struct tsk_object *o, struct tsk_string *key, tsk_value v) {
  struct tsk_record *r = as_record(o);
  if (r == NULL) tsk_set(tsk_from_ptr(o), tsk_from_ptr(key), v);
  else tsk_record_put(r, tsk_string_key(key), v);
}
bool tsk_record_has(struct tsk_object *o, struct tsk_string *key) {
  return tsk_has(tsk_from_ptr(o), tsk_from_ptr(key));
}
bool tsk_record_delete(struct tsk_object *o, struct tsk_string *key) {
  return tsk_delete(tsk_from_ptr(o), tsk_from_ptr(key));
}

tsk_value tsk_record_get_f64(struct tsk_object *o, double key) {
  struct tsk_record *r = as_record(o);
  if (r == NULL || r->header.flags & TSK_RECORD_ACCESSORS) {
    return tsk_get(tsk_from_ptr(o), tsk_from_f64(tsk_canonical_nan(key)));
  }
  return tsk_read_value(tsk_record_find(r, number_key(key)));
}
void tsk_record_set_f64(struct tsk_object *o, double key, tsk_value v) {
  struct tsk_record *r = as_record(o);
  if (r == NULL) tsk_set(tsk_from_ptr(o), tsk_from_f64(tsk_canonical_nan(key)), v);
  else tsk_record_put(r, number_key(key), v);
}
bool tsk_record_has_f64(struct tsk_object *o, double key) {
  return tsk_has(tsk_from_ptr(o), tsk_from_f64(tsk_canonical_nan(key)));
}
bool tsk_record_delete_f64(struct tsk_object *o, double key) {
  return tsk_delete(tsk_from_ptr(o), tsk_from_f64(tsk_canonical_nan(key)));
}
