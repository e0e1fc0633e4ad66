/* json.c — JSON string literals. */
#include "units.h"

/* What follows the backslash in a two-character escape; 0: none. */
static char short_escape(uint32_t unit) {
  switch (unit) {
    case '"':
    case '\\': return (char)unit;
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
  }
}

static void append_escape(void *b, uint32_t unit) {
  static const char hex[] = "0123456789abcdef";
  char text[6] = {'\\', short_escape(unit), '0', '0', '0', '0'};
  size_t length = 2;
  if (!text[1]) {
    text[1] = 'u';
    for (size_t i = 0; i < 4; i++) text[5 - i] = hex[unit >> 4 * i & 15];
    length = 6;
  }
  tsk_builder_append_latin1(b, text, length);
}

void tsk_builder_append_json(void *b, struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  tsk_builder_append_latin1(b, "\"", 1);
  uint32_t copied = 0;
  for (uint32_t i = 0; i < view.length;) {
    uint32_t at = i;
    uint32_t code_point = tsk_units_next(view, &i);
    if (code_point >= ' ' && code_point != '"' && code_point != '\\' &&
        code_point - 0xd800 >= 0x800) {
      continue;
    }
    tsk_builder_append_part(b, view, copied, at);
    append_escape(b, code_point);
    copied = i;
  }
  tsk_builder_append_part(b, view, copied, view.length);
  tsk_builder_append_latin1(b, "\"", 1);
  tsk_keep(s);
}

struct tsk_string *tsk_string_quote_json(struct tsk_string *s) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append_json(&text, s);
  return tsk_builder_finish(&text);
}
