/* case.c — toUpperCase and toLowerCase, with Unicode's special casings. */
#include "case_tables.h"
#include "property.h"
#include "units.h"

/* A table, and the run that the last code point was found near: texts stay
 * within a script. */
struct mapper {
  const struct tsk_case_table *table;
  uint32_t run;
};

static inline uint32_t last_of(const struct tsk_case_run *run) {
  return run->first + (run->count - 1u) * run->step;
}

/* The first run that does not end before the code point. */
static const struct tsk_case_run *find_run(struct mapper *m, uint32_t c) {
  const struct tsk_case_run *runs = m->table->runs;
  uint32_t count = m->table->run_count;
  if (m->run < count && c <= last_of(&runs[m->run]) &&
      (m->run == 0 || c > last_of(&runs[m->run - 1]))) {
    return &runs[m->run];
  }
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (last_of(&runs[middle]) < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  m->run = low;
  return low < count ? &runs[low] : NULL;
}

/* The one to three code points that c becomes; returns how many. */
static uint32_t map_code_point(struct mapper *m, uint32_t c, uint32_t out[3]) {
  const struct tsk_case_run *run = find_run(m, c);
  out[0] = c;
  if (run && c >= run->first && (c - run->first) % run->step == 0) {
    out[0] = (uint32_t)((int32_t)c + run->delta);
    return 1;
  }
  for (uint32_t low = 0, high = m->table->special_count; low < high;) {
    uint32_t middle = (low + high) / 2;
    const uint16_t *special = m->table->special[middle];
    if (special[0] == c) {
      out[0] = special[1];
      out[1] = special[2];
      out[2] = special[3];
      return out[2] ? 3 : 2;
    }
    if (special[0] < c) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return 1;
}

/* The code point that ends before `end`; moves it. */
static uint32_t previous(struct tsk_units view, uint32_t *end) {
  uint32_t at = *end - 1;
  if (at > 0 && tsk_is_trail(tsk_unit(view, at)) && tsk_is_lead(tsk_unit(view, at - 1))) at--;
  *end = at;
  return tsk_units_next(view, &at);
}

/* Is the sigma at `at` the last letter of a word of at least two? */
static bool is_final_sigma(struct tsk_units view, uint32_t at) {
  bool cased_before = false;
  for (uint32_t end = at; end > 0;) {
    uint32_t c = previous(view, &end);
    if (tsk_has_property(tsk_case_ignorable, c)) continue;
    cased_before = tsk_has_property(tsk_cased, c);
    break;
  }
  if (!cased_before) return false;
  for (uint32_t next = at + 1; next < view.length;) {
    uint32_t c = tsk_units_next(view, &next);
    if (tsk_has_property(tsk_case_ignorable, c)) continue;
    return !tsk_has_property(tsk_cased, c);
  }
  return true;
}

enum { CAPITAL_SIGMA = 0x3a3, FINAL_SIGMA = 0x3c2 };

static struct tsk_string *convert(struct tsk_string *s, const struct tsk_case_table *table) {
  struct tsk_units view = tsk_string_units(s);
  struct mapper m = {table, 0};
  struct tsk_builder out;
  tsk_builder_init(&out);
  bool changed = false;
  for (uint32_t at = 0; at < view.length;) {
    uint32_t start = at;
    uint32_t c = tsk_units_next(view, &at), mapped[3];
    uint32_t count = map_code_point(&m, c, mapped);
    if (c == CAPITAL_SIGMA && table == &tsk_lower_table && is_final_sigma(view, start)) {
      mapped[0] = FINAL_SIGMA;
    }
    if (!changed) {
      if (count == 1 && mapped[0] == c) continue;
      changed = true;
      tsk_builder_append_part(&out, view, 0, start);
    }
    for (uint32_t i = 0; i < count; i++) tsk_builder_append_code_point(&out, mapped[i]);
  }
  tsk_keep(s);
  return changed ? tsk_builder_finish(&out) : s;
}

/* ---- Latin-1 ---- */

static inline bool is_latin1_upper(uint32_t c) {
  return c - 'A' < 26 || (c - 0xc0 < 31 && c != 0xd7);
}
static inline bool is_latin1_lower(uint32_t c) {
  return c - 'a' < 26 || (c - 0xe0 < 31 && c != 0xf7);
}

static const uint64_t EACH_BYTE = 0x0101010101010101;

/* Bit 7 of each byte of an ASCII word that is a letter, from `first` on. */
static inline uint64_t ascii_letters(uint64_t word, uint8_t first) {
  uint64_t from = word + EACH_BYTE * (uint8_t)(0x80 - first);
  uint64_t past = word + EACH_BYTE * (uint8_t)(0x80 - first - 26);
  return from & ~past & EACH_BYTE * 0x80;
}

/* Copies with the case changed, eight units at a time while they are ASCII. */
static inline void flip(uint8_t *out, const uint8_t *units, uint32_t length, bool to_upper) {
  uint32_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, units + i, 8);
    if (word & EACH_BYTE * 0x80) {
      for (uint32_t j = i; j < i + 8; j++) {
        bool flips = to_upper ? is_latin1_lower(units[j]) : is_latin1_upper(units[j]);
        out[j] = (uint8_t)(units[j] ^ (flips ? 0x20 : 0));
      }
    } else {
      word ^= ascii_letters(word, to_upper ? 'a' : 'A') >> 2;
      memcpy(out + i, &word, 8);
    }
  }
  for (; i < length; i++) {
    bool flips = to_upper ? is_latin1_lower(units[i]) : is_latin1_upper(units[i]);
    out[i] = (uint8_t)(units[i] ^ (flips ? 0x20 : 0));
  }
}

/* The first unit that changes its case, or the length. */
static inline uint32_t first_to_flip(struct tsk_units view, bool to_upper) {
  const uint8_t *units = view.data;
  uint32_t i = 0;
  for (; i + 8 <= view.length; i += 8) {
    uint64_t word;
    memcpy(&word, units + i, 8);
    if ((word & EACH_BYTE * 0x80) || ascii_letters(word, to_upper ? 'a' : 'A')) break;
  }
  for (; i < view.length; i++) {
    if (to_upper ? is_latin1_lower(units[i]) : is_latin1_upper(units[i])) break;
  }
  return i;
}

static inline struct tsk_string *flip_latin1(struct tsk_string *s, struct tsk_units view,
                                             bool to_upper) {
  uint32_t first = first_to_flip(view, to_upper);
  if (first == view.length) return s;
  struct tsk_writer w = tsk_writer_start(view.length, false);
  if (!w.string) return TSK_EMPTY_STRING;
  uint8_t *out = tsk_latin1_units(w.string);
  memcpy(out, view.data, first);
  flip(out + first, (const uint8_t *)view.data + first, view.length - first, to_upper);
  tsk_keep(s);
  return w.string;
}

struct tsk_string *tsk_string_to_lower_case(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  return view.wide ? convert(s, &tsk_lower_table) : flip_latin1(s, view, false);
}

struct tsk_string *tsk_string_to_upper_case(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  if (view.wide) return convert(s, &tsk_upper_table);
  /* Micro sign, sharp s, y with diaeresis: their capitals are not Latin-1 letters. */
  if (memchr(view.data, 0xb5, view.length) || memchr(view.data, 0xdf, view.length) ||
      memchr(view.data, 0xff, view.length)) {
    return convert(s, &tsk_upper_table);
  }
  return flip_latin1(s, view, true);
}
