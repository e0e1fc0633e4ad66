/* slice.c — parts of a string: single characters, slices, trimming. */
#include "units.h"

/* A slice object takes 32 bytes: shorter pieces are copied, which also lets
 * the parent go. */
enum { SLICE_MIN_BYTES = 32 };

struct tsk_string *tsk_string_cut(struct tsk_string *s, uint32_t from, uint32_t to) {
  if (to <= from) return TSK_EMPTY_STRING;
  uint32_t length = to - from;
  if (length == s->length) return s;
  struct tsk_units view = tsk_string_units(s);
  if (length == 1) return tsk_string_of_unit(tsk_unit(view, from));
  if (length << view.wide < SLICE_MIN_BYTES) {
    struct tsk_writer w = tsk_writer_start(length, view.wide);
    tsk_writer_copy(&w, view, from, length);
    tsk_keep(s);
    return tsk_writer_finish(&w);
  }
  uint8_t flags = (uint8_t)(TSK_STRING_SLICE | (view.wide ? TSK_STRING_UTF16 : 0));
  struct tsk_string *cut =
      tsk_new_string(flags, length, sizeof(struct tsk_slice) - sizeof(struct tsk_string));
  if (!cut) return TSK_EMPTY_STRING;
  struct tsk_slice *slice = tsk_as_slice(cut);
  bool nested = (s->header.flags & TSK_STRING_SLICE) != 0;
  slice->parent = nested ? tsk_as_slice(s)->parent : s;
  slice->offset = from + (nested ? tsk_as_slice(s)->offset : 0);
  return cut;
}

struct tsk_string *tsk_string_slice(struct tsk_string *s, double start, double end) {
  return tsk_string_cut(s, tsk_relative_position(start, s->length),
                        tsk_relative_position(end, s->length));
}

struct tsk_string *tsk_string_substring(struct tsk_string *s, double start, double end) {
  uint32_t from = tsk_clamp_position(start, s->length);
  uint32_t to = tsk_clamp_position(end, s->length);
  return from < to ? tsk_string_cut(s, from, to) : tsk_string_cut(s, to, from);
}

double tsk_string_char_code_at_slow(struct tsk_string *s, double position) {
  /* NaN and what is cut off to 0 ask for the first unit. */
  return s->length && tsk_f64_to_integer(position) == 0 ? tsk_string_unit(s, 0)
                                                        : __builtin_nan("");
}

struct tsk_string *tsk_string_char_at(struct tsk_string *s, double position) {
  double at = tsk_f64_to_integer(position);
  if (!(at >= 0 && at < s->length)) return TSK_EMPTY_STRING;
  return tsk_string_of_unit(tsk_string_unit(s, (uint32_t)(int32_t)at));
}

struct tsk_string *tsk_string_get(struct tsk_string *s, double index) {
  if (!(index >= 0 && index < s->length)) return NULL;
  uint32_t at = (uint32_t)(int32_t)index;
  return at == index ? tsk_string_of_unit(tsk_string_unit(s, at)) : NULL;
}

struct tsk_string *tsk_string_at(struct tsk_string *s, double position) {
  double at = tsk_f64_to_integer(position);
  if (at < 0) at += s->length;
  return tsk_string_get(s, at);
}

/* ---- code points ---- */

uint32_t tsk_units_next(struct tsk_units view, uint32_t *position) {
  uint32_t at = *position;
  uint32_t unit = tsk_unit(view, at);
  *position = at + 1;
  if (!view.wide || !tsk_is_lead(unit) || at + 1 >= view.length) return unit;
  uint32_t trail = tsk_unit(view, at + 1);
  if (!tsk_is_trail(trail)) return unit;
  *position = at + 2;
  return ((unit - 0xd800) << 10) + (trail - 0xdc00) + 0x10000;
}

double tsk_string_code_point_at(struct tsk_string *s, double position) {
  double at = tsk_f64_to_integer(position);
  if (!(at >= 0 && at < s->length)) return -1;
  uint32_t from = (uint32_t)(int32_t)at;
  return tsk_units_next(tsk_string_units(s), &from);
}

struct tsk_string *tsk_string_code_point_string(struct tsk_string *s, double position) {
  if (!(position >= 0 && position < s->length)) return TSK_EMPTY_STRING;
  uint32_t at = (uint32_t)(int32_t)position;
  return tsk_string_of_code_point(tsk_units_next(tsk_string_units(s), &at));
}

/* ---- trimming ---- */

bool tsk_is_white_space(uint32_t unit) {
  if (unit < 0x80) return unit == ' ' || (unit >= '\t' && unit <= '\r');
  if (unit < 0x1680) return unit == 0xa0;
  return unit == 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit == 0x2028 ||
         unit == 0x2029 || unit == 0x202f || unit == 0x205f || unit == 0x3000 || unit == 0xfeff;
}

static struct tsk_string *trim(struct tsk_string *s, bool start, bool end) {
  struct tsk_units view = tsk_string_units(s);
  uint32_t from = 0, to = view.length;
  while (start && from < to && tsk_is_white_space(tsk_unit(view, from))) from++;
  while (end && to > from && tsk_is_white_space(tsk_unit(view, to - 1))) to--;
  return tsk_string_cut(s, from, to);
}

struct tsk_string *tsk_string_trim(struct tsk_string *s) { return trim(s, true, true); }
struct tsk_string *tsk_string_trim_start(struct tsk_string *s) { return trim(s, true, false); }
struct tsk_string *tsk_string_trim_end(struct tsk_string *s) { return trim(s, false, true); }
