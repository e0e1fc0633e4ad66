/* parse.c — Number(text), parseFloat and parseInt. */
#include "parse.h"

bool tsk_read_digits(struct tsk_reader *r, struct tsk_digits *out) {
  uint32_t start = r->at;
  bool any = false, in_fraction = false;
  int64_t exponent = 0;
  out->count = 0;
  out->leading = 0;
  out->more = false;
  for (;; r->at++) {
    uint32_t unit = tsk_peek(r);
    if (unit == '.' && !in_fraction) {
      in_fraction = true;
      continue;
    }
    if (!tsk_is_digit(unit)) break;
    any = true;
    uint32_t digit = unit - '0';
    if (!out->count && !digit) { /* a leading zero */
      exponent -= in_fraction;
      continue;
    }
    exponent += !in_fraction;
    if (out->count == TSK_DIGITS_MAX) {
      out->more |= digit != 0;
      continue;
    }
    if (out->count < 19) out->leading = out->leading * 10 + digit;
    out->digits[out->count++] = (uint8_t)digit;
  }
  if (!any) {
    r->at = start;
    return false;
  }
  uint32_t mark = r->at;
  if ((tsk_peek(r) | 0x20) == 'e') {
    r->at++;
    bool negative = tsk_peek(r) == '-';
    if (negative || tsk_peek(r) == '+') r->at++;
    if (tsk_is_digit(tsk_peek(r))) {
      int64_t written = 0;
      for (; tsk_is_digit(tsk_peek(r)); r->at++) {
        if (written < 10000000000) written = written * 10 + (tsk_peek(r) - '0');
      }
      exponent += negative ? -written : written;
    } else {
      r->at = mark;
    }
  }
  /* Texts are shorter than 2^29: past this the number is 0 or infinite. */
  exponent = exponent < -100000 ? -100000 : exponent > 100000 ? 100000 : exponent;
  out->exponent = (int32_t)exponent;
  return true;
}

/* "Infinity" at the reader? Moves past it. */
static bool read_infinity(struct tsk_reader *r) {
  static const char word[] = "Infinity";
  uint32_t length = sizeof word - 1;
  if (r->text.length - r->at < length) return false;
  for (uint32_t i = 0; i < length; i++) {
    if (tsk_unit(r->text, r->at + i) != (uint8_t)word[i]) return false;
  }
  r->at += length;
  return true;
}

/* A sign if there is one: is it minus? */
static bool read_sign(struct tsk_reader *r) {
  uint32_t unit = tsk_peek(r);
  if (unit == '+' || unit == '-') r->at++;
  return unit == '-';
}

/* Infinity or a decimal; NaN when there is neither. */
static double read_decimal(struct tsk_reader *r) {
  if (read_infinity(r)) return __builtin_inf();
  struct tsk_digits digits;
  return tsk_read_digits(r, &digits) ? tsk_digits_to_f64(&digits) : __builtin_nan("");
}

double tsk_string_parse_float(struct tsk_string *s) {
  struct tsk_reader r = {tsk_string_units(s), 0};
  tsk_skip_white_space(&r);
  bool negative = read_sign(&r);
  double d = read_decimal(&r);
  return negative ? -d : d;
}

double tsk_string_to_f64(struct tsk_string *s) {
  struct tsk_reader r = {tsk_string_units(s), 0};
  tsk_skip_white_space(&r);
  if (r.at == r.text.length) return 0;
  double d;
  uint32_t second = r.at + 1 < r.text.length ? tsk_unit(r.text, r.at + 1) | 0x20 : 0;
  if (tsk_peek(&r) == '0' && (second == 'x' || second == 'o' || second == 'b')) {
    r.at += 2;
    d = tsk_read_power_of_two(&r, second == 'x' ? 4 : second == 'o' ? 3 : 1);
  } else {
    bool negative = read_sign(&r);
    d = read_decimal(&r);
    if (negative) d = -d;
  }
  tsk_skip_white_space(&r);
  return r.at == r.text.length ? d : __builtin_nan("");
}

double tsk_read_power_of_two(struct tsk_reader *r, uint32_t bits_per_digit) {
  uint64_t value = 0;
  uint32_t start = r->at, dropped = 0;
  bool more = false; /* a 1 among the dropped bits */
  for (;; r->at++) {
    uint32_t digit = tsk_digit_value(tsk_peek(r));
    if (digit >> bits_per_digit) break;
    if (value >> 58) { /* five bits more would not fit */
      more |= digit != 0;
      dropped += bits_per_digit;
    } else {
      value = value << bits_per_digit | digit;
    }
  }
  if (r->at == start) return __builtin_nan("");
  /* At least 58 bits are kept when any is dropped, so one more bit below them
   * decides between above and exactly half. */
  double d = (double)(value | more);
  for (; dropped && d <= 1.7976931348623157e308; dropped--) d *= 2;
  return d;
}

/* Radix 10 is rounded correctly; the others, which ECMA-262 leaves open, are
 * accumulated as V8 does, in parts below 2^32. */
static double read_other_radix(struct tsk_reader *r, uint32_t radix) {
  uint32_t start = r->at;
  while (tsk_peek(r) == '0') r->at++; /* no part of the first part: it decides the rounding */
  double d = 0;
  bool done = false;
  while (!done) {
    uint32_t part = 0, multiplier = 1;
    while (multiplier * radix <= UINT32_MAX / 36) {
      uint32_t digit = tsk_digit_value(tsk_peek(r));
      done = digit >= radix;
      if (done) break;
      multiplier *= radix;
      part = part * radix + digit;
      r->at++;
    }
    d = d * multiplier + part;
  }
  return r->at == start ? __builtin_nan("") : d;
}

static double read_base_ten(struct tsk_reader *r) {
  uint32_t end = r->at;
  uint64_t small = 0;
  while (end < r->text.length && end - r->at < 16) { /* fits: the usual case */
    uint32_t digit = tsk_unit(r->text, end) - '0';
    if (digit > 9) break;
    small = small * 10 + digit;
    end++;
  }
  if (end == r->at) return __builtin_nan("");
  if (end - r->at < 16) return (double)small;
  while (end < r->text.length && tsk_is_digit(tsk_unit(r->text, end))) end++;
  struct tsk_reader whole = {r->text, r->at};
  whole.text.length = end; /* neither point nor exponent belongs to it */
  struct tsk_digits digits;
  tsk_read_digits(&whole, &digits);
  return tsk_digits_to_f64(&digits);
}

double tsk_string_parse_int(struct tsk_string *s, double radix_argument) {
  struct tsk_reader r = {tsk_string_units(s), 0};
  int32_t radix = tsk_f64_to_int32(radix_argument);
  tsk_skip_white_space(&r);
  bool negative = read_sign(&r);
  if ((radix == 0 || radix == 16) && tsk_peek(&r) == '0' && r.at + 1 < r.text.length &&
      (tsk_unit(r.text, r.at + 1) | 0x20) == 'x') {
    r.at += 2;
    radix = 16;
  }
  if (radix == 0) radix = 10;
  if (radix < 2 || radix > 36) return __builtin_nan("");
  double d;
  if (radix == 10) {
    d = read_base_ten(&r);
  } else if (radix & (radix - 1)) {
    d = read_other_radix(&r, (uint32_t)radix);
  } else {
    d = tsk_read_power_of_two(&r, (uint32_t)__builtin_ctz((uint32_t)radix));
  }
  return negative ? -d : d;
}
