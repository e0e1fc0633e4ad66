/* utf8.c — strings to and from UTF-8. */
#include "units.h"

static const uint64_t ASCII_HIGH_BITS = 0x8080808080808080;

/* How many bytes from `p` are ASCII. */
static size_t ascii_prefix(const uint8_t *p, size_t length) {
  size_t i = 0;
  for (; i + 8 <= length; i += 8) {
    uint64_t word;
    memcpy(&word, p + i, 8);
    if (word & ASCII_HIGH_BITS) break;
  }
  while (i < length && p[i] < 0x80) i++;
  return i;
}

/* ---- decoding ---- */

/* One character at *p < end; moves *p. An ill-formed sequence gives U+FFFD for
 * each maximal part of it, as the Encoding Standard asks. */
static uint32_t decode(const uint8_t **p, const uint8_t *end) {
  uint32_t first = *(*p)++;
  if (first < 0x80) return first;
  unsigned more = first >= 0xc2 && first <= 0xdf   ? 1
                  : first >= 0xe0 && first <= 0xef ? 2
                  : first >= 0xf0 && first <= 0xf4 ? 3
                                                   : 0;
  if (!more) return 0xfffd;
  uint32_t low = 0x80, high = 0xbf;
  if (first == 0xe0) low = 0xa0; /* overlong */
  if (first == 0xed) high = 0x9f; /* surrogates */
  if (first == 0xf0) low = 0x90;
  if (first == 0xf4) high = 0x8f; /* past U+10FFFF */
  uint32_t code_point = first & (0x3fu >> more);
  for (; more; more--) {
    if (*p == end || **p < low || **p > high) return 0xfffd;
    code_point = code_point << 6 | (*(*p)++ & 0x3f);
    low = 0x80;
    high = 0xbf;
  }
  return code_point;
}

struct tsk_string *tsk_string_from_utf8(const void *bytes, size_t length) {
  const uint8_t *start = bytes, *end = start + length;
  size_t ascii = ascii_prefix(start, length);
  if (ascii == length) return tsk_string_from_latin1(bytes, length);
  /* First pass: the length and whether Latin-1 is enough. */
  uint64_t units = ascii;
  uint32_t all = 0;
  for (const uint8_t *p = start + ascii; p < end;) {
    uint32_t code_point = decode(&p, end);
    all |= code_point;
    units += code_point >= 0x10000 ? 2 : 1;
  }
  if (!tsk_string_check_length(units)) return TSK_EMPTY_STRING;
  if (all <= 0xff) {
    struct tsk_string *s = tsk_string_allocate_latin1(units);
    if (!s) return TSK_EMPTY_STRING;
    uint8_t *out = tsk_latin1_units(s);
    for (const uint8_t *p = start; p < end;) *out++ = (uint8_t)decode(&p, end);
    return s;
  }
  struct tsk_string *s = tsk_string_allocate_utf16(units);
  if (!s) return TSK_EMPTY_STRING;
  uint16_t *out = tsk_utf16_units(s);
  for (const uint8_t *p = start; p < end;) {
    uint32_t code_point = decode(&p, end);
    if (code_point >= 0x10000) {
      *out++ = (uint16_t)(0xd7c0 + (code_point >> 10));
      code_point = 0xdc00 | (code_point & 0x3ff);
    }
    *out++ = (uint16_t)code_point;
  }
  return s;
}

struct tsk_string *tsk_string_from_c(const char *utf8) {
  return tsk_string_from_utf8(utf8, strlen(utf8));
}

/* ---- encoding ---- */

static inline bool is_surrogate(uint32_t code_point) { return code_point - 0xd800 < 0x800; }

static inline size_t encoded_size(uint32_t code_point) {
  return code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
}

static uint8_t *encode(uint32_t code_point, uint8_t *out) {
  if (is_surrogate(code_point)) code_point = 0xfffd;
  if (code_point < 0x80) {
    *out++ = (uint8_t)code_point;
    return out;
  }
  if (code_point < 0x800) {
    *out++ = (uint8_t)(0xc0 | code_point >> 6);
  } else {
    if (code_point < 0x10000) {
      *out++ = (uint8_t)(0xe0 | code_point >> 12);
    } else {
      *out++ = (uint8_t)(0xf0 | code_point >> 18);
      *out++ = (uint8_t)(0x80 | (code_point >> 12 & 0x3f));
    }
    *out++ = (uint8_t)(0x80 | (code_point >> 6 & 0x3f));
  }
  *out++ = (uint8_t)(0x80 | (code_point & 0x3f));
  return out;
}

size_t tsk_string_utf8_length(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  size_t size = 0;
  if (!view.wide) {
    const uint8_t *units = view.data;
    size = view.length;
    for (uint32_t i = 0; i < view.length; i++) size += units[i] >> 7;
    return size;
  }
  for (uint32_t i = 0; i < view.length;) size += encoded_size(tsk_units_next(view, &i));
  return size;
}

size_t tsk_string_encode_utf8(struct tsk_string *s, uint32_t *position, uint8_t *out,
                              size_t room) {
  struct tsk_units view = tsk_string_units(s);
  uint32_t at = *position;
  uint8_t *start = out, *end = out + room;
  while (at < view.length) {
    if (!view.wide) {
      size_t limit = view.length - at;
      if (limit > (size_t)(end - out)) limit = (size_t)(end - out);
      size_t ascii = ascii_prefix((const uint8_t *)view.data + at, limit);
      memcpy(out, (const uint8_t *)view.data + at, ascii);
      out += ascii;
      at += (uint32_t)ascii;
      if (at == view.length) break;
    }
    uint32_t next = at;
    uint32_t code_point = tsk_units_next(view, &next);
    if (encoded_size(code_point) > (size_t)(end - out)) break;
    out = encode(code_point, out);
    at = next;
  }
  *position = at;
  return (size_t)(out - start);
}

size_t tsk_string_write_utf8(struct tsk_string *s, uint8_t *out) {
  uint32_t position = 0;
  return tsk_string_encode_utf8(s, &position, out, SIZE_MAX / 2);
}

/* ---- well-formedness ---- */

/* The first lone surrogate from `from` on, or the length. */
static uint32_t find_lone(struct tsk_units view, uint32_t from) {
  if (!view.wide) return view.length;
  while (from < view.length) {
    uint32_t at = from;
    if (is_surrogate(tsk_units_next(view, &from))) return at;
  }
  return from;
}

bool tsk_string_is_well_formed(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  return find_lone(view, 0) == view.length;
}

struct tsk_string *tsk_string_to_well_formed(struct tsk_string *s) {
  struct tsk_units view = tsk_string_units(s);
  uint32_t at = find_lone(view, 0);
  if (at == view.length) return s;
  struct tsk_writer w = tsk_writer_start(view.length, true);
  if (!w.string) return TSK_EMPTY_STRING;
  tsk_writer_copy(&w, view, 0, view.length);
  tsk_keep(s);
  for (; at < view.length; at = find_lone(view, at + 1)) {
    tsk_utf16_units(w.string)[at] = 0xfffd;
  }
  return tsk_writer_finish(&w);
}
