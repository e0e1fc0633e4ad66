/* format.c — Number::toString of ECMA-262 for radix 10. */
#include "decimal.h"
#include "tsuk/string.h"

size_t tsk_i32_write(int32_t i, char out[TSK_F64_TEXT_MAX]) {
  size_t sign = i < 0;
  if (sign) *out = '-';
  return sign + tsk_u64_write(i < 0 ? -(uint64_t)(int64_t)i : (uint64_t)i, out + sign);
}

static size_t put(char *out, const char *text, size_t length) {
  memcpy(out, text, length);
  return length;
}

size_t tsk_f64_write(double d, char out[TSK_F64_TEXT_MAX]) {
  int32_t integer = tsk_f64_to_int32(d);
  if ((double)integer == d) return tsk_i32_write(integer, out); /* -0 too */
  size_t at = 0;
  if (d < 0) {
    out[at++] = '-';
    d = -d;
  }
  if (!(d <= 1.7976931348623157e308)) {
    return d == d ? at + put(out + at, "Infinity", 8) : put(out, "NaN", 3);
  }
  struct tsk_decimal decimal;
  tsk_shortest(d, &decimal);
  const char *digits = decimal.digits;
  uint32_t count = decimal.count;
  int32_t point = decimal.point;
  if (point > 0 && point <= 21) {
    uint32_t whole = (uint32_t)point;
    if (count <= whole) {
      at += put(out + at, digits, count);
      memset(out + at, '0', whole - count);
      return at + whole - count;
    }
    at += put(out + at, digits, whole);
    out[at++] = '.';
    return at + put(out + at, digits + whole, count - whole);
  }
  if (point > -6 && point <= 0) {
    at += put(out + at, "0.", 2);
    memset(out + at, '0', (size_t)-point);
    at += (size_t)-point;
    return at + put(out + at, digits, count);
  }
  out[at++] = digits[0];
  if (count > 1) {
    out[at++] = '.';
    at += put(out + at, digits + 1, count - 1);
  }
  int32_t exponent = point - 1;
  out[at++] = 'e';
  out[at++] = exponent < 0 ? '-' : '+';
  return at + tsk_u64_write((uint64_t)(exponent < 0 ? -exponent : exponent), out + at);
}

/* Small whole numbers are asked for again and again (indices, counters): their
 * strings are static, made on first use. */
static struct {
  struct tsk_string string;
  char units[8];
} small[256];

struct tsk_string *tsk_i32_to_string(int32_t i) {
  char text[TSK_F64_TEXT_MAX];
  if (i < 0 || i > 255) return tsk_string_from_latin1(text, tsk_i32_write(i, text));
  if (i < 10) return tsk_string_of_unit('0' + (uint32_t)i);
  struct tsk_string *s = &small[i].string;
  if (!s->length) {
    size_t length = tsk_i32_write(i, text);
    memcpy(small[i].units, text, length);
    s->header = (struct tsk_header)TSK_LITERAL_HEADER(0);
    s->length = (uint32_t)length;
  }
  return s;
}

struct tsk_string *tsk_f64_to_string(double d) {
  int32_t i = tsk_f64_to_int32(d);
  if ((double)i == d) return tsk_i32_to_string(i);
  if (d != d) {
    static TSK_LATIN1_LITERAL(nan, 0, 3, "NaN");
    return TSK_STRING(nan);
  }
  char text[TSK_F64_TEXT_MAX];
  return tsk_string_from_latin1(text, tsk_f64_write(d, text));
}
