/* weak.c — weak tables (ephemerons) and weak references.
 *
 * Both are heap objects whose words the collector does not trace but notes
 * when it finds the object. When tracing has come to rest, values whose keys
 * were found are traced too, until nothing new is found; then entries with
 * keys not found are dropped and references to targets not found cleared.
 * A table that dies needs no attention at all.
 */
#include "internal.h"
#include "tsuk/exception.h"

struct entry {
  tsk_value key; /* 0: never used; DELETED: was used */
  tsk_value value;
};
#define DELETED ((tsk_value)1)

struct weak_table {
  struct tsk_elements head;
  struct weak_table *next;     /* found by this collection */
  struct tsk_elements *entries; /* NULL: none */
  uint32_t used;               /* entries that are not 0 */
  uint32_t count;              /* live entries */
};

struct weak_ref {
  struct tsk_elements head;
  struct weak_ref *next;
  tsk_value target; /* TSK_UNDEFINED once it died */
  uint64_t job;     /* the last job that saw the target */
};

static struct weak_table *const last_table = (struct weak_table *)8;
static struct weak_ref *const last_ref = (struct weak_ref *)8;
static struct weak_table *found_tables = (struct weak_table *)8;
static struct weak_ref *found_refs = (struct weak_ref *)8;
static uint64_t job;

static struct entry *entries_of(const struct weak_table *table) {
  return table->entries == NULL ? NULL : tsk_elements_data(table->entries);
}
static uint32_t room_of(const struct weak_table *table) {
  return table->entries == NULL ? 0
                                : (uint32_t)(table->entries->capacity / sizeof(struct entry));
}
static struct weak_table *table_of(struct tsk_object *o) { return (struct weak_table *)o; }

/* ---- the table ---- */

static uint32_t first_place(tsk_value key, uint32_t room) {
  return (uint32_t)((key * UINT64_C(0x9e3779b97f4a7c15)) >> 32) & (room - 1);
}

static struct entry *find_entry(const struct weak_table *table, tsk_value key) {
  uint32_t room = room_of(table);
  if (room == 0) return NULL;
  struct entry *entries = entries_of(table);
  for (uint32_t i = first_place(key, room);; i = (i + 1) & (room - 1)) {
    if (entries[i].key == key) return &entries[i];
    if (entries[i].key == 0) return NULL;
  }
}

/* A place for a key that is not in the table. */
static struct entry *free_entry(struct entry *entries, uint32_t room, tsk_value key) {
  uint32_t i = first_place(key, room);
  while (entries[i].key != 0 && entries[i].key != DELETED) i = (i + 1) & (room - 1);
  return &entries[i];
}

/* Room for one more; false: out of memory. */
static bool make_room(struct weak_table *table) {
  uint32_t room = room_of(table);
  if (table->used + 1 <= room - room / 4 && room != 0) return true;
  uint32_t wanted = 8;
  while (wanted - wanted / 2 <= table->count) wanted *= 2;
  struct tsk_elements *fresh = tsk_new_raw((size_t)wanted * sizeof(struct entry));
  if (fresh == NULL) return false;
  /* The allocation may have collected: look at the old entries only now. */
  struct entry *from = entries_of(table);
  uint32_t count = 0;
  for (uint32_t i = 0; i < room; i++) {
    if (from[i].key == 0 || from[i].key == DELETED) continue;
    *free_entry(tsk_elements_data(fresh), wanted, from[i].key) = from[i];
    count++;
  }
  table->entries = fresh;
  table->used = table->count = count;
  return true;
}

struct tsk_object *tsk_weak_table_new(void) {
  struct tsk_elements *table = tsk_new_raw(sizeof(struct weak_table) - sizeof table[0]);
  if (table != NULL) table->header.aux = RAW_WEAK_TABLE;
  return (struct tsk_object *)table;
}

tsk_value tsk_weak_table_get(struct tsk_object *table, tsk_value key) {
  const struct entry *entry = find_entry(table_of(table), key);
  return entry == NULL ? TSK_UNDEFINED : entry->value;
}

bool tsk_weak_table_has(struct tsk_object *table, tsk_value key) {
  return find_entry(table_of(table), key) != NULL;
}

