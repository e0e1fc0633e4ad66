/* allocate.c — flat strings from memory, and the strings of single units. */
#include "tsuk/exception.h"
#include "units.h"

TSK_LATIN1_LITERAL(tsk_empty_string, 0, 0, "");

struct tsk_string *tsk_string_allocate_latin1(size_t length) {
  return tsk_new_string(0, (uint32_t)length, length);
}

struct tsk_string *tsk_string_allocate_utf16(size_t length) {
  return tsk_new_string(TSK_STRING_UTF16, (uint32_t)length, length * 2);
}

bool tsk_string_check_length(uint64_t length) {
  if (length <= TSK_STRING_MAX_LENGTH) return true;
  tsk_throw_error(TSK_RANGE_ERROR, "Invalid string length");
  return false;
}

struct tsk_string *tsk_string_from_latin1(const void *bytes, size_t length) {
  if (length <= 1) return length ? tsk_string_of_unit(*(const uint8_t *)bytes) : TSK_EMPTY_STRING;
  if (!tsk_string_check_length(length)) return TSK_EMPTY_STRING;
  struct tsk_string *s = tsk_string_allocate_latin1(length);
  if (!s) return TSK_EMPTY_STRING;
  memcpy(tsk_latin1_units(s), bytes, length);
  return s;
}

struct tsk_string *tsk_string_from_utf16(const uint16_t *units, size_t length) {
  if (!tsk_string_check_length(length)) return TSK_EMPTY_STRING;
  uint32_t all = 0;
  for (size_t i = 0; i < length; i++) all |= units[i];
  if (all > 0xff) {
    struct tsk_string *s = tsk_string_allocate_utf16(length);
    if (!s) return TSK_EMPTY_STRING;
    memcpy(tsk_utf16_units(s), units, length * 2);
    return s;
  }
  if (length <= 1) return length ? tsk_string_of_unit(units[0]) : TSK_EMPTY_STRING;
  struct tsk_string *s = tsk_string_allocate_latin1(length);
  if (!s) return TSK_EMPTY_STRING;
  uint8_t *out = tsk_latin1_units(s);
  for (size_t i = 0; i < length; i++) out[i] = (uint8_t)units[i];
  return s;
}

/* Single Latin-1 characters are static: reading a text character by character
 * must not allocate. Filled on first use so that they cost no image space. */
static struct {
  struct tsk_string string;
  uint64_t units;
} singles[256];

struct tsk_string *tsk_string_of_unit(uint32_t unit) {
  if (unit > 0xff) {
    struct tsk_string *s = tsk_string_allocate_utf16(1);
    if (!s) return TSK_EMPTY_STRING;
    tsk_utf16_units(s)[0] = (uint16_t)unit;
    return s;
  }
  struct tsk_string *s = &singles[unit].string;
  if (!s->length) {
    s->header = (struct tsk_header)TSK_LITERAL_HEADER(0);
    s->length = 1;
    tsk_latin1_units(s)[0] = (uint8_t)unit;
  }
  return s;
}

struct tsk_string *tsk_string_of_code_point(uint32_t code_point) {
  if (code_point < 0x10000) return tsk_string_of_unit(code_point);
  struct tsk_string *s = tsk_string_allocate_utf16(2);
  if (!s) return TSK_EMPTY_STRING;
  tsk_utf16_units(s)[0] = (uint16_t)(0xd7c0 + (code_point >> 10));
  tsk_utf16_units(s)[1] = (uint16_t)(0xdc00 | (code_point & 0x3ff));
  return s;
}

struct tsk_string *tsk_string_from_char_code(double unit) {
  return tsk_string_of_unit(tsk_f64_to_uint32(unit) & 0xffff);
}

struct tsk_string *tsk_string_from_code_point(double code_point) {
  return tsk_string_of_code_point((uint32_t)(int32_t)code_point);
}
