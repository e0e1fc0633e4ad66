/* encoding.c — the encodings of Node's Buffer, from bytes to text and back. */
#include "tsuk/heap.h"
#include "tsuk/process.h"
#include "tsuk/string.h"

static const char hex_digits[] = "0123456789abcdef";
static const char base64_digits[] =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* ---- from bytes ---- */

static struct tsk_string *decode_ascii(const uint8_t *bytes, size_t count) {
  struct tsk_string *text = tsk_string_from_latin1(bytes, count);
  if (count == 0 || text->header.flags & TSK_FLAG_STATIC) return text;
  uint8_t *units = tsk_latin1_units(text);
  for (size_t i = 0; i < count; i++) units[i] &= 0x7f;
  return text;
}

static struct tsk_string *decode_utf16(const uint8_t *bytes, size_t count) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  for (size_t i = 0; i + 1 < count; i += 2) {
    tsk_builder_append_unit(&text, (uint32_t)bytes[i] | (uint32_t)bytes[i + 1] << 8);
  }
  return tsk_builder_finish(&text);
}

static struct tsk_string *decode_hex(const uint8_t *bytes, size_t count) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  for (size_t i = 0; i < count; i++) {
    const char pair[2] = {hex_digits[bytes[i] >> 4], hex_digits[bytes[i] & 15]};
    tsk_builder_append_latin1(&text, pair, 2);
  }
  return tsk_builder_finish(&text);
}

static char base64_digit(uint32_t value, bool url) {
  value &= 63;
  if (url && value >= 62) return value == 62 ? '-' : '_';
  return base64_digits[value];
}

static struct tsk_string *decode_base64(const uint8_t *bytes, size_t count, bool url) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  for (size_t i = 0; i < count; i += 3) {
    size_t left = count - i;
    uint32_t group = (uint32_t)bytes[i] << 16;
    if (left > 1) group |= (uint32_t)bytes[i + 1] << 8;
    if (left > 2) group |= bytes[i + 2];
    const char digits[4] = {base64_digit(group >> 18, url), base64_digit(group >> 12, url),
                            left > 1 ? base64_digit(group >> 6, url) : '=',
                            left > 2 ? base64_digit(group, url) : '='};
    /* The URL form has no padding. */
    tsk_builder_append_latin1(&text, digits, url && left < 3 ? left + 1 : 4);
  }
  return tsk_builder_finish(&text);
}

struct tsk_string *tsk_decode(const uint8_t *bytes, size_t count, enum tsk_encoding encoding) {
  switch (encoding) {
    case TSK_LATIN1: return tsk_string_from_latin1(bytes, count);
    case TSK_ASCII: return decode_ascii(bytes, count);
    case TSK_UTF16LE: return decode_utf16(bytes, count);
    case TSK_HEX: return decode_hex(bytes, count);
    case TSK_BASE64: return decode_base64(bytes, count, false);
    case TSK_BASE64URL: return decode_base64(bytes, count, true);
    default: return tsk_string_from_utf8(bytes, count);
  }
}

/* ---- to bytes ---- */

static int32_t hex_value(uint32_t unit) {
  if (unit >= '0' && unit <= '9') return (int32_t)unit - '0';
  uint32_t lower = unit | 32;
  return lower >= 'a' && lower <= 'f' ? (int32_t)lower - 'a' + 10 : -1;
}

/* Up to the first pair that is not two digits. */
static size_t encode_hex(struct tsk_units units, uint8_t *out) {
  size_t count = 0;
  for (size_t i = 0; i + 1 < units.length; i += 2) {
    int32_t high = hex_value(tsk_unit(units, i)), low = hex_value(tsk_unit(units, i + 1));
    if (high < 0 || low < 0) break;
    out[count++] = (uint8_t)(high << 4 | low);
  }
  return count;
}

static int32_t base64_value(uint32_t unit) {
  if (unit >= 'A' && unit <= 'Z') return (int32_t)unit - 'A';
  if (unit >= 'a' && unit <= 'z') return (int32_t)unit - 'a' + 26;
  if (unit >= '0' && unit <= '9') return (int32_t)unit - '0' + 52;
  if (unit == '+' || unit == '-') return 62;
  return unit == '/' || unit == '_' ? 63 : -1;
}

/* Both alphabets; what belongs to neither is passed over, '=' ends it. */
static size_t encode_base64(struct tsk_units units, uint8_t *out) {
  size_t count = 0;
  uint32_t bits = 0, held = 0;
  for (size_t i = 0; i < units.length && tsk_unit(units, i) != '='; i++) {
    int32_t value = base64_value(tsk_unit(units, i));
    if (value < 0) continue;
    bits = bits << 6 | (uint32_t)value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out[count++] = (uint8_t)(bits >> held);
  }
  return count;
}

struct tsk_elements *tsk_encode(struct tsk_string *text, enum tsk_encoding encoding,
                                size_t *count) {
  struct tsk_units units = tsk_string_units(text);
  size_t room = encoding == TSK_UTF8 ? tsk_string_utf8_length(text) : 2 * (size_t)units.length;
  struct tsk_elements *storage = tsk_new_raw(room + 1);
  if (storage == NULL) return NULL;
  uint8_t *out = tsk_elements_data(storage);
  *count = units.length;
  switch (encoding) {
    case TSK_LATIN1:
    case TSK_ASCII:
      for (size_t i = 0; i < units.length; i++) out[i] = (uint8_t)tsk_unit(units, i);
      break;
    case TSK_UTF16LE:
      for (size_t i = 0; i < units.length; i++) {
        out[2 * i] = (uint8_t)tsk_unit(units, i);
        out[2 * i + 1] = (uint8_t)(tsk_unit(units, i) >> 8);
      }
      *count *= 2;
      break;
    case TSK_HEX: *count = encode_hex(units, out); break;
    case TSK_BASE64:
    case TSK_BASE64URL: *count = encode_base64(units, out); break;
    default: *count = tsk_string_write_utf8(text, out); break;
  }
  return storage;
}
