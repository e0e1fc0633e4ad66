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

static inline bool is_plain_byte(uint8_t c) { return c >= ' ' && c != '"' && c != '\\'; }

/* How many Latin-1 units from `from` on stand for themselves. */
static uint32_t plain_latin1(const uint8_t *units, uint32_t from, uint32_t length) {
  const uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
  uint32_t i = from;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, units + i, 8);
    uint64_t quote = word ^ ones * '"', backslash = word ^ ones * '\\';
    /* Bit 7 of a byte where a subtraction borrowed: below a blank, or equal. False
     * alarms, next to a true one, only end the fast loop. */
    uint64_t below = (word - ones * ' ') & ~word;
    if ((below | ((quote - ones) & ~quote) | ((backslash - ones) & ~backslash)) & highs) break;
  }
  while (i < length && is_plain_byte(units[i])) i++;
  return i - from;
}

/* The same in UTF-16: pairs of surrogates do, lone ones do not. */
static uint32_t plain_utf16(struct tsk_units view, uint32_t from) {
  uint32_t at = from;
  while (at < view.length) {
    uint32_t next = at;
    uint32_t c = tsk_units_next(view, &next);
    if (c < ' ' || c == '"' || c == '\\' || c - 0xd800 < 0x800) break;
    at = next;
  }
  return at - from;
}

void tsk_builder_append_json(void *b, struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  tsk_builder_append_latin1(b, "\"", 1);
  for (uint32_t at = 0;;) {
    uint32_t plain = view.wide ? plain_utf16(view, at) : plain_latin1(view.data, at, view.length);
    tsk_builder_append_part(b, view, at, at + plain);
    at += plain;
    if (at == view.length) break;
    append_escape(b, tsk_unit(view, at++));
  }
  tsk_builder_append_latin1(b, "\"", 1);
  tsk_keep(s);
}

struct tsk_string *tsk_string_quote_json(struct tsk_string *s) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append_json(&text, s);
  return tsk_builder_finish(&text);
}