void tsk_weak_table_set(struct tsk_object *object, tsk_value key, tsk_value value) {
  struct weak_table *table = table_of(object);
  struct entry *entry = find_entry(table, key);
  if (entry == NULL) {
    if (!make_room(table)) return;
    entry = free_entry(entries_of(table), room_of(table), key);
    table->used += entry->key == 0;
    table->count++;
    entry->key = key;
  }
  entry->value = value;
}

static void drop(struct weak_table *table, struct entry *entry) {
  *entry = (struct entry){DELETED, 0};
  table->count--;
}

bool tsk_weak_table_delete(struct tsk_object *table, tsk_value key) {
  struct entry *entry = find_entry(table_of(table), key);
  if (entry == NULL) return false;
  drop(table_of(table), entry);
  return true;
}

/* ---- the reference ---- */

struct tsk_object *tsk_weak_ref_new(tsk_value target) {
  struct weak_ref *ref = (void *)tsk_new_raw(sizeof(struct weak_ref) - sizeof(struct tsk_elements));
  if (ref == NULL) return NULL;
  ref->head.header.aux = RAW_WEAK_REF;
  ref->target = target;
  ref->job = job;
  return (struct tsk_object *)ref;
}

tsk_value tsk_weak_ref_get(struct tsk_object *object) {
  struct weak_ref *ref = (struct weak_ref *)object;
  ref->job = job;
  return ref->target;
}

bool tsk_weak_ref_is_cleared(struct tsk_object *object) {
  return ((struct weak_ref *)object)->target == TSK_UNDEFINED;
}

void tsk_weak_end_job(void) { job++; }

/* ---- in a collection ---- */

bool tsk_is_live(const void *object) {
  uintptr_t offset = (uintptr_t)object - tsk_heap.base;
  if (offset >= tsk_heap.span) return true;
  if (offset < tsk_heap.block_span) return test_bit(tsk_heap.marks, offset >> 3);
  return test_bit(tsk_heap.large.mark, (offset - tsk_heap.block_span) >> PAGE_SHIFT);
}

static bool value_is_live(tsk_value v) { return !tsk_is_pointer(v) || tsk_is_live(tsk_as_ptr(v)); }

void tsk_weak_found(struct tsk_header *object) {
  if (object->aux == RAW_WEAK_TABLE) {
    struct weak_table *table = (struct weak_table *)object;
    if (table->next != NULL) return;
    table->next = found_tables;
    found_tables = table;
    tsk_mark_word(tsk_from_ptr(table->entries));
  } else {
    struct weak_ref *ref = (struct weak_ref *)object;
    if (ref->next != NULL) return;
    ref->next = found_refs;
    found_refs = ref;
    if (ref->job == job) tsk_mark_word(ref->target);
  }
}

/* Trace the values of live keys; was there one that nothing else had found? */
static bool trace_values(void) {
  bool found = false;
  for (struct weak_table *table = found_tables; table != last_table; table = table->next) {
    const struct entry *entries = entries_of(table);
    for (uint32_t i = 0, room = room_of(table); i < room; i++) {
      if (entries[i].key == 0 || entries[i].key == DELETED) continue;
      if (value_is_live(entries[i].value) || !value_is_live(entries[i].key)) continue;
      tsk_mark_word(entries[i].value);
      found = true;
    }
  }
  return found;
}

static void finish_tables(void) {
  for (struct weak_table *table = found_tables, *next; table != last_table; table = next) {
    next = table->next;
    table->next = NULL;
    struct entry *entries = entries_of(table);
    for (uint32_t i = 0, room = room_of(table); i < room; i++)
      if (entries[i].key != DELETED && !value_is_live(entries[i].key)) drop(table, &entries[i]);
  }
  found_tables = last_table;
}

static void finish_refs(void) {
  for (struct weak_ref *ref = found_refs, *next; ref != last_ref; ref = next) {
    next = ref->next;
    ref->next = NULL;
    if (!value_is_live(ref->target)) ref->target = TSK_UNDEFINED;
  }
  found_refs = last_ref;
}

void tsk_weak_finish(void) {
  while (trace_values()) tsk_mark_drain();
  finish_tables();
  finish_refs();
}
