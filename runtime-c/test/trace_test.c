/* trace_test.c — the line table's reader, on a table of two files and four
 * frames, on every shortened form of it, and on every one with a bit changed.
 */
#include "object_support.h"

static const uint8_t table[] = {
    2,                                          /* version */
    2, 4, 'a', '.', 't', 's', 4, 'b', '.', 't', 's', /* files */
    3, 1, 'f', 7, 'n', 'e', 'w', ' ', 'F', 'o', 'o', 0, /* names */
    4,                                          /* frames: name, file, line, column, outer */
    0, 0, 6, 10, 0,                             /* 1: f a.ts:3:5 */
    0, 0, 2, 3, 0,                              /* 2: f a.ts:4:3 */
    1, 2, 1, 0, 1,                              /* 3: new Foo b.ts:3:3, called by 2 */
    2, 1, 3, 0, 0,                              /* 4: a.ts:1:3 */
    5,                                          /* rows: address, frame */
    0x80, 0x20, 2,                              /* 0x1000: 1 */
    8, 4,                                       /* 0x1008: 3 */
    8, 5,                                       /* 0x1010: 0 */
    64, 8,                                      /* 0x1050: 4 */
    8, 7,                                       /* 0x1058: 0 */
};

static uint64_t check_frame(uint64_t number, const char *name, const char *file, uint32_t line,
                            uint32_t column) {
  struct tsk_frame frame;
  CHECK(tsk_trace_frame(table, sizeof table, number, &frame));
  CHECK(frame.name_length == strlen(name) && memcmp(frame.name, name, strlen(name)) == 0);
  CHECK(frame.file_length == strlen(file) && memcmp(frame.file, file, strlen(file)) == 0);
  CHECK(frame.line == line && frame.column == column);
  return frame.outer;
}

static uint64_t at(uint64_t address) { return tsk_trace_at(table, sizeof table, address); }

void test_traces(void) {
  struct tsk_frame frame;
  CHECK(at(0xfff) == 0 && at(0x1000) == 1 && at(0x1007) == 1);
  CHECK(at(0x1008) == 3 && at(0x100f) == 3 && at(0x1010) == 0 && at(0x104f) == 0);
  CHECK(at(0x1050) == 4 && at(0x1057) == 4 && at(0x1058) == 0 && at(UINT64_MAX) == 0);
  CHECK(check_frame(1, "f", "a.ts", 3, 5) == 0);
  CHECK(check_frame(3, "new Foo", "b.ts", 3, 3) == 2);
  CHECK(check_frame(2, "f", "a.ts", 4, 3) == 0);
  CHECK(check_frame(4, "", "a.ts", 1, 3) == 0);
  CHECK(!tsk_trace_frame(table, sizeof table, 0, &frame));
  CHECK(!tsk_trace_frame(table, sizeof table, 5, &frame));

  /* Copies of exact size, so that the sanitizer sees a read past the end. */
  for (size_t size = 0; size <= sizeof table; size++) {
    uint8_t *damaged = malloc(size + 1);
    for (size_t bit = 0; bit < 8 * size; bit++) {
      memcpy(damaged, table, size);
      damaged[bit / 8] ^= (uint8_t)(1u << bit % 8);
      for (uint64_t address = 0xff8; address < 0x1060; address += 8) {
        (void)tsk_trace_at(damaged, size, address);
      }
      for (uint64_t number = 0; number < 6; number++) {
        (void)tsk_trace_frame(damaged, size, number, &frame);
      }
    }
    free(damaged);
  }

  /* This program has no table: its traces are empty, but they are there. */
  void *trace = tsk_capture_stack(10);
  CHECK(trace != NULL);
  CHECK_TEXT(tsk_stack_text(trace), "");
  CHECK_TEXT(tsk_stack_location(trace), "");
  CHECK_TEXT(tsk_stack_text(tsk_capture_stack(0)), "");
}
