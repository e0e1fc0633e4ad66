/* pattern.h — what the matchers of regular expressions that the compiler writes (emit/c/patterns.ts)
 * have in common.
 *
 * A matcher looks for a match at or after a position, by backtracking with a small stack that all
 * share. It gives up, so that the library's matcher begins anew, when that stack is full or when it
 * has done much more work than the text is long.
 */
#ifndef TSUK_PATTERN_H
#define TSUK_PATTERN_H

#include "tsuk/array.h"
#include "tsuk/string.h"

/* 1: found, the registers hold the groups; 0: there is none; -1: gave up. */
typedef int32_t (*tsk_pattern)(const void *data, bool wide, int32_t length, int32_t from,
                               bool sticky, int32_t *registers);
/* The program's own, in the order of their numbers. */
extern const tsk_pattern tsk_patterns[];

static inline double tsk_match_native(double pattern, struct tsk_string *text, double from,
                                      bool sticky, struct tsk_object *registers) {
  struct tsk_units units = tsk_string_units(text);
  return tsk_patterns[(int32_t)pattern](units.data, units.wide, (int32_t)units.length,
                                        (int32_t)from, sticky, tsk_int32_table_data(registers));
}

/* The first position from <= i < to whose unit the class holds, or does not; `to`: there is none. */
double tsk_scan_class(struct tsk_string *text, double from, double to, struct tsk_object *program,
                      double place, bool wanted);

/* Units of the text, whose width is a constant where these are inlined. */
static inline uint32_t tsk_pattern_unit(const void *data, bool wide, int32_t i) {
  return wide ? ((const uint16_t *)data)[i] : ((const uint8_t *)data)[i];
}
static inline bool tsk_pattern_in_pair(const void *data, bool wide, int32_t length, int32_t i) {
  return wide && i > 0 && i < length && (((const uint16_t *)data)[i] & 0xfc00) == 0xdc00 &&
         (((const uint16_t *)data)[i - 1] & 0xfc00) == 0xd800;
}
static inline uint32_t tsk_pattern_join(uint32_t lead, uint32_t trail) {
  return ((lead - 0xd800) << 10) + (trail - 0xdc00) + 0x10000;
}
/* The code point at i < length, and the one before i > 0. */
static inline uint32_t tsk_pattern_point(const void *data, bool wide, int32_t length, int32_t i) {
  uint32_t unit = tsk_pattern_unit(data, wide, i);
  if (!tsk_pattern_in_pair(data, wide, length, i + 1)) return unit;
  return tsk_pattern_join(unit, tsk_pattern_unit(data, wide, i + 1));
}
static inline uint32_t tsk_pattern_point_before(const void *data, bool wide, int32_t length,
                                                int32_t i) {
  uint32_t unit = tsk_pattern_unit(data, wide, i - 1);
  if (!tsk_pattern_in_pair(data, wide, length, i - 1)) return unit;
  return tsk_pattern_join(tsk_pattern_unit(data, wide, i - 2), unit);
}
static inline bool tsk_pattern_same(const void *data, bool wide, int32_t a, int32_t b,
                                    int32_t count) {
  for (int32_t i = 0; i < count; i++) {
    if (tsk_pattern_unit(data, wide, a + i) != tsk_pattern_unit(data, wide, b + i)) return false;
  }
  return true;
}
static inline bool tsk_pattern_line_end(uint32_t unit) {
  return unit == 0x0a || unit == 0x0d || unit == 0x2028 || unit == 0x2029;
}
/* The next place of the prefix, or -1. */
static inline int32_t tsk_pattern_find(const void *data, bool wide, int32_t length, int32_t from,
                                       const uint16_t *prefix, uint32_t count) {
  struct tsk_units text = {data, (uint32_t)length, wide};
  struct tsk_units needle = {prefix, count, true};
  uint32_t found = tsk_units_find(text, needle, (uint32_t)from);
  return found == TSK_NOT_FOUND ? -1 : (int32_t)found;
}
/* Ranges above 255 of a class: first and last in turn, ascending. */
static inline bool tsk_pattern_in_ranges(uint32_t c, const uint32_t *ranges, uint32_t count) {
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = (low + high) / 2;
    if (c > ranges[2 * middle + 1]) low = middle + 1;
    else high = middle;
  }
  return low < count && c >= ranges[2 * low];
}

#define TSK_PATTERN_STACK 6000
#define TSK_PATTERN_MARGIN 8
#define TSK_PATTERN_BODY static inline __attribute__((always_inline)) int32_t

#endif
