/* radix.c — Number.prototype.toString(radix) for radices other than 10.
 *
 * ECMA-262 leaves the digits of a fraction open. This is V8's choice: digits
 * are made one by one in double arithmetic until what is left is less than
 * half the gap to the next double, and the last is rounded to even. Whole
 * numbers above 2^53 are divided down until they are exact, giving zeros. */
#include "tsuk/number.h"
#include "tsuk/string.h"

enum { HALF = 1100, SIZE = 2 * HALF }; /* radix 2 takes up to 1075 places on either side */

static const char digit_chars[] = "0123456789abcdefghijklmnopqrstuvwxyz";

static int digit_value(char c) { return c > '9' ? c - 'a' + 10 : c - '0'; }

/* Adds one in the last place before `at`. Returns the new end, or 0 when the
 * carry left the fraction. */
static size_t carry_back(char *buffer, size_t at, int radix) {
  while (--at > HALF) {
    int digit = digit_value(buffer[at]);
    if (digit + 1 < radix) {
      buffer[at] = digit_chars[digit + 1];
      return at + 1;
    }
  }
  return 0;
}

struct tsk_string *tsk_f64_to_string_radix(double d, double base) {
  int radix = (int)base;
  if (radix == 10 || d == 0 || !(__builtin_fabs(d) <= 1.7976931348623157e308)) {
    return tsk_f64_to_string(d);
  }
  char buffer[SIZE];
  size_t from = HALF, to = HALF;
  bool negative = d < 0;
  double value = negative ? -d : d;
  double whole = tsk_f64_floor(value);
  double fraction = value - whole;
  double delta = 0.5 * (tsk_f64_of_bits(tsk_f64_bits(value) + 1) - value);
  if (!(delta > 0)) delta = tsk_f64_of_bits(1);
  if (fraction >= delta) {
    buffer[to++] = '.';
    do {
      fraction *= radix;
      delta *= radix;
      int digit = (int)fraction;
      buffer[to++] = digit_chars[digit];
      fraction -= digit;
      if ((fraction > 0.5 || (fraction == 0.5 && (digit & 1))) && fraction + delta > 1) {
        to = carry_back(buffer, to, radix);
        if (!to) {
          to = HALF;
          whole += 1;
        }
        break;
      }
    } while (fraction >= delta);
  }
  for (;;) {
    double shorter = whole / radix;
    if (tsk_f64_bits(shorter) >> 52 <= 1075) break; /* below 2^53 */
    whole = shorter;
    buffer[--from] = '0';
  }
  do {
    double rest = tsk_f64_mod(whole, radix);
    buffer[--from] = digit_chars[(int)rest];
    whole = (whole - rest) / radix;
  } while (whole > 0);
  if (negative) buffer[--from] = '-';
  return tsk_string_from_latin1(buffer + from, to - from);
}
