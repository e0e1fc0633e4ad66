/* text.c — texts and bytes: what TextEncoder and TextDecoder do to whole ranges. */
#include "internal.h"
#include "tsuk/platform.h"

enum { UTF8, UTF16_LITTLE, UTF16_BIG, LATIN1 };

static uint32_t unit_at(const uint8_t *p, bool big) {
  return big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

static bool is_high_surrogate(uint32_t unit) { return unit >= 0xd800 && unit <= 0xdbff; }

/* Lone surrogates and half a unit at the end become U+FFFD, both together one. */
static struct tsk_string *decode_utf16(const uint8_t *bytes, size_t length, bool big) {
  size_t units = length / 2;
  bool half = length % 2 != 0;
  if (half && units > 0) half = !is_high_surrogate(unit_at(bytes + 2 * units - 2, big));
  units += half;
  if (units == 0) return TSK_EMPTY_STRING;
  struct tsk_string *s = tsk_string_allocate_utf16(units);
  if (s == NULL) return TSK_EMPTY_STRING;
  uint16_t *out = tsk_utf16_units(s);
  for (size_t i = 0; i + 1 < length; i += 2) *out++ = (uint16_t)unit_at(bytes + i, big);
  if (half) *out = 0xfffd;
  return tsk_string_to_well_formed(s);
}

/* Bytes start .. end of a view. */
struct tsk_string *tsk_text_decode(void *view, double start, double end, double encoding) {
  const struct tsk_view *v = view;
  size_t length = (size_t)(end - start);
  if (length == 0) return TSK_EMPTY_STRING;
  const uint8_t *bytes = v->data + (size_t)start;
  switch ((int)encoding) {
    case UTF8: return tsk_string_from_utf8(bytes, length);
    case LATIN1: return tsk_string_from_latin1(bytes, length);
    default: return decode_utf16(bytes, length, (int)encoding == UTF16_BIG);
  }
}

static bool is_valid_utf8(const uint8_t *p, const uint8_t *end) {
  while (p < end) {
    uint32_t first = *p++;
    if (first < 0x80) continue;
    uint32_t more = first >= 0xc2 && first <= 0xdf   ? 1
                    : first >= 0xe0 && first <= 0xef ? 2
                    : first >= 0xf0 && first <= 0xf4 ? 3
                                                     : 0;
    if (more == 0 || (size_t)(end - p) < more) return false;
    uint32_t low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    uint32_t high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    for (; more > 0; more--, p++) {
      if (*p < low || *p > high) return false;
      low = 0x80;
      high = 0xbf;
    }
  }
  return true;
}

static bool is_valid_utf16(const uint8_t *bytes, size_t length, bool big) {
  bool wanted = false; /* a low surrogate */
  for (size_t i = 0; i + 1 < length; i += 2) {
    uint32_t unit = unit_at(bytes + i, big);
    if ((unit >= 0xdc00 && unit <= 0xdfff) != wanted) return false;
    wanted = is_high_surrogate(unit);
  }
  return !wanted && length % 2 == 0;
}

bool tsk_text_is_valid(void *view, double start, double end, double encoding) {
  const struct tsk_view *v = view;
  if (end <= start || (int)encoding == LATIN1) return true;
  const uint8_t *bytes = v->data + (size_t)start, *stop = v->data + (size_t)end;
  if ((int)encoding == UTF8) return is_valid_utf8(bytes, stop);
  return is_valid_utf16(bytes, (size_t)(stop - bytes), (int)encoding == UTF16_BIG);
}

double tsk_text_bytes(struct tsk_string *s) { return (double)tsk_string_utf8_length(s); }

/* As many whole characters as there is room for; the number of bytes. */
double tsk_text_encode(void *view, struct tsk_string *s) {
  struct tsk_view *v = view;
  uint32_t position = 0;
  if (v->length == 0) return 0;
  return (double)tsk_string_encode_utf8(s, &position, v->data, v->length);
}

/* The same; the number of units that were read. */
double tsk_text_fit(void *view, struct tsk_string *s) {
  struct tsk_view *v = view;
  uint32_t position = 0;
  if (v->length > 0) (void)tsk_string_encode_utf8(s, &position, v->data, v->length);
  return position;
}

void tsk_random_fill(void *view) {
  struct tsk_view *v = view;
  size_t bytes = v->length * tsk_element_size_of(v);
  if (bytes > 0) tsk_platform_random(v->data, bytes);
}
