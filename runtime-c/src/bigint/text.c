/* text.c — bigints to text in any radix and back.
 *
 * A radix that is a power of two reads and writes bits. Any other goes in chunks: the most digits
 * of it that a limb holds. */
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
    write_limbs(&w, rest, m.length);
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
