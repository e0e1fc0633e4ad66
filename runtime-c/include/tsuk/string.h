/* string.h — JavaScript strings: immutable sequences of UTF-16 code units.
 *
 * The struct is in object.h. A string is, by its flags, one of
 *  - flat Latin-1: the units are bytes that follow the 16-byte head;
 *  - flat UTF-16 (TSK_STRING_UTF16): the same with two bytes a unit;
 *  - a rope: two strings joined, made flat on first use;
 *  - a slice: a window on a flat string.
 * Invariants:
 *  - the UTF16 flag of a rope or slice says how its characters are stored; a
 *    string without the flag holds only units below 256 (the reverse is not
 *    promised: a UTF-16 string may happen to hold only small units);
 *  - the parts of a rope are not empty; a slice's parent is flat;
 *  - length <= TSK_STRING_MAX_LENGTH;
 *  - an atom is flat, has its hash computed, and is the only atom of its text.
 * Functions whose arguments are all double, bool, tsk_value or pointers to
 * heap objects are also the intrinsics of stdlib: positions are JavaScript
 * numbers, converted as ToIntegerOrInfinity and clamped as in ECMA-262.
 * Functions marked "may throw" give RangeErrors of their own; whatever makes a
 * string also throws when memory is exhausted. The result is then the empty
 * string, never NULL.
 */
#ifndef TSUK_STRING_H
#define TSUK_STRING_H

#include "tsuk/object.h"

#define TSK_STRING_MAX_LENGTH 536870888u /* 2^29 - 24, as in V8 on 64 bits */

/* ---- literals ----
 *
 * A constant string is static data. The compiler emits one definition each,
 * at file scope, and refers to it by TSK_STRING(name), which is an address
 * constant and so may stand in static initialisers:
 *
 *   TSK_LATIN1_LITERAL(s_12, 0, 5, "hello");
 *   TSK_LATIN1_LITERAL(s_13, TSK_STRING_ATOM, 4, "n\351\000\077");
 *   TSK_UTF16_LITERAL(s_14, 0, 3, 0x48, 0x20ac, 0xd83d);
 *   ... TSK_STRING(s_12) ...
 *
 * name: an identifier unique in the program; external linkage, so that other
 *   files can use it after TSK_DECLARE_LATIN1(name) or TSK_DECLARE_UTF16(name).
 * flags: 0, or TSK_STRING_ATOM for property keys; each atom is also listed in
 *   the array given to tsk_string_register_atoms before anything else runs.
 * length: in code units.
 * Latin-1 text: when every unit is below 256. Printable ASCII stands for
 *   itself except " \ and ?, which, like everything else, are written as
 *   exactly three octal digits (so a following digit is never absorbed and no
 *   trigraph arises). The empty string is TSK_EMPTY_STRING.
 * UTF-16 text: otherwise; the units as numbers separated by commas, lone
 *   surrogates included.
 */
struct tsk_latin1_literal {
  struct tsk_string string;
  char units[];
};
struct tsk_utf16_literal {
  struct tsk_string string;
  uint16_t units[];
};
#define TSK_LITERAL_HEADER(flags) \
  { TSK_SHAPE_STRING, TSK_KIND_STRING, (uint8_t)(TSK_FLAG_STATIC | (flags)), 0 }
#define TSK_LATIN1_LITERAL(name, flags, length, text) \
  _Alignas(8) struct tsk_latin1_literal name = {{TSK_LITERAL_HEADER(flags), length, 0}, {text}}
#define TSK_UTF16_LITERAL(name, flags, length, ...)                     \
  _Alignas(8) struct tsk_utf16_literal name = {                         \
      {TSK_LITERAL_HEADER((flags) | TSK_STRING_UTF16), length, 0}, {__VA_ARGS__}}
#define TSK_DECLARE_LATIN1(name) extern struct tsk_latin1_literal name
#define TSK_DECLARE_UTF16(name) extern struct tsk_utf16_literal name
#define TSK_STRING(name) ((struct tsk_string *)(void *)&(name))

