/* parse.h — what the reading files share: the text and its decimal digits. */
#ifndef TSUK_NUMBER_PARSE_H
#define TSUK_NUMBER_PARSE_H

#include "tsuk/number.h"
#include "tsuk/string.h"

/* A text being read; `at` moves. */
struct tsk_reader {
  struct tsk_units text;
  uint32_t at;
};

/* The unit under the reader; at the end one that no syntax knows. */
static inline uint32_t tsk_peek(const struct tsk_reader *r) {
  return r->at < r->text.length ? tsk_unit(r->text, r->at) : UINT32_MAX;
}
static inline bool tsk_is_digit(uint32_t unit) { return unit - '0' < 10; }

/* 0-35 for a digit or letter of either case; otherwise at least 36. */
static inline uint32_t tsk_digit_value(uint32_t unit) {
  if (tsk_is_digit(unit)) return unit - '0';
  uint32_t letter = (unit | 0x20) - 'a';
  return unit < 0x80 && letter < 26 ? letter + 10 : 36;
}
static inline void tsk_skip_white_space(struct tsk_reader *r) {
  while (r->at < r->text.length && tsk_is_white_space(tsk_unit(r->text, r->at))) r->at++;
}

/* What reading a StrUnsignedDecimalLiteral without Infinity found: digits from
 * the first that is not 0, cut off at a length that no rounding depends on. */
enum { TSK_DIGITS_MAX = 772 };
struct tsk_digits {
  uint64_t leading;  /* the first 19 digits as a number */
  uint32_t count;    /* of digits, at most TSK_DIGITS_MAX */
  int32_t exponent;  /* the number is 0.digits * 10^exponent */
  bool more;         /* something not 0 was cut off */
  uint8_t digits[TSK_DIGITS_MAX];
};
/* False: there is no number here, and the reader has not moved. An exponent
 * part without digits is not taken. */
bool tsk_read_digits(struct tsk_reader *r, struct tsk_digits *out);
/* Correctly rounded. */
double tsk_digits_to_f64(const struct tsk_digits *digits);
/* Digits of radix 2, 4, 8, 16 or 32 as long as there are any, halves to even;
 * NaN: none. */
double tsk_read_power_of_two(struct tsk_reader *r, uint32_t bits_per_digit);

#endif
