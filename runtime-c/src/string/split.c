/* split.c — strings to arrays and back. */
#include "tsuk/array.h"
#include "units.h"

struct tsk_array *tsk_string_split(struct tsk_string *s, struct tsk_string *separator,
                                   double limit) {
  uint32_t most = tsk_f64_to_uint32(limit);
  struct tsk_units text = tsk_string_units(s), what = tsk_string_units(separator);
  if (!what.length) {
    uint32_t count = text.length < most ? text.length : most;
    struct tsk_array *units = tsk_array_new(TSK_ELEMENTS_PTR, count);
    if (!units) return NULL; /* thrown */
    for (uint32_t i = 0; i < count; i++) {
      tsk_array_ptr_push(units, tsk_string_of_unit(tsk_unit(text, i)));
    }
    tsk_keep(s);
    return units;
  }
  struct tsk_array *parts = tsk_array_new(TSK_ELEMENTS_PTR, most < 8 ? most : 8);
  if (!parts) return NULL;
  uint32_t from = 0;
  while (parts->length < most) {
    uint32_t at = tsk_units_find(text, what, from);
    uint32_t to = at == TSK_NOT_FOUND ? text.length : at;
    tsk_array_ptr_push(parts, tsk_string_cut(s, from, to));
    if (at == TSK_NOT_FOUND) break;
    from = at + what.length;
  }
  tsk_keep(s);
  tsk_keep(separator);
  return parts;
}

static struct tsk_string *part_at(struct tsk_array *parts, uint32_t i) {
  tsk_value v = tsk_array_element(parts, i);
  return tsk_is_kind(v, TSK_KIND_STRING) ? tsk_as_ptr(v) : TSK_EMPTY_STRING;
}

struct tsk_string *tsk_string_join(struct tsk_array *parts, struct tsk_string *separator) {
  uint32_t count = parts->length;
  if (count <= 1) return count ? part_at(parts, 0) : TSK_EMPTY_STRING;
  uint64_t length = (uint64_t)separator->length * (count - 1);
  bool wide = length && tsk_is_wide(separator);
  for (uint32_t i = 0; i < count; i++) {
    struct tsk_string *part = part_at(parts, i);
    length += part->length;
    wide |= tsk_is_wide(part);
  }
  if (!length || !tsk_string_check_length(length)) return TSK_EMPTY_STRING;
  struct tsk_units between = tsk_string_units(separator);
  struct tsk_writer w = tsk_writer_start(length, wide);
  for (uint32_t i = 0; i < count; i++) {
    if (i) tsk_writer_copy(&w, between, 0, between.length);
    tsk_writer_copy(&w, tsk_string_units(part_at(parts, i)), 0, part_at(parts, i)->length);
  }
  tsk_keep(separator);
  return tsk_writer_finish(&w);
}