TSK_DECLARE_LATIN1(tsk_empty_string);
#define TSK_EMPTY_STRING TSK_STRING(tsk_empty_string)

/* ---- making strings from memory ---- */

/* Flat strings with `length` zero units, to be filled by the caller before
 * anyone else sees them; length <= TSK_STRING_MAX_LENGTH. NULL: thrown. */
struct tsk_string *tsk_string_allocate_latin1(size_t length);
struct tsk_string *tsk_string_allocate_utf16(size_t length);

static inline uint8_t *tsk_latin1_units(struct tsk_string *s) {
  return (uint8_t *)(s + 1);
}
static inline uint16_t *tsk_utf16_units(struct tsk_string *s) {
  return (uint16_t *)(void *)(s + 1);
}

struct tsk_string *tsk_string_from_latin1(const void *bytes, size_t length);  /* may throw */
struct tsk_string *tsk_string_from_utf16(const uint16_t *units, size_t length); /* may throw */
/* Malformed UTF-8 becomes U+FFFD as the Encoding Standard's decoder does; a
 * byte order mark is kept. */
struct tsk_string *tsk_string_from_utf8(const void *bytes, size_t length); /* may throw */
struct tsk_string *tsk_string_from_c(const char *utf8);                    /* may throw */
/* The one string of a unit below 256; other units make a new string. */
struct tsk_string *tsk_string_of_unit(uint32_t unit);
struct tsk_string *tsk_string_of_code_point(uint32_t code_point);

/* In code units; a rope knows it without being flat. */
static inline int32_t tsk_string_length(const struct tsk_string *s) { return (int32_t)s->length; }

/* ---- reading units ---- */

/* A flat view of a string. Valid while the string is reachable. */
struct tsk_units {
  const void *data; /* uint8_t or uint16_t */
  uint32_t length;
  bool wide; /* uint16_t */
};
/* Flattens a rope in place. */
void tsk_string_flatten_rope(struct tsk_string *s);
static inline struct tsk_units tsk_string_units(struct tsk_string *s) {
  if (s->header.flags & TSK_STRING_ROPE) tsk_string_flatten_rope(s);
  struct tsk_units view = {s + 1, s->length, (s->header.flags & TSK_STRING_UTF16) != 0};
  if (s->header.flags & TSK_STRING_SLICE) {
    const struct tsk_slice *slice = tsk_as_slice(s);
    view.data = (const uint8_t *)(slice->parent + 1) + (slice->offset << view.wide);
  }
  return view;
}
static inline uint32_t tsk_unit(struct tsk_units view, size_t i) {
  return view.wide ? ((const uint16_t *)view.data)[i] : ((const uint8_t *)view.data)[i];
}
/* The unit at i < length. */
static inline uint32_t tsk_string_unit(struct tsk_string *s, uint32_t i) {
  return tsk_unit(tsk_string_units(s), i);
}
/* The code point at *position < length; moves the position past it. A lone
 * surrogate is returned as itself. */
uint32_t tsk_units_next(struct tsk_units view, uint32_t *position);
/* s itself, its characters flat afterwards. */
struct tsk_string *tsk_string_flatten(struct tsk_string *s);

double tsk_string_char_code_at_slow(struct tsk_string *s, double position);
/* NaN when the position is out of range. */
static inline double tsk_string_char_code_at(struct tsk_string *s, double position) {
  if (position >= 0 && position < s->length) return tsk_string_unit(s, (uint32_t)(int32_t)position);
  return tsk_string_char_code_at_slow(s, position);
}
/* 0 <= position < length, an integer, not checked. */
static inline double tsk_string_unit_at(struct tsk_string *s, double position) {
  return tsk_string_unit(s, (uint32_t)(int32_t)position);
}
double tsk_string_code_point_at(struct tsk_string *s, double position); /* -1: out of range */
struct tsk_string *tsk_string_char_at(struct tsk_string *s, double position); /* "": out of range */
/* s[i] and s.at(i): NULL is undefined. */
struct tsk_string *tsk_string_get(struct tsk_string *s, double index);
struct tsk_string *tsk_string_at(struct tsk_string *s, double position);
/* The one or two units of the code point at `position`, for iteration: add the
 * result's length to the position. "" at the end. */
