/* repeat.c — repeating and padding. */
#include "units.h"

/* Fills a writer with `count` units of the view, over and over. */
static void fill(struct tsk_writer *w, struct tsk_units view, size_t count) {
  if (!w->string) return;
  if (view.length == 1 && !tsk_is_wide(w->string)) {
    memset(tsk_latin1_units(w->string) + w->at, (int)tsk_unit(view, 0), count);
    w->at += count;
    return;
  }
  while (count) {
    size_t piece = count < view.length ? count : view.length;
    tsk_writer_copy(w, view, 0, piece);
    count -= piece;
  }
}

struct tsk_string *tsk_string_repeat(struct tsk_string *s, double count) {
  double times = tsk_f64_to_integer(count);
  if (!s->length || !(times > 0)) return TSK_EMPTY_STRING;
  if (times == 1) return s;
  double length = s->length * times;
  if (!tsk_string_check_length(length <= TSK_STRING_MAX_LENGTH ? (uint64_t)length : UINT64_MAX)) {
    return TSK_EMPTY_STRING;
  }
  struct tsk_units view = tsk_string_units(s);
  struct tsk_writer w = tsk_writer_start((size_t)length, view.wide);
  fill(&w, view, (size_t)length);
  tsk_keep(s);
  return tsk_writer_finish(&w);
}

static struct tsk_string *pad(struct tsk_string *s, double target, struct tsk_string *with,
                              bool at_start) {
  if (!(target >= (double)s->length + 1) || !with->length) return s;
  if (!tsk_string_check_length(target < TSK_STRING_MAX_LENGTH + 1.0 ? (uint64_t)target
                                                                    : UINT64_MAX)) {
    return TSK_EMPTY_STRING;
  }
  size_t length = (size_t)target;
  struct tsk_units text = tsk_string_units(s), filler = tsk_string_units(with);
  struct tsk_writer w = tsk_writer_start(length, text.wide || filler.wide);
  if (!at_start) tsk_writer_copy(&w, text, 0, text.length);
  fill(&w, filler, length - text.length);
  if (at_start) tsk_writer_copy(&w, text, 0, text.length);
  tsk_keep(s);
  tsk_keep(with);
  return tsk_writer_finish(&w);
}

struct tsk_string *tsk_string_pad_start(struct tsk_string *s, double length,
                                        struct tsk_string *fill_with) {
  return pad(s, length, fill_with, true);
}

struct tsk_string *tsk_string_pad_end(struct tsk_string *s, double length,
                                      struct tsk_string *fill_with) {
  return pad(s, length, fill_with, false);
}
