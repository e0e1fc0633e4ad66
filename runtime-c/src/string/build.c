/* build.c — the string builder.
 *
 * The buffer is itself a flat string whose length is the capacity, so the
 * collector sees an ordinary string; finish shortens it in place, or copies
 * when much room is left. It starts as Latin-1 and widens once, on the first
 * unit above 255. Once past the maximum length, or out of memory, the builder
 * is closed: appending does nothing, and finish throws. */
#include "tsuk/exception.h"
#include "units.h"

enum { FIRST_CAPACITY = 48 };
static const uint64_t CLOSED = (uint64_t)1 << 32; /* bit of the state */

static inline uint32_t used(const struct tsk_builder *b) { return (uint32_t)b->state; }

struct tsk_object *tsk_builder_new(void) {
  struct tsk_elements *object = tsk_new_elements(sizeof(struct tsk_builder) - sizeof *object);
  if (object) tsk_builder_init((struct tsk_builder *)object);
  return (struct tsk_object *)object;
}

/* Room for `more` units, wide ones if asked. False: nothing can be appended. */
static bool reserve(struct tsk_builder *b, size_t more, bool wide) {
  struct tsk_string *old = b->buffer;
  bool old_wide = old && tsk_is_wide(old);
  size_t capacity = old ? old->length : 0;
  size_t needed = used(b) + more;
  if (b->state & CLOSED) return false;
  if (needed <= capacity && (old_wide || !wide)) return true;
  if (needed > TSK_STRING_MAX_LENGTH) {
    b->state |= CLOSED;
    return false;
  }
  if (needed > capacity) {
    capacity = capacity + capacity / 2;
    if (capacity < needed) capacity = needed;
    if (capacity < FIRST_CAPACITY) capacity = FIRST_CAPACITY;
    if (capacity > TSK_STRING_MAX_LENGTH) capacity = TSK_STRING_MAX_LENGTH;
  }
  struct tsk_writer w = tsk_writer_start(capacity, wide || old_wide);
  if (!w.string) {
    b->state |= CLOSED; /* and the exception is pending already */
    return false;
  }
  if (old) tsk_writer_copy(&w, tsk_string_units(old), 0, used(b));
  b->buffer = w.string;
  return true;
}

void tsk_builder_append_part(void *builder, struct tsk_units units, uint32_t from, uint32_t to) {
  struct tsk_builder *b = builder;
  uint32_t count = to - from;
  if (!count || !reserve(b, count, units.wide)) return;
  struct tsk_writer w = {b->buffer, used(b)};
  tsk_writer_copy(&w, units, from, count);
  b->state += count;
}

void tsk_builder_append_units(void *b, struct tsk_units units) {
  tsk_builder_append_part(b, units, 0, units.length);
}

void tsk_builder_append(void *b, struct tsk_string *s) {
  tsk_builder_append_units(b, tsk_string_units(s));
  tsk_keep(s);
}

void tsk_builder_append_range(void *b, struct tsk_string *s, double start, double end) {
  uint32_t from = tsk_clamp_position(start, s->length), to = tsk_clamp_position(end, s->length);
  if (from < to) tsk_builder_append_part(b, tsk_string_units(s), from, to);
  tsk_keep(s);
}

void tsk_builder_append_latin1(void *builder, const void *bytes, size_t length) {
  struct tsk_builder *b = builder;
  if (length > TSK_STRING_MAX_LENGTH) {
    b->state |= CLOSED;
    return;
  }
  struct tsk_units units = {bytes, (uint32_t)length, false};
  tsk_builder_append_units(b, units);
}

static void append_unit(struct tsk_builder *b, uint32_t unit) {
  struct tsk_string *s = b->buffer;
  if (s && !tsk_is_wide(s) && unit <= 0xff && used(b) < s->length) {
    tsk_latin1_units(s)[used(b)] = (uint8_t)unit;
  } else {
    if (!reserve(b, 1, unit > 0xff)) return;
    s = b->buffer;
    if (tsk_is_wide(s)) {
      tsk_utf16_units(s)[used(b)] = (uint16_t)unit;
    } else {
      tsk_latin1_units(s)[used(b)] = (uint8_t)unit;
    }
  }
  b->state++;
}

void tsk_builder_append_unit(void *b, double unit) { append_unit(b, (uint16_t)(int32_t)unit); }

void tsk_builder_append_code_point(void *b, uint32_t code_point) {
  if (code_point >= 0x10000) {
    append_unit(b, 0xd7c0 + (code_point >> 10));
    code_point = 0xdc00 | (code_point & 0x3ff);
  }
  append_unit(b, code_point);
}

void tsk_builder_append_f64(void *b, double d) {
  char text[TSK_F64_TEXT_MAX];
  tsk_builder_append_latin1(b, text, tsk_f64_write(d, text));
}

void tsk_builder_append_i32(void *b, int32_t i) {
  char text[TSK_F64_TEXT_MAX];
  tsk_builder_append_latin1(b, text, tsk_i32_write(i, text));
}

void tsk_builder_append_bool(void *b, bool value) {
  tsk_builder_append_latin1(b, value ? "true" : "false", value ? 4 : 5);
}

struct tsk_string *tsk_builder_finish(void *builder) {
  struct tsk_builder *b = builder;
  struct tsk_string *s = b->buffer;
  uint32_t length = used(b);
  bool closed = (b->state & CLOSED) != 0;
  tsk_builder_init(b);
  if (closed) {
    if (!tsk_is_pending()) tsk_string_check_length(UINT64_MAX);
    return TSK_EMPTY_STRING;
  }
  if (length <= 1) return length ? tsk_string_of_unit(tsk_string_unit(s, 0)) : TSK_EMPTY_STRING;
  if (s->length - length > length / 4) {
    struct tsk_writer w = tsk_writer_start(length, tsk_is_wide(s));
    tsk_writer_copy(&w, tsk_string_units(s), 0, length);
    return tsk_writer_finish(&w);
  }
  s->length = length;
  return s;
}
