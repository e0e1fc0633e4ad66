/* normalize.c — String.prototype.normalize: Unicode's four normalization forms.
 *
 * Decompose every code point fully, put runs of combining marks in the order of
 * their classes, and for the C forms compose again (Unicode Standard Annex 15).
 * The tables are streams; what is needed to search them is made on first use. */
#include "normalization_tables.h"
#include "units.h"

/* Reads the numbers of a table. */
static uint32_t next_number(const char **at) {
  uint32_t n = 0;
  while (*(const uint8_t *)*at & 128) n = n << 7 | (*(const uint8_t *)(*at)++ & 127);
  return n << 7 | *(const uint8_t *)(*at)++;
}

/* ---- decompositions ---- */

struct entry {
  uint32_t code_point; /* or the first of a run */
  uint32_t offset;     /* in the table, of what follows the gap */
};

struct decompositions {
  const char *table;
  const uint32_t *size;
  struct entry *entries; /* NULL: not made yet */
  uint32_t count;
  tsk_value root;
};
static struct decompositions canonical = {.table = tsk_canonical, .size = &tsk_canonical_size};
static struct decompositions compatible = {.table = tsk_compatible, .size = &tsk_compatible_size};

/* Memory that stays; NULL: thrown. */
static void *keep_memory(size_t bytes, tsk_value *root) {
  struct tsk_elements *memory = tsk_new_raw(bytes);
  if (!memory) return NULL;
  tsk_add_root(root);
  *root = tsk_from_ptr(memory);
  return tsk_elements_data(memory);
}

/* Walks the table; with `out` NULL it only counts. */
static uint32_t read_entries(const struct decompositions *d, struct entry *out) {
  uint32_t count = 0, code_point = 0;
  for (const char *at = d->table; at < d->table + *d->size; count++) {
    code_point += next_number(&at);
    if (out) out[count] = (struct entry){code_point, (uint32_t)(at - d->table)};
    uint32_t head = next_number(&at);
    if (head == 0) {
      code_point += next_number(&at) - 1;
      next_number(&at);
    }
    for (uint32_t i = 0; i < head / 2; i++) next_number(&at);
  }
  return count;
}

static bool prepare(struct decompositions *d) {
  if (d->entries) return true;
  uint32_t count = read_entries(d, NULL);
  struct entry *entries = keep_memory(count * sizeof *entries, &d->root);
  if (!entries) return false;
  read_entries(d, entries);
  d->count = count;
  d->entries = entries;
  return true;
}

/* What c becomes by this table: writes it and returns how many, 0 for itself. */
static uint32_t find_decomposition(const struct decompositions *d, uint32_t c, uint32_t out[20]) {
  uint32_t low = 0, high = d->count;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (d->entries[middle].code_point <= c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == 0) return 0;
  const struct entry *entry = &d->entries[low - 1];
  uint32_t into = c - entry->code_point;
  const char *at = d->table + entry->offset;
  uint32_t head = next_number(&at);
  if (head == 0) {
    if (into >= next_number(&at)) return 0;
    out[0] = next_number(&at) + into;
    return 1;
  }
  if (into) return 0;
  for (uint32_t i = 0; i < head / 2; i++) out[i] = next_number(&at);
  return head / 2;
}

static uint32_t combining_class(uint32_t c) {
  if (c < 0x300) return 0;
  uint32_t end = 0;
  const char *at = tsk_combining_classes;
  while (at < tsk_combining_classes + tsk_combining_classes_size) {
    uint32_t start = end + next_number(&at);
    end = start + next_number(&at);
    uint32_t class = next_number(&at);
    if (c < end) return c >= start ? class : 0;
  }
  return 0;
}

/* ---- the text being worked on ---- */

enum { CLASS_SHIFT = 21, CODE_POINT_MASK = (1 << CLASS_SHIFT) - 1 };

struct text {
  uint32_t *items; /* code points with their class above them */
  uint32_t count, capacity;
  bool failed;
};

static void append(struct text *t, uint32_t c) {
  if (t->failed) return;
  if (t->count == t->capacity) {
    uint32_t capacity = t->capacity * 2 + 64;
    struct tsk_elements *grown = tsk_new_raw(capacity * sizeof(uint32_t));
    if (!grown) {
      t->failed = true;
      return;
    }
    if (t->count) memcpy(tsk_elements_data(grown), t->items, t->count * sizeof(uint32_t));
    t->items = tsk_elements_data(grown);
    t->capacity = capacity;
  }
  uint32_t class = combining_class(c), at = t->count++;
  /* Marks of a higher class let it pass. */
  for (; class && at && t->items[at - 1] >> CLASS_SHIFT > class; at--) {
    t->items[at] = t->items[at - 1];
  }
  t->items[at] = c | class << CLASS_SHIFT;
}

