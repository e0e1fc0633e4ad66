/* width.c — how many columns of a terminal a text takes. */
#include "property.h"
#include "units.h"
#include "width_tables.h"

enum { ZERO_WIDTH_JOINER = 0x200d };

double tsk_string_display_width(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  uint32_t columns = 0, before = 0;
  for (uint32_t at = 0; at < view.length;) {
    uint32_t c = tsk_units_next(view, &at);
    if (c - ' ' < 0x5f) {
      columns++;
    } else if (tsk_has_property(tsk_double_width, c)) {
      /* The parts of a joined emoji are drawn as one. */
      columns += before == ZERO_WIDTH_JOINER ? 0 : 2;
    } else {
      columns += !tsk_has_property(tsk_zero_width, c);
    }
    before = c;
  }
  return columns;
}
