/* compare.c — equality, order and hashes of strings. */
#include "units.h"

static bool same(struct tsk_units a, size_t from_a, struct tsk_units b, size_t from_b,
                 size_t count) {
  if (a.wide == b.wide) {
    unsigned shift = a.wide;
    return !memcmp((const uint8_t *)a.data + (from_a << shift),
                   (const uint8_t *)b.data + (from_b << shift), count << shift);
  }
  const uint8_t *narrow = (const uint8_t *)(a.wide ? b.data : a.data) + (a.wide ? from_b : from_a);
  const uint16_t *wide = (const uint16_t *)(a.wide ? a.data : b.data) + (a.wide ? from_a : from_b);
  for (size_t i = 0; i < count; i++) {
    if (narrow[i] != wide[i]) return false;
  }
  return true;
}

bool tsk_units_match(struct tsk_units text, size_t at, struct tsk_units needle) {
  return same(text, at, needle, 0, needle.length);
}

bool tsk_string_same_units(struct tsk_string *a, struct tsk_string *b) {
  if (a->header.flags & b->header.flags & TSK_STRING_ATOM) return a == b;
  if (a->hash && b->hash && a->hash != b->hash) return false;
  return same(tsk_string_units(a), 0, tsk_string_units(b), 0, a->length);
}

static int order(struct tsk_string *a, struct tsk_string *b) {
  if (a == b) return 0;
  struct tsk_units x = tsk_string_units(a), y = tsk_string_units(b);
  uint32_t common = x.length < y.length ? x.length : y.length;
  if (!x.wide && !y.wide) {
    int by_bytes = memcmp(x.data, y.data, common);
    if (by_bytes) return by_bytes;
  } else {
    for (uint32_t i = 0; i < common; i++) {
      uint32_t u = tsk_unit(x, i), v = tsk_unit(y, i);
      if (u != v) return u < v ? -1 : 1;
    }
  }
  return x.length < y.length ? -1 : x.length > y.length;
}

double tsk_string_compare(struct tsk_string *a, struct tsk_string *b) {
  int by_units = order(a, b);
  return by_units < 0 ? -1 : by_units > 0;
}

bool tsk_string_less(struct tsk_string *a, struct tsk_string *b) { return order(a, b) < 0; }

/* Four units at a time, spread to 16 bits each, so that both forms of a text
 * give one hash; mixed by multiplication and folded to 32 bits. */
static inline uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15;
  return hash ^ (hash >> 29);
}

static inline uint64_t spread(uint32_t bytes) {
  uint64_t x = bytes;
  x = (x | x << 16) & 0x0000ffff0000ffff;
  return (x | x << 8) & 0x00ff00ff00ff00ff;
}

uint32_t tsk_string_compute_hash(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  uint64_t hash = view.length;
  size_t i = 0;
  if (view.wide) {
    const uint16_t *units = view.data;
    for (; i + 4 <= view.length; i += 4) {
      uint64_t word;
      memcpy(&word, units + i, 8);
      hash = mix(hash, word);
    }
  } else {
    const uint8_t *units = view.data;
    for (; i + 4 <= view.length; i += 4) {
      uint32_t word;
      memcpy(&word, units + i, 4);
      hash = mix(hash, spread(word));
    }
  }
  uint64_t rest = 0;
  for (unsigned shift = 0; i < view.length; i++, shift += 16) {
    rest |= (uint64_t)tsk_unit(view, i) << shift;
  }
  hash = mix(hash, rest);
  uint32_t folded = (uint32_t)(hash ^ hash >> 32);
  s->hash = folded ? folded : 1;
  return s->hash;
}
