/* text.c — bigints to text in any radix and back.
 *
 * A radix that is a power of two reads and writes bits. Any other goes in chunks: the most digits
 * of it that a limb holds. What is long is halved at powers of the chunk first, since a division by
 * many limbs costs less for each of them than one after the other. */
#include "internal.h"

/* The most digits of a radix that fit a limb, and the radix to that power. */
struct chunk {
  uint32_t digits;
  uint64_t base;
};

static struct chunk chunk_of(uint32_t radix) {
  struct chunk c = {1, radix};
  while (c.base <= UINT64_MAX / radix) {
    c.base *= radix;
    c.digits++;
  }
  return c;
}

/* The logarithm of a radix that is a power of two; 0: it is none. */
static uint32_t bits_of_digit(uint32_t radix) {
  return (radix & (radix - 1)) == 0 ? (uint32_t)__builtin_ctz(radix) : 0;
}

static char digit_text(uint64_t digit) {
  return (char)(digit < 10 ? '0' + digit : 'a' + digit - 10);
}

/* ---- to text ---- */

/* Writes towards the start of the buffer. */
struct writer {
  uint8_t *next; /* one past where the next digit goes */
  struct chunk chunk;
  uint32_t radix;
};

static void write_chunk(struct writer *w, uint64_t value, uint32_t digits) {
  for (uint32_t i = 0; i < digits; i++) {
    *--w->next = (uint8_t)digit_text(value % w->radix);
    value /= w->radix;
  }
}

/* All digits of a magnitude that is destroyed, with zeros in front up to a multiple of chunks. */
static void write_limbs(struct writer *w, uint64_t *limbs, size_t length) {
  while ((length = tsk_limbs_normal(limbs, length)) > 0) {
    uint64_t rest = tsk_limbs_divide_limb(limbs, limbs, length, w->chunk.base);
    write_chunk(w, rest, w->chunk.digits);
  }
}

/* A chunk's base to the power 2^level, shifted so that its top bit is set. */
struct power {
  uint64_t *limbs;
  size_t length;
  uint32_t shift;
};
enum { MOST_LEVELS = 26, LEAF_LEVEL = 5 };

/* A magnitude below base^(2^level), with zeros in front up to 2^level chunks if it is `padded`.
 * False after throwing. */
static bool write_part(struct writer *w, uint64_t *limbs, size_t length, const struct power *powers,
                       uint32_t level, bool padded) {
  length = tsk_limbs_normal(limbs, length);
  if (level <= LEAF_LEVEL) {
    uint8_t *start = w->next - ((size_t)w->chunk.digits << level);
    write_limbs(w, limbs, length);
    while (padded && w->next > start) *--w->next = '0';
    return true;
  }
  const struct power *by = &powers[level - 1];
  size_t room = length + 1 > by->length ? length + 1 : by->length;
  uint64_t *rest = tsk_scratch_limbs(room + 1);
  uint64_t *quotient = tsk_scratch_limbs(room - by->length + 1);
  if (rest == NULL || quotient == NULL) return false;
  rest[length] = tsk_limbs_shift_left(rest, limbs, length, by->shift);
  tsk_limbs_divide(quotient, rest, room, by->limbs, by->length);
  tsk_limbs_shift_right(rest, rest, by->length, by->shift);
  size_t high = tsk_limbs_normal(quotient, room - by->length + 1);
  if (!write_part(w, rest, by->length, powers, level - 1, padded || high > 0)) return false;
  return (high == 0 && !padded) || write_part(w, quotient, high, powers, level - 1, padded);
}

/* Powers of the base up to one whose square is above all numbers of `length` limbs. False after
 * throwing. */
static bool write_long(struct writer *w, uint64_t *limbs, size_t length) {
  struct power powers[MOST_LEVELS];
  uint64_t *power = &w->chunk.base;
  size_t size = 1;
  uint32_t level = 0;
  for (;;) {
    struct power *p = &powers[level++];
    p->length = size;
    p->shift = tsk_limb_leading_zeros(power[size - 1]);
    p->limbs = tsk_scratch_limbs(size);
    if (p->limbs == NULL) return false;
    tsk_limbs_shift_left(p->limbs, power, size, p->shift);
    if (2 * size - 1 > length) break;
    uint64_t *square = tsk_scratch_limbs(2 * size);
    uint64_t *scratch = tsk_scratch_limbs(tsk_limbs_scratch(size) + 1);
    if (square == NULL || scratch == NULL) return false;
    tsk_limbs_multiply(square, power, size, power, size, scratch);
    power = square;
    size = tsk_limbs_normal(square, 2 * size);
  }
  return write_part(w, limbs, length, powers, level, false);
}

static void write_bits(struct writer *w, const struct tsk_magnitude *m, uint32_t bits) {
  uint64_t total = tsk_limbs_bits(m->limbs, m->length);
  for (uint64_t at = 0; at < total; at += bits) {
    size_t i = (size_t)(at / 64);
    uint32_t shift = (uint32_t)(at % 64);
    uint64_t digit = m->limbs[i] >> shift;
    if (shift + bits > 64 && i + 1 < m->length) digit |= m->limbs[i + 1] << (64 - shift);
    *--w->next = (uint8_t)digit_text(digit & (w->radix - 1));
  }
}

