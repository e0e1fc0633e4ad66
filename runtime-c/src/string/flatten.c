/* flatten.c — concatenation, and ropes made flat.
 *
 * Short results are copied at once; a rope node costs 32 bytes, so below that
 * a copy is cheaper in space and in time. */
#include "tsuk/exception.h"
#include "units.h"

enum {
  ROPE_MIN_LENGTH = 32,
  /* A reader cannot fail when it makes a rope flat: for a small one the heap has
   * a reserve, and a large one is not made without room for it. */
  CHECKED_BYTES = 1 << 20
};

struct tsk_string *tsk_string_concat(struct tsk_string *a, struct tsk_string *b) {
  if (!a->length) return b;
  if (!b->length) return a;
  uint32_t length = a->length + b->length;
  bool wide = tsk_is_wide(a) || tsk_is_wide(b);
  if (length >= ROPE_MIN_LENGTH) {
    if (!tsk_string_check_length(length)) return TSK_EMPTY_STRING;
    size_t bytes = (size_t)length << wide;
    if (bytes > CHECKED_BYTES && !tsk_check_room(bytes)) return TSK_EMPTY_STRING;
    uint8_t flags = (uint8_t)(TSK_STRING_ROPE | (wide ? TSK_STRING_UTF16 : 0));
    struct tsk_string *s =
        tsk_new_string(flags, length, sizeof(struct tsk_rope) - sizeof(struct tsk_string));
    if (!s) return TSK_EMPTY_STRING;
    tsk_as_rope(s)->left = a;
    tsk_as_rope(s)->right = b;
    return s;
  }
  struct tsk_writer w = tsk_writer_start(length, wide);
  tsk_writer_copy(&w, tsk_string_units(a), 0, a->length);
  tsk_writer_copy(&w, tsk_string_units(b), 0, b->length);
  return tsk_writer_finish(&w);
}

struct tsk_string *tsk_string_concat3(struct tsk_string *a, struct tsk_string *b,
                                      struct tsk_string *c) {
  struct tsk_string *parts[] = {a, b, c};
  if ((uint64_t)a->length + b->length + c->length < 4 * ROPE_MIN_LENGTH) {
    return tsk_string_concat_all(parts, 3);
  }
  return tsk_string_concat(tsk_string_concat(a, b), c);
}

struct tsk_string *tsk_string_concat_all(struct tsk_string *const *parts, size_t count) {
  uint64_t length = 0;
  bool wide = false;
  struct tsk_string *last = TSK_EMPTY_STRING;
  for (size_t i = 0; i < count; i++) {
    if (!parts[i]->length) continue;
    last = parts[i];
    length += last->length;
    wide |= tsk_is_wide(last);
  }
  if (length == last->length) return last;
  if (!tsk_string_check_length(length)) return TSK_EMPTY_STRING;
  struct tsk_writer w = tsk_writer_start(length, wide);
  for (size_t i = 0; i < count; i++) {
    tsk_writer_copy(&w, tsk_string_units(parts[i]), 0, parts[i]->length);
  }
  return tsk_writer_finish(&w);
}

/* A flat piece of a rope, or a rope that is flat already. */
static inline void copy_piece(struct tsk_string *to, size_t at, struct tsk_string *piece) {
  struct tsk_writer w = {to, at};
  tsk_writer_copy(&w, tsk_string_units(piece), 0, piece->length);
}

/* The lengths of all parts are known, so they may be copied in any order: the
 * longer part waits on the stack while the shorter is walked. What is walked
 * with k parts waiting is at most length / 2^k long, so 32 places are enough
 * whatever the rope's form. */
void tsk_string_flatten_rope(struct tsk_string *s) {
  struct {
    struct tsk_string *part;
    size_t at;
  } waiting[32];
  size_t depth = 0;
  struct tsk_string *flat = tsk_writer_start(s->length, tsk_is_wide(s)).string;
  if (!flat) {
    /* Readers of strings have no way to fail: this is what the heap keeps a reserve for. */
    tsk_catch();
    flat = tsk_writer_start(s->length, tsk_is_wide(s)).string;
  }
  if (!flat) tsk_panic("out of memory while joining a string of %u units", s->length);
  struct tsk_string *part = s;
  size_t at = 0;
  for (;;) {
    while (part->header.flags & TSK_STRING_ROPE) {
      struct tsk_string *left = tsk_as_rope(part)->left, *right = tsk_as_rope(part)->right;
      size_t right_at = at + left->length;
      bool left_waits = left->length > right->length;
      waiting[depth].part = left_waits ? left : right;
      waiting[depth].at = left_waits ? at : right_at;
      depth++;
      part = left_waits ? right : left;
      if (left_waits) at = right_at;
    }
    copy_piece(flat, at, part);
    if (!depth) break;
    depth--;
    part = waiting[depth].part;
    at = waiting[depth].at;
  }
  /* The node cannot grow to hold the characters: it becomes a slice of all. */
  tsk_as_slice(s)->parent = flat;
  tsk_as_slice(s)->offset = 0;
  s->header.flags = (uint8_t)((s->header.flags & ~TSK_STRING_ROPE) | TSK_STRING_SLICE);
}

struct tsk_string *tsk_string_flatten(struct tsk_string *s) {
  if (s->header.flags & TSK_STRING_ROPE) tsk_string_flatten_rope(s);
  return s;
}
