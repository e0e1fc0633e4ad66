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

static bool find_function(struct reader *r, const struct texts *names, uint64_t address,
                          struct tsk_frame *frame) {
  bool found = false;
  uint64_t start = 0;
  for (uint64_t count = read_number(r); count > 0 && !r->failed; count--) {
    start += read_number(r);
    uint64_t size = read_number(r);
    uint64_t name = read_number(r);
    uint64_t flags = read_number(r);
    if (address < start || address - start >= size) continue;
    found = true;
    frame->name = text_at(names, name, &frame->name_length);
    frame->hidden = (flags & TSK_TRACE_HIDDEN) != 0;
  }
  return found && !r->failed;
}

static bool find_row(struct reader *r, const struct texts *files, uint64_t address,
                     struct tsk_frame *frame) {
  uint64_t at = 0;
  int64_t file = 0, line = 0, column = 0;
  bool found = false;
  for (uint64_t count = read_number(r); count > 0 && !r->failed; count--) {
    at += read_number(r);
    if (at > address) break;
    file += read_signed(r);
    line += read_signed(r);
    column += read_signed(r);
    found = line > 0;
  }
  if (!found || r->failed || file < 0) return false;
  frame->file = text_at(files, (uint64_t)file, &frame->file_length);
  frame->line = (uint32_t)line;
  frame->column = (uint32_t)column;
  return true;
}

bool tsk_trace_find(const uint8_t *table, size_t size, uint64_t address,
                    struct tsk_frame *frame) {
  if (size == 0 || table[0] != 1) return false;
  struct reader r = {table + 1, table + size, false};
  struct texts files = read_texts(&r);
  struct texts names = read_texts(&r);
  return find_function(&r, &names, address, frame) && find_row(&r, &files, address, frame);
}
