/* search.c — finding one string in another.
 *
 * The scan looks for the needle's first unit with memchr (or a word-at-a-time
 * loop in UTF-16 text) and compares the rest in place. Where that does badly,
 * many false starts in a long text, it changes to Horspool's method, whose
 * table costs one pass over the needle. */
#include "units.h"

enum { HORSPOOL_MIN_NEEDLE = 8, FALSE_STARTS_MAX = 64 };

/* The first `unit` in [from, to), or `to`. */
static uint32_t find_unit(struct tsk_units text, uint32_t unit, uint32_t from, uint32_t to) {
  if (!text.wide) {
    if (unit > 0xff || from >= to) return to;
    const uint8_t *start = text.data;
    const uint8_t *hit = memchr(start + from, (int)unit, to - from);
    return hit ? (uint32_t)(hit - start) : to;
  }
  const uint16_t *units = text.data;
  const uint64_t lows = 0x0001000100010001, highs = 0x8000800080008000;
  const uint64_t pattern = unit * lows;
  for (; from + 4 <= to; from += 4) {
    uint64_t word;
    memcpy(&word, units + from, 8);
    word ^= pattern;
    if ((word - lows) & ~word & highs) break;
  }
  while (from < to && units[from] != unit) from++;
  return from;
}

/* Shifts are looked up by the low byte of the last unit under the needle. */
static uint32_t horspool(struct tsk_units text, struct tsk_units needle, uint32_t from,
                         uint32_t end) {
  uint32_t last = needle.length - 1;
  uint32_t shift[256];
  for (size_t i = 0; i < 256; i++) shift[i] = needle.length;
  for (uint32_t i = 0; i < last; i++) shift[tsk_unit(needle, i) & 0xff] = last - i;
  uint32_t last_unit = tsk_unit(needle, last);
  while (from < end) {
    uint32_t unit = tsk_unit(text, from + last);
    if (unit == last_unit && tsk_units_match(text, from, needle)) return from;
    from += shift[unit & 0xff];
  }
  return TSK_NOT_FOUND;
}

uint32_t tsk_units_find(struct tsk_units text, struct tsk_units needle, uint32_t from) {
  if (from > text.length || needle.length > text.length - from) return TSK_NOT_FOUND;
  if (!needle.length) return from;
  uint32_t end = text.length - needle.length + 1; /* past the last possible start */
  uint32_t first = tsk_unit(needle, 0);
  for (uint32_t starts = 0;; from++) {
    from = find_unit(text, first, from, end);
    if (from >= end) return TSK_NOT_FOUND;
    if (tsk_units_match(text, from, needle)) return from;
    if (++starts == FALSE_STARTS_MAX && needle.length >= HORSPOOL_MIN_NEEDLE) {
      return horspool(text, needle, from + 1, end);
    }
  }
}

static double as_index(uint32_t found) { return found == TSK_NOT_FOUND ? -1 : (double)found; }

double tsk_string_index_of(struct tsk_string *s, struct tsk_string *needle, double from) {
  uint32_t start = tsk_clamp_position(from, s->length);
  if (needle->length > s->length - start) return -1;
  return as_index(tsk_units_find(tsk_string_units(s), tsk_string_units(needle), start));
}

double tsk_string_last_index_of(struct tsk_string *s, struct tsk_string *needle, double from) {
  if (needle->length > s->length) return -1;
  uint32_t at = s->length - needle->length;
  if (from == from) { /* NaN searches everything */
    uint32_t limit = tsk_clamp_position(from, s->length);
    if (limit < at) at = limit;
  }
  if (!needle->length) return at;
  struct tsk_units text = tsk_string_units(s), what = tsk_string_units(needle);
  uint32_t first = tsk_unit(what, 0);
  for (;; at--) {
    if (tsk_unit(text, at) == first && tsk_units_match(text, at, what)) return at;
    if (!at) return -1;
  }
}

bool tsk_string_includes(struct tsk_string *s, struct tsk_string *needle, double from) {
  return tsk_string_index_of(s, needle, from) >= 0;
}

bool tsk_string_starts_with(struct tsk_string *s, struct tsk_string *needle, double position) {
  uint32_t at = tsk_clamp_position(position, s->length);
  if (needle->length > s->length - at) return false;
  return tsk_units_match(tsk_string_units(s), at, tsk_string_units(needle));
}

bool tsk_string_ends_with(struct tsk_string *s, struct tsk_string *needle, double end) {
  uint32_t to = tsk_clamp_position(end, s->length);
  if (needle->length > to) return false;
  return tsk_units_match(tsk_string_units(s), to - needle->length, tsk_string_units(needle));
}
