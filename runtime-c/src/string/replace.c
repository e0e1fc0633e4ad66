/* replace.c — replacing a text by a text. */
#include "units.h"

struct tsk_string *tsk_string_replace(struct tsk_string *s, struct tsk_string *pattern,
                                      struct tsk_string *replacement) {
  struct tsk_units text = tsk_string_units(s);
  uint32_t at = tsk_units_find(text, tsk_string_units(pattern), 0);
  if (at == TSK_NOT_FOUND) return s;
  struct tsk_string *before = tsk_string_cut(s, 0, at);
  struct tsk_string *after = tsk_string_cut(s, at + pattern->length, text.length);
  return tsk_string_concat3(before, replacement, after);
}

struct tsk_string *tsk_string_replace_all(struct tsk_string *s, struct tsk_string *pattern,
                                          struct tsk_string *replacement) {
  struct tsk_units text = tsk_string_units(s), what = tsk_string_units(pattern);
  uint32_t step = what.length ? what.length : 1; /* "" is found between all units */
  uint32_t at = tsk_units_find(text, what, 0);
  if (at == TSK_NOT_FOUND) return s;
  struct tsk_units with = tsk_string_units(replacement);
  struct tsk_builder out;
  tsk_builder_init(&out);
  uint32_t copied = 0;
  for (; at != TSK_NOT_FOUND; at = tsk_units_find(text, what, at + step)) {
    tsk_builder_append_part(&out, text, copied, at);
    tsk_builder_append_units(&out, with);
    copied = at + what.length;
  }
  tsk_builder_append_part(&out, text, copied, text.length);
  tsk_keep(s);
  tsk_keep(pattern);
  tsk_keep(replacement);
  return tsk_builder_finish(&out);
}