struct tsk_string *tsk_string_code_point_string(struct tsk_string *s, double position);

/* ---- comparing ---- */

bool tsk_string_same_units(struct tsk_string *a, struct tsk_string *b); /* lengths are equal */
static inline bool tsk_string_equals(struct tsk_string *a, struct tsk_string *b) {
  return a == b || (a->length == b->length && tsk_string_same_units(a, b));
}
/* Is the string the same as a literal of ASCII, whose text and length are constants? */
static inline bool tsk_string_is(struct tsk_string *s, struct tsk_string *literal, const char *text,
                                 uint32_t length) {
  if (s == literal) return true;
  if (s->length != length) return false;
  if (!(s->header.flags & (TSK_STRING_ROPE | TSK_STRING_SLICE | TSK_STRING_UTF16))) {
    return memcmp(tsk_latin1_units(s), text, length) == 0;
  }
  return tsk_string_same_units(s, literal);
}
/* By code units: -1, 0 or 1. */
double tsk_string_compare(struct tsk_string *a, struct tsk_string *b);
bool tsk_string_less(struct tsk_string *a, struct tsk_string *b);
/* Equal strings have equal hashes whatever their form; never 0. */
uint32_t tsk_string_compute_hash(struct tsk_string *s);
static inline uint32_t tsk_string_hash(struct tsk_string *s) {
  return s->hash ? s->hash : tsk_string_compute_hash(s);
}

/* ---- atoms ---- */

/* Enters the program's literal atoms; called once, before any lookup. */
void tsk_string_register_atoms(struct tsk_string *const *atoms, uint32_t count);
struct tsk_string *tsk_string_intern(struct tsk_string *s);
/* The atom of this text, or NULL: then no shape has such a property. */
struct tsk_string *tsk_string_find_atom(struct tsk_string *s);
/* Is s the canonical form of an integer in 0 .. 2^32-2? */
bool tsk_string_to_index(struct tsk_string *s, uint32_t *index);
double tsk_string_to_array_index(struct tsk_string *s); /* -1: it is not */

/* ---- joining ---- */

struct tsk_string *tsk_string_concat(struct tsk_string *a, struct tsk_string *b); /* may throw */
struct tsk_string *tsk_string_concat3(struct tsk_string *a, struct tsk_string *b,
                                      struct tsk_string *c);                    /* may throw */
/* A flat string of all the parts: template literals. */
struct tsk_string *tsk_string_concat_all(struct tsk_string *const *parts, size_t count); /* may throw */
/* The elements are strings; anything else in them counts as "". */
struct tsk_string *tsk_string_join(struct tsk_array *parts, struct tsk_string *separator); /* may throw */
struct tsk_string *tsk_string_repeat(struct tsk_string *s, double count); /* may throw; 0 <= count */
struct tsk_string *tsk_string_pad_start(struct tsk_string *s, double length,
                                        struct tsk_string *fill); /* may throw */
struct tsk_string *tsk_string_pad_end(struct tsk_string *s, double length,
                                      struct tsk_string *fill); /* may throw */

/* A growing flat string: on the C stack after tsk_builder_init, or a heap
 * object from tsk_builder_new (the intrinsics' StringBuilder). The functions
 * take either, hence void *. After finish it is empty and may be used again. */
struct tsk_builder {
  struct tsk_header header; /* the head of a struct tsk_elements of two words */
  uint64_t capacity;
  struct tsk_string *buffer; /* its length is the capacity until finish */
  uint64_t state;            /* units in use; a number to the collector */
};
static inline void tsk_builder_init(struct tsk_builder *b) {
  b->buffer = NULL;
  b->state = TSK_NUMBER_OFFSET;
}
struct tsk_object *tsk_builder_new(void); /* may throw */
void tsk_builder_append(void *b, struct tsk_string *s);
/* Units start <= i < end of s; integers in range. */
void tsk_builder_append_range(void *b, struct tsk_string *s, double start, double end);
void tsk_builder_append_units(void *b, struct tsk_units units);
void tsk_builder_append_unit(void *b, double unit);
void tsk_builder_append_code_point(void *b, uint32_t code_point);
void tsk_builder_append_latin1(void *b, const void *bytes, size_t length);
void tsk_builder_append_f64(void *b, double d);
void tsk_builder_append_i32(void *b, int32_t i);
void tsk_builder_append_bool(void *b, bool value);
/* As a JSON string literal with its quotes, lone surrogates escaped. */
void tsk_builder_append_json(void *b, struct tsk_string *s);
struct tsk_string *tsk_builder_finish(void *b); /* may throw */
struct tsk_string *tsk_string_quote_json(struct tsk_string *s); /* may throw */