enum {
  HANGUL = 0xac00,
  LEADS = 0x1100,
  LEAD_COUNT = 19,
  VOWELS = 0x1161,
  VOWEL_COUNT = 21,
  TRAILS = 0x11a7, /* one before the first: a syllable without trail is index 0 */
  TRAIL_COUNT = 28,
  HANGUL_COUNT = LEAD_COUNT * VOWEL_COUNT * TRAIL_COUNT
};

static void decompose(struct text *t, uint32_t c, bool compatibly) {
  if (c < 0x80) {
    append(t, c);
    return;
  }
  if (c - HANGUL < HANGUL_COUNT) {
    uint32_t index = c - HANGUL;
    append(t, LEADS + index / (VOWEL_COUNT * TRAIL_COUNT));
    append(t, VOWELS + index / TRAIL_COUNT % VOWEL_COUNT);
    if (index % TRAIL_COUNT) append(t, TRAILS + index % TRAIL_COUNT);
    return;
  }
  uint32_t parts[20];
  uint32_t count = compatibly ? find_decomposition(&compatible, c, parts) : 0;
  if (!count) count = find_decomposition(&canonical, c, parts);
  if (!count) append(t, c);
  for (uint32_t i = 0; i < count; i++) decompose(t, parts[i], compatibly);
}

/* ---- composition ---- */

struct pair {
  uint32_t first, second, composed; /* 0, 0, 0: a free place */
};
enum { PAIR_PLACES = 2048 }; /* a power of two; some 950 are used */
static struct pair *pairs;
static tsk_value pairs_root;

static struct pair *place_of(uint32_t first, uint32_t second) {
  for (uint32_t i = (first * 31 + second) * 2654435761u >> 16;; i++) {
    struct pair *p = &pairs[i % PAIR_PLACES];
    if (!p->composed || (p->first == first && p->second == second)) return p;
  }
}

static bool prepare_pairs(void) {
  if (pairs) return true;
  pairs = keep_memory(PAIR_PLACES * sizeof *pairs, &pairs_root);
  if (!pairs) return false;
  for (uint32_t i = 0; i < canonical.count; i++) {
    const char *at = canonical.table + canonical.entries[i].offset;
    uint32_t head = next_number(&at);
    if (!(head & 1)) continue;
    uint32_t first = next_number(&at), second = next_number(&at);
    *place_of(first, second) = (struct pair){first, second, canonical.entries[i].code_point};
  }
  return true;
}

/* 0: they do not compose. */
static uint32_t compose_pair(uint32_t first, uint32_t second) {
  if (first - LEADS < LEAD_COUNT && second - VOWELS < VOWEL_COUNT) {
    return HANGUL + ((first - LEADS) * VOWEL_COUNT + (second - VOWELS)) * TRAIL_COUNT;
  }
  uint32_t syllable = first - HANGUL;
  if (syllable < HANGUL_COUNT && syllable % TRAIL_COUNT == 0 &&
      second - TRAILS - 1 < TRAIL_COUNT - 1) {
    return first + (second - TRAILS);
  }
  return place_of(first, second)->composed;
}

static void compose(struct text *t) {
  uint32_t kept = 0, starter = UINT32_MAX, last_class = 0;
  for (uint32_t i = 0; i < t->count; i++) {
    uint32_t item = t->items[i], class = item >> CLASS_SHIFT;
    if (starter != UINT32_MAX && (last_class == 0 || last_class < class)) {
      uint32_t composed = compose_pair(t->items[starter], item & CODE_POINT_MASK);
      if (composed) {
        t->items[starter] = composed;
        continue;
      }
    }
    if (!class) starter = kept;
    last_class = class;
    t->items[kept++] = item;
  }
  t->count = kept;
}

/* Nothing below the limit changes in the form. */
static bool is_normal_below(struct tsk_units view, uint32_t limit) {
  for (uint32_t i = 0; i < view.length; i++) {
    if (tsk_unit(view, i) >= limit) return false;
  }
  return true;
}

struct tsk_string *tsk_string_normalize(struct tsk_string *s, double form) {
  bool composed = form == 0 || form == 2, compatibly = form >= 2;
  struct tsk_units view = tsk_string_units(s);
  if (is_normal_below(view, form == 0 ? 0x300 : form == 1 ? 0xc0 : 0xa0)) return s;
  if (!prepare(&canonical) || (compatibly && !prepare(&compatible))) return TSK_EMPTY_STRING;
  if (composed && !prepare_pairs()) return TSK_EMPTY_STRING;
  struct text t = {NULL, 0, 0, false};
  for (uint32_t at = 0; at < view.length;) decompose(&t, tsk_units_next(view, &at), compatibly);
  tsk_keep(s);
  if (t.failed) return TSK_EMPTY_STRING;
  if (composed) compose(&t);
  struct tsk_builder out;
  tsk_builder_init(&out);
  for (uint32_t i = 0; i < t.count; i++) {
    tsk_builder_append_code_point(&out, t.items[i] & CODE_POINT_MASK);
  }
  return tsk_builder_finish(&out);
}
