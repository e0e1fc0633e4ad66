/* string_driver.c — runs programs of string operations, for the comparison
 * with Node in test/unit/runtime-string.test.ts.
 *
 * Standard input is a list of 32-bit words: an operation's number, then its
 * operands. A string operand is an index into the strings made so far; a number
 * operand is a double in two words. Each operation pushes one string or prints
 * one line. Operation 0 makes a string from UTF-16 units that follow; the
 * others are in the order of the switch, mirrored in the test.
 */
#include "text_support.h"
#include "tsuk/heap.h"
#include <stdlib.h>
#include "tsuk/property.h"

/* No array here has properties beside its elements; object/ is not part of this program. */
void tsk_set(tsk_value receiver, tsk_value key, tsk_value v) {
  (void)receiver;
  (void)key;
  (void)v;
  abort();
}

static tsk_value strings_root;
static struct tsk_array *strings;

static struct tsk_string *take_string(const uint8_t **at) {
  return tsk_as_ptr(tsk_array_element(strings, take_u32(at)));
}

/* The units in hexadecimal: lone surrogates must survive. */
static void put_units(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  for (uint32_t i = 0; i < view.length; i++) printf("%x ", tsk_unit(view, i));
  putchar('\n');
}

static void put_number(double d) {
  if (d != d) {
    puts("NaN");
  } else {
    printf("%.0f\n", d);
  }
}

static struct tsk_string *literal_units(const uint8_t **at) {
  uint32_t length = take_u32(at);
  uint16_t *units = malloc(length * 2 + 1);
  for (uint32_t i = 0; i < length; i++) units[i] = (uint16_t)take_u32(at);
  struct tsk_string *s = tsk_string_from_utf16(units, length);
  free(units);
  return s;
}

static struct tsk_string *build(struct tsk_string *a, struct tsk_string *b, double d) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append(&text, a);
  tsk_builder_append_f64(&text, d);
  tsk_builder_append_unit(&text, 0x41);
  tsk_builder_append_range(&text, b, 0, b->length / 2);
  tsk_builder_append_bool(&text, d > 0);
  tsk_builder_append_unit(&text, 0x20ac);
  tsk_builder_append_i32(&text, -7);
  tsk_builder_append_json(&text, b);
  return tsk_builder_finish(&text);
}

static struct tsk_string *round_trip(struct tsk_string *s) {
  uint8_t *bytes = malloc(tsk_string_utf8_length(s) + 1);
  uint32_t position = 0;
  size_t length = 0;
  /* In pieces, as a stream writes them. */
  while (position < s->length) {
    length += tsk_string_encode_utf8(s, &position, bytes + length, 5);
  }
  if (length != tsk_string_utf8_length(s)) abort();
  struct tsk_string *back = tsk_string_from_utf8(bytes, length);
  free(bytes);
  return back;
}

static struct tsk_string *code_points_joined(struct tsk_string *s, struct tsk_string *separator) {
  struct tsk_array *parts = tsk_array_new(TSK_ELEMENTS_PTR, 4);
  for (uint32_t at = 0; at < s->length;) {
    struct tsk_string *part = tsk_string_code_point_string(s, at);
    tsk_array_ptr_push(parts, part);
    at += part->length;
  }
  return tsk_string_join(parts, separator);
}

static struct tsk_string *or_empty(struct tsk_string *s) { return s ? s : TSK_EMPTY_STRING; }

/* Prints, or gives the string to push. */
static struct tsk_string *run(uint32_t operation, const uint8_t **at) {
  if (operation == 0) return literal_units(at);
  struct tsk_string *s = take_string(at), *t = take_string(at), *u = take_string(at);
  double x = take_f64(at), y = take_f64(at);
  switch (operation) {
    case 1: return tsk_string_concat(s, t);
    case 2: return tsk_string_concat3(s, t, u);
    case 3: return tsk_string_slice(s, x, y);
    case 4: return tsk_string_substring(s, x, y);
    case 5: return tsk_string_char_at(s, x);
    case 6: return or_empty(tsk_string_at(s, x));
    case 7: return tsk_string_trim(s);
    case 8: return tsk_string_trim_start(s);
    case 9: return tsk_string_trim_end(s);
    case 10: return tsk_string_to_lower_case(s);
    case 11: return tsk_string_to_upper_case(s);
    case 12: return tsk_string_repeat(s, x);
    case 13: return tsk_string_pad_start(s, x, t);
    case 14: return tsk_string_pad_end(s, x, t);
    case 15: return tsk_string_replace(s, t, u);
    case 16: return tsk_string_replace_all(s, t, u);
    case 17: return tsk_string_to_well_formed(s);
    case 18: return tsk_string_join(tsk_string_split(s, t, x), u);
    case 19: return build(s, t, x);
    case 20: return round_trip(s);
    case 21: return code_points_joined(s, t);
    case 22: return tsk_string_intern(s);
    case 23: return tsk_string_quote_json(s);
    case 24: return tsk_string_from_char_code(x);
    case 25: return tsk_string_normalize(s, x);
    case 40: put_number(tsk_string_char_code_at(s, x)); break;
    case 41: put_number(tsk_string_code_point_at(s, x)); break;
    case 42: put_number(tsk_string_index_of(s, t, x)); break;
    case 43: put_number(tsk_string_last_index_of(s, t, x)); break;
    case 44: put_number(tsk_string_includes(s, t, x)); break;
    case 45: put_number(tsk_string_starts_with(s, t, x)); break;
    case 46: put_number(tsk_string_ends_with(s, t, x)); break;
    case 47: put_number(tsk_string_compare(s, t)); break;
    case 48: put_number(tsk_string_equals(s, t)); break;
    case 49: put_number(tsk_string_is_well_formed(s)); break;
    case 50: put_number(tsk_string_to_array_index(s)); break;
    case 51: put_number(tsk_string_equals(s, t) == (tsk_string_intern(s) == tsk_string_intern(t))); break;
    case 52: put_number(!tsk_string_equals(s, t) || tsk_string_hash(s) == tsk_string_hash(t)); break;
    case 53: put_units(s); break;
    case 54: put_number(tsk_string_display_width(s)); break;
    default: abort();
  }
  return NULL;
}

int main(void) {
  size_t length;
  const uint8_t *at = read_input(&length), *end = at + length;
  start_heap(&strings_root);
  strings = tsk_array_new(TSK_ELEMENTS_PTR, 16);
  strings_root = tsk_from_ptr(strings);
  tsk_array_ptr_push(strings, TSK_EMPTY_STRING);
  while (at < end) {
    uint32_t operation = take_u32(&at);
    struct tsk_string *made = run(operation, &at);
    const char *error = take_error();
    if (error) puts(error);
    if (made) tsk_array_ptr_push(strings, made);
  }
  return 0;
}