static struct tsk_string *small_to_string(int64_t n, uint32_t radix) {
  char text[66];
  char *start = text + sizeof text;
  uint64_t magnitude = n < 0 ? (uint64_t)-n : (uint64_t)n;
  do {
    *--start = digit_text(magnitude % radix);
    magnitude /= radix;
  } while (magnitude != 0);
  if (n < 0) *--start = '-';
  return tsk_string_from_latin1(start, (size_t)(text + sizeof text - start));
}

struct tsk_string *tsk_bigint_to_string(tsk_value v, double radix_number) {
  uint32_t radix = (uint32_t)radix_number;
  if (!tsk_is_bigint(v)) {
    tsk_throw_error(TSK_TYPE_ERROR, "BigInt.prototype.toString requires that 'this' be a BigInt");
    return TSK_EMPTY_STRING;
  }
  if (tsk_is_small_bigint(v)) return small_to_string(tsk_as_small_bigint(v), radix);
  struct tsk_magnitude m;
  tsk_see_bigint(v, &m);
  struct writer w = {NULL, chunk_of(radix), radix};
  uint32_t bits = bits_of_digit(radix);
  /* Whole chunks: a limb is at least half as long as the number of bits that a chunk stands for. */
  uint64_t chunk_bits = 63 - tsk_limb_leading_zeros(w.chunk.base);
  uint64_t total = tsk_limbs_bits(m.limbs, m.length);
  uint64_t room = bits > 0 ? total / bits + 1 : (total / chunk_bits + 1) * w.chunk.digits;
  struct tsk_elements *buffer = tsk_new_raw((size_t)room + 1);
  if (buffer == NULL) return TSK_EMPTY_STRING;
  uint8_t *first = tsk_elements_data(buffer), *end = first + room + 1;
  w.next = end;
  if (bits > 0) {
    write_bits(&w, &m, bits);
  } else {
    uint64_t *rest = tsk_scratch_limbs(m.length);
    if (rest == NULL) return TSK_EMPTY_STRING;
    memcpy(rest, m.limbs, 8 * m.length);
    if (!write_long(&w, rest, m.length)) return TSK_EMPTY_STRING;
  }
  while (*w.next == '0') w.next++;
  if (m.negative) *--w.next = '-';
  return tsk_string_from_latin1(w.next, (size_t)(end - w.next));
}

/* ---- from text ---- */

static uint32_t digit_value(uint32_t unit) {
  if (unit - '0' < 10) return unit - '0';
  uint32_t letter = (unit | 0x20) - 'a';
  return unit < 0x80 && letter < 26 ? letter + 10 : 36;
}

/* Digits from `at` to `end`; TSK_HOLE: one is none of the radix. */
static tsk_value parse_digits(struct tsk_units text, uint32_t at, uint32_t end, uint32_t radix,
                              bool negative) {
  struct chunk chunk = chunk_of(radix);
  uint64_t chunk_bits = 64 - tsk_limb_leading_zeros(chunk.base);
  uint64_t chunks = (uint64_t)(end - at) / chunk.digits + 1;
  struct tsk_bigint *r = tsk_new_bigint(chunks * chunk_bits / 64 + 1);
  if (r == NULL) return TSK_HOLE;
  size_t length = 0;
  while (at < end) {
    uint64_t value = 0, base = 1;
    for (uint32_t i = 0; i < chunk.digits && at < end; i++, at++) {
      uint32_t digit = digit_value(tsk_unit(text, at));
      if (digit >= radix) return TSK_HOLE;
      value = value * radix + digit;
      base *= radix;
    }
    uint64_t out = tsk_limbs_scale(r->limbs, r->limbs, length, base, value);
    if (out != 0) r->limbs[length++] = out;
  }
  tsk_value result = tsk_finish_bigint(r, negative);
  return tsk_is_pending() ? TSK_HOLE : result;
}

tsk_value tsk_bigint_parse(struct tsk_string *string) {
  struct tsk_units text = tsk_string_units(string);
  uint32_t at = 0, end = text.length;
  while (at < end && tsk_is_white_space(tsk_unit(text, at))) at++;
  while (end > at && tsk_is_white_space(tsk_unit(text, end - 1))) end--;
  if (at == end) return TSK_BIGINT_ZERO;
  uint32_t radix = 10;
  bool negative = false;
  uint32_t first = tsk_unit(text, at);
  if (first == '0' && end - at > 2) {
    uint32_t letter = tsk_unit(text, at + 1) | 0x20;
    radix = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
    if (radix != 10) at += 2;
  } else if (first == '-' || first == '+') {
    negative = first == '-';
    at++;
    if (at == end) return TSK_HOLE;
  }
  return parse_digits(text, at, end, radix, negative);
}