/* ---- cutting ---- */

/* Units from <= to <= length. */
struct tsk_string *tsk_string_cut(struct tsk_string *s, uint32_t from, uint32_t to);
struct tsk_string *tsk_string_slice(struct tsk_string *s, double start, double end);
struct tsk_string *tsk_string_substring(struct tsk_string *s, double start, double end);
struct tsk_string *tsk_string_trim(struct tsk_string *s);
struct tsk_string *tsk_string_trim_start(struct tsk_string *s);
struct tsk_string *tsk_string_trim_end(struct tsk_string *s);
/* "" splits into units; limit: ToUint32 is applied, pass 4294967295 for none. */
struct tsk_array *tsk_string_split(struct tsk_string *s, struct tsk_string *separator,
                                   double limit);

/* ---- searching ---- */

#define TSK_NOT_FOUND UINT32_MAX
uint32_t tsk_units_find(struct tsk_units text, struct tsk_units needle, uint32_t from);
double tsk_string_index_of(struct tsk_string *s, struct tsk_string *needle, double from);
double tsk_string_last_index_of(struct tsk_string *s, struct tsk_string *needle, double from);
bool tsk_string_includes(struct tsk_string *s, struct tsk_string *needle, double from);
bool tsk_string_starts_with(struct tsk_string *s, struct tsk_string *needle, double position);
bool tsk_string_ends_with(struct tsk_string *s, struct tsk_string *needle, double end);
/* The first or every occurrence; `replacement` is taken literally. */
struct tsk_string *tsk_string_replace(struct tsk_string *s, struct tsk_string *pattern,
                                      struct tsk_string *replacement); /* may throw */
struct tsk_string *tsk_string_replace_all(struct tsk_string *s, struct tsk_string *pattern,
                                          struct tsk_string *replacement); /* may throw */

/* ---- Unicode ---- */

struct tsk_string *tsk_string_to_lower_case(struct tsk_string *s); /* may throw */
struct tsk_string *tsk_string_to_upper_case(struct tsk_string *s); /* may throw */
/* form: 0 NFC, 1 NFD, 2 NFKC, 3 NFKD. */
struct tsk_string *tsk_string_normalize(struct tsk_string *s, double form); /* may throw */
/* Columns on a terminal: wide characters take two, combining ones none. */
double tsk_string_display_width(struct tsk_string *s);
bool tsk_string_is_well_formed(struct tsk_string *s);
struct tsk_string *tsk_string_to_well_formed(struct tsk_string *s);
/* String.fromCharCode(n) and String.fromCodePoint(n) of one argument; the
 * code point is an integer in 0 .. 0x10ffff. */
struct tsk_string *tsk_string_from_char_code(double unit);
struct tsk_string *tsk_string_from_code_point(double code_point);
/* Bytes of s in UTF-8, lone surrogates as U+FFFD. */
size_t tsk_string_utf8_length(struct tsk_string *s);
/* Writes tsk_string_utf8_length(s) bytes, no NUL; returns their number. */
size_t tsk_string_write_utf8(struct tsk_string *s, uint8_t *out);
/* Encodes from *position until the string or the room ends, whole characters
 * only; moves the position; returns the bytes written. For output in pieces. */
size_t tsk_string_encode_utf8(struct tsk_string *s, uint32_t *position, uint8_t *out, size_t room);
/* JavaScript's white space and line terminators. */
bool tsk_is_white_space(uint32_t unit);

#endif
