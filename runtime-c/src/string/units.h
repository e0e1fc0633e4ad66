/* units.h — what the string files share and nobody else sees. */
#ifndef TSUK_STRING_UNITS_H
#define TSUK_STRING_UNITS_H

#include "tsuk/heap.h"
#include "tsuk/number.h"
#include "tsuk/string.h"

/* Throws RangeError and returns false when a string may not be this long. */
bool tsk_string_check_length(uint64_t length);

/* Keeps p reachable for the conservative collector up to this point: needed
 * where only a pointer into the string's characters lives on while something
 * allocates. */
static inline void tsk_keep(const void *p) { __asm__ volatile("" : : "r"(p) : "memory"); }

/* A position argument: ToIntegerOrInfinity, then into 0 .. length. */
static inline uint32_t tsk_clamp_position(double position, uint32_t length) {
  if (!(position > 0)) return 0; /* NaN too */
  return position < length ? (uint32_t)(int32_t)position : length;
}
/* The same where negative positions count from the end. */
static inline uint32_t tsk_relative_position(double position, uint32_t length) {
  if (position <= -1) {
    double from_start = tsk_f64_to_integer(position) + length;
    return from_start > 0 ? (uint32_t)(int32_t)from_start : 0;
  }
  return tsk_clamp_position(position, length);
}

/* Copies units [from, from + count) of `from_view` to a Latin-1 or UTF-16 place.
 * A Latin-1 place is only given units below 256. */
static inline void tsk_copy_to_latin1(uint8_t *to, struct tsk_units view, size_t from,
                                      size_t count) {
  if (!view.wide) {
    memcpy(to, (const uint8_t *)view.data + from, count);
    return;
  }
  const uint16_t *units = (const uint16_t *)view.data + from;
  for (size_t i = 0; i < count; i++) to[i] = (uint8_t)units[i];
}
static inline void tsk_copy_to_utf16(uint16_t *to, struct tsk_units view, size_t from,
                                     size_t count) {
  if (view.wide) {
    memcpy(to, (const uint16_t *)view.data + from, count * 2);
    return;
  }
  const uint8_t *units = (const uint8_t *)view.data + from;
  for (size_t i = 0; i < count; i++) to[i] = units[i];
}

/* Where the next flat string of a known form is being written. The string is
 * NULL when memory is exhausted: nothing is written and "" comes out. */
struct tsk_writer {
  struct tsk_string *string;
  size_t at;
};
static inline struct tsk_writer tsk_writer_start(size_t length, bool wide) {
  struct tsk_writer w = {
      wide ? tsk_string_allocate_utf16(length) : tsk_string_allocate_latin1(length), 0};
  return w;
}
static inline void tsk_writer_copy(struct tsk_writer *w, struct tsk_units view, size_t from,
                                   size_t count) {
  if (!w->string) return;
  if (w->string->header.flags & TSK_STRING_UTF16) {
    tsk_copy_to_utf16(tsk_utf16_units(w->string) + w->at, view, from, count);
  } else {
    tsk_copy_to_latin1(tsk_latin1_units(w->string) + w->at, view, from, count);
  }
  w->at += count;
}
static inline struct tsk_string *tsk_writer_finish(const struct tsk_writer *w) {
  return w->string ? w->string : TSK_EMPTY_STRING;
}

/* Are the needle's units at `at` in text, where it fits? */
bool tsk_units_match(struct tsk_units text, size_t at, struct tsk_units needle);

/* Units [from, to) of a view that the caller keeps reachable. */
void tsk_builder_append_part(void *builder, struct tsk_units units, uint32_t from,
                             uint32_t to);

static inline bool tsk_is_wide(const struct tsk_string *s) {
  return (s->header.flags & TSK_STRING_UTF16) != 0;
}
static inline bool tsk_is_lead(uint32_t unit) { return (unit & 0xfc00) == 0xd800; }
static inline bool tsk_is_trail(uint32_t unit) { return (unit & 0xfc00) == 0xdc00; }

#endif
