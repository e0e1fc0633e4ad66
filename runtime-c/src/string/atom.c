/* atom.c — the table of interned strings, and integer keys.
 *
 * Atoms are the keys of shapes. The program's own are literals that main
 * registers; asking for a property by a computed key looks the key's atom up
 * and needs no new one. Only keys that create properties intern. The table is
 * open addressing over a power of two, at most half full, and keeps its atoms
 * alive. */
#include "tsuk/exception.h"
#include "units.h"

static struct tsk_elements *table; /* words of struct tsk_string *, or NULL */
static tsk_value table_root;
static uint32_t capacity, used;

static inline struct tsk_string **slots(void) {
  return (struct tsk_string **)tsk_elements_data(table);
}

/* The place of s's text, or the free place where it belongs. */
static struct tsk_string **place_of(struct tsk_string *s, uint32_t hash) {
  for (uint32_t i = hash;; i++) {
    struct tsk_string **place = &slots()[i & (capacity - 1)];
    struct tsk_string *atom = *place;
    if (!atom || (atom->hash == hash && tsk_string_equals(atom, s))) return place;
  }
}

static void grow(uint32_t at_least) {
  uint32_t old_capacity = capacity;
  struct tsk_string **old = table ? slots() : NULL;
  uint32_t wanted = old_capacity ? old_capacity : 64;
  while (wanted / 2 < at_least) wanted *= 2;
  size_t bytes = (size_t)wanted * sizeof(struct tsk_string *);
  struct tsk_elements *fresh = tsk_new_elements(bytes);
  if (!fresh) {
    /* Looking for a key cannot fail: the heap keeps a reserve for such things. */
    tsk_catch();
    fresh = tsk_new_elements(bytes);
  }
  if (!fresh) tsk_panic("out of memory for the table of property keys");
  if (!table) tsk_add_root(&table_root);
  table = fresh;
  table_root = tsk_from_ptr(fresh);
  capacity = wanted;
  for (uint32_t i = 0; i < old_capacity; i++) {
    if (!old[i]) continue;
    uint32_t at = old[i]->hash;
    while (slots()[at & (capacity - 1)]) at++;
    slots()[at & (capacity - 1)] = old[i];
  }
}

void tsk_string_register_atoms(struct tsk_string *const *atoms, uint32_t count) {
  if (used + count > capacity / 2) grow(used + count);
  for (uint32_t i = 0; i < count; i++) {
    *place_of(atoms[i], tsk_string_hash(atoms[i])) = atoms[i];
    used++;
  }
}

struct tsk_string *tsk_string_find_atom(struct tsk_string *s) {
  if (s->header.flags & TSK_STRING_ATOM) return s;
  return capacity ? *place_of(s, tsk_string_hash(s)) : NULL;
}

struct tsk_string *tsk_string_intern(struct tsk_string *s) {
  struct tsk_string *atom = tsk_string_find_atom(s);
  if (atom) return atom;
  if (used + 1 > capacity / 2) grow(used + 1);
  atom = s;
  if (s->header.flags & (TSK_STRING_SLICE | TSK_STRING_ROPE)) {
    struct tsk_units view = tsk_string_units(s);
    struct tsk_writer w = tsk_writer_start(view.length, view.wide);
    tsk_writer_copy(&w, view, 0, view.length);
    tsk_keep(s);
    if (!w.string) return TSK_EMPTY_STRING;
    atom = w.string;
  }
  uint32_t hash = tsk_string_hash(atom);
  atom->header.flags |= TSK_STRING_ATOM;
  *place_of(atom, hash) = atom;
  used++;
  return atom;
}

bool tsk_string_to_index(struct tsk_string *s, uint32_t *index) {
  if (s->length - 1 >= 10) return false; /* "" wraps round */
  struct tsk_units view = tsk_string_units(s);
  uint64_t n = 0;
  for (uint32_t i = 0; i < view.length; i++) {
    uint32_t digit = tsk_unit(view, i) - '0';
    if (digit > 9 || (digit == 0 && i == 0 && view.length > 1)) return false;
    n = n * 10 + digit;
  }
  *index = (uint32_t)n;
  return n < UINT32_MAX;
}

double tsk_string_to_array_index(struct tsk_string *s) {
  uint32_t index;
  return tsk_string_to_index(s, &index) ? (double)index : -1;
}
