/* table.c — reading the line table; the format is in trace.h. Every read is
 * checked, so a damaged table gives no frames and does no harm.
 */
#include "tsuk/trace.h"

struct reader {
  const uint8_t *next, *end;
  bool failed;
};

static uint64_t read_number(struct reader *r) {
  uint64_t value = 0;
  for (uint32_t shift = 0; shift < 64; shift += 7) {
    if (r->next == r->end) break;
    uint8_t byte = *r->next++;
    value |= (uint64_t)(byte & 127) << shift;
    if (byte < 128) return value;
  }
  r->failed = true;
  return 0;
}

static int64_t read_signed(struct reader *r) {
  uint64_t value = read_number(r);
  return (int64_t)(value >> 1) ^ -(int64_t)(value & 1);
}

static const uint8_t *read_bytes(struct reader *r, uint32_t *length) {
  uint64_t count = read_number(r);
  if (r->failed || count > (uint64_t)(r->end - r->next)) {
    r->failed = true;
    *length = 0;
    return r->end;
  }
  const uint8_t *bytes = r->next;
  r->next += count;
  *length = (uint32_t)count;
  return bytes;
}

/* The start of a list of texts, and its reader moved past it. */
struct texts {
  struct reader first;
  uint64_t count;
};

static struct texts read_texts(struct reader *r) {
  struct texts list = {.count = read_number(r)};
  list.first = *r;
  uint32_t length;
  for (uint64_t i = 0; i < list.count && !r->failed; i++) (void)read_bytes(r, &length);
  return list;
}

static const uint8_t *text_at(const struct texts *list, uint64_t number, uint32_t *length) {
  struct reader r = list->first;
  const uint8_t *bytes = r.next;
  *length = 0;
  if (number >= list->count) return bytes;
  for (uint64_t i = 0; i <= number; i++) bytes = read_bytes(&r, length);
  return bytes;
}

struct table {
  struct texts files, names;
  struct reader rest; /* at the frames */
};

static bool open_table(const uint8_t *bytes, size_t size, struct table *table) {
  if (size == 0 || bytes[0] != 2) return false;
  struct reader r = {bytes + 1, bytes + size, false};
  table->files = read_texts(&r);
  table->names = read_texts(&r);
  table->rest = r;
  return !r.failed;
}

bool tsk_trace_frame(const uint8_t *bytes, size_t size, uint64_t number, struct tsk_frame *frame) {
  struct table table;
  if (number == 0 || !open_table(bytes, size, &table)) return false;
  struct reader *r = &table.rest;
  if (number > read_number(r)) return false;
  uint64_t name = 0, back = 0;
  int64_t file = 0, line = 0, column = 0;
  for (uint64_t i = 0; i < number && !r->failed; i++) {
    name = read_number(r);
    file += read_signed(r);
    line += read_signed(r);
    column += read_signed(r);
    back = read_number(r);
  }
  if (r->failed || file < 0) return false;
  frame->name = text_at(&table.names, name, &frame->name_length);
  frame->file = text_at(&table.files, (uint64_t)file, &frame->file_length);
  frame->line = (uint32_t)line;
  frame->column = (uint32_t)column;
  frame->outer = back == 0 || back >= number ? 0 : number - back;
  return true;
}

uint64_t tsk_trace_at(const uint8_t *bytes, size_t size, uint64_t address) {
  struct table table;
  if (!open_table(bytes, size, &table)) return 0;
  struct reader *r = &table.rest;
  for (uint64_t values = 5 * read_number(r); values > 0 && !r->failed; values--) {
    (void)read_number(r);
  }
  uint64_t at = 0, found = 0;
  int64_t number = 0;
  for (uint64_t count = read_number(r); count > 0 && !r->failed; count--) {
    at += read_number(r);
    if (at > address) break;
    number += read_signed(r);
    found = number < 0 ? 0 : (uint64_t)number;
  }
  return r->failed ? 0 : found;
}
