/* trace.c — capturing the stack's return addresses, and their text. */
#include "tsuk/trace.h"

#include "tsuk/exception.h"
#include "tsuk/heap.h"
#include "tsuk/host.h"
#include "tsuk/string.h"

/* Frames of the runtime and of the standard library are captured too, and left out of the text:
 * so many of them may lie among the program's own. */
enum { FRAMES_MOST = 200, FRAMES_HIDDEN_MOST = 24 };

struct trace {
  struct tsk_elements head; /* TSK_KIND_RAW */
  uint64_t limit, count;
  uint64_t addresses[];
};

/* What a frame pointer points to, on every target that has them. */
struct frame_record {
  const struct frame_record *caller;
  uint64_t return_address;
};

static uint64_t walk(uint64_t *addresses, uint64_t most) {
  const struct frame_record *frame = __builtin_frame_address(0);
  uint64_t count = 0;
  while (count < most) {
    const struct frame_record *caller = frame->caller;
    addresses[count++] = frame->return_address;
    /* Callers lie higher; the code that started main need not keep frame pointers. */
    if (caller <= frame || (uintptr_t)caller >= tsk_stack_highest - sizeof *caller) break;
    if (((uintptr_t)caller & 7) != 0) break;
    frame = caller;
  }
  return count;
}

void *tsk_capture_stack(double limit) {
  uint64_t addresses[FRAMES_MOST];
  uint64_t wanted = !(limit > 0) || tsk_stack_highest == 0 ? 0 : limit < 1e3 ? (uint64_t)limit : 1000;
  uint64_t most = wanted == 0 ? 0 : wanted + FRAMES_HIDDEN_MOST;
  uint64_t count = walk(addresses, most < FRAMES_MOST ? most : FRAMES_MOST);
  size_t bytes = sizeof(struct trace) - sizeof(struct tsk_elements) + count * sizeof *addresses;
  struct trace *trace = (struct trace *)(void *)tsk_new_raw(bytes);
  if (trace == NULL) {
    tsk_pending = TSK_HOLE; /* an error without a trace is still an error */
    return NULL;
  }
  trace->limit = wanted;
  trace->count = count;
  memcpy(trace->addresses, addresses, count * sizeof *addresses);
  return trace;
}

static const uint8_t *line_table(size_t *size) {
  static const uint8_t *table;
  static size_t table_size;
  static bool looked;
  if (!looked) table = tsk_host_appendix(&table_size);
  looked = true;
  *size = table == NULL ? 0 : table_size;
  return table;
}

/* Where in a trace its reader is: the next return address, and what is left of the frames that
 * share the one before. */
struct position {
  uint64_t address, frame;
};

/* The next frame of the program's own; false: there are no more. */
static bool next_frame(const struct trace *trace, struct position *position,
                       struct tsk_frame *frame) {
  size_t size;
  const uint8_t *table = line_table(&size);
  while (position->frame == 0) {
    if (size == 0 || position->address == trace->count) return false;
    /* The return address may already belong to the next line: the call lies before it. */
    uint64_t call = trace->addresses[position->address++] - 1;
    position->frame = tsk_trace_at(table, size, call);
  }
  if (!tsk_trace_frame(table, size, position->frame, frame)) return false;
  position->frame = frame->outer;
  return true;
}

static void append_utf8(struct tsk_builder *text, const uint8_t *bytes, size_t length) {
  tsk_builder_append(text, tsk_string_from_utf8(bytes, length));
}

static void append_place(struct tsk_builder *text, const struct tsk_frame *frame) {
  append_utf8(text, frame->file, frame->file_length);
  tsk_builder_append_latin1(text, ":", 1);
  tsk_builder_append_i32(text, (int32_t)frame->line);
}

static void append_frame(struct tsk_builder *text, const struct tsk_frame *frame) {
  tsk_builder_append_latin1(text, "\n    at ", 8);
  if (frame->name_length != 0) {
    append_utf8(text, frame->name, frame->name_length);
    tsk_builder_append_latin1(text, " (", 2);
  }
  append_place(text, frame);
  if (frame->column != 0) {
    tsk_builder_append_latin1(text, ":", 1);
    tsk_builder_append_i32(text, (int32_t)frame->column);
  }
  if (frame->name_length != 0) tsk_builder_append_latin1(text, ")", 1);
}

struct tsk_string *tsk_stack_text(void *trace_object) {
  const struct trace *trace = trace_object;
  struct tsk_builder text;
  struct tsk_frame frame;
  tsk_builder_init(&text);
  struct position position = {0, 0};
  for (uint64_t shown = 0; trace != NULL && shown < trace->limit; shown++) {
    if (!next_frame(trace, &position, &frame)) break;
    append_frame(&text, &frame);
  }
  return tsk_builder_finish(&text);
}

struct tsk_string *tsk_stack_location(void *trace_object) {
  const struct trace *trace = trace_object;
  struct tsk_builder text;
  struct tsk_frame frame;
  tsk_builder_init(&text);
  struct position position = {0, 0};
  if (trace != NULL && next_frame(trace, &position, &frame)) append_place(&text, &frame);
  return tsk_builder_finish(&text);
}
