/* pattern.c — scanning a string for the units of a class, as the programs of regular expressions
 * hold it (stdlib/ecma/regexp-program.ts): eight words of bits, the number of ranges, the ranges. */
#include "tsuk/pattern.h"

static bool in_class(const int32_t *class, uint32_t unit) {
  if (unit < 256) return ((uint32_t)class[unit >> 5] >> (unit & 31) & 1) != 0;
  return tsk_pattern_in_ranges(unit, (const uint32_t *)(class + 9), (uint32_t)class[8]);
}

double tsk_scan_class(struct tsk_string *text, double from, double to, struct tsk_object *program,
                      double place, bool wanted) {
  struct tsk_units units = tsk_string_units(text);
  const int32_t *class = tsk_int32_table_data(program) + (int32_t)place;
  uint32_t i = (uint32_t)from, end = (uint32_t)to;
  if (units.wide) {
    const uint16_t *data = units.data;
    while (i < end && in_class(class, data[i]) != wanted) i++;
  } else {
    const uint8_t *data = units.data;
    while (i < end && in_class(class, data[i]) != wanted) i++;
  }
  return i;
}
