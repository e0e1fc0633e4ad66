/* trace_test.c — the line table's reader, on a table of two files and three
 * functions, on every shortened form of it, and on every one with a bit changed.
 */
#include "object_support.h"

static const uint8_t table[] = {
    1,                                          /* version */
    2, 4, 'a', '.', 't', 's', 4, 'b', '.', 't', 's', /* files */
    3, 1, 'f', 7, 'n', 'e', 'w', ' ', 'F', 'o', 'o', 0, /* names */
    3,                                          /* functions: start, size, name, flags */
    0x80, 0x20, 16, 0, 0,                       /* 0x1000 .. 0x1010: f */
    16, 32, 1, 0,                               /* 0x1010 .. 0x1030: new Foo */
    64, 8, 2, 1,                                /* 0x1050 .. 0x1058: hidden */
    5,                                          /* rows: address, file, line, column */
    0x80, 0x20, 0, 6, 10,                       /* 0x1000: a.ts:3:5 */
    8, 0, 2, 3,                                 /* 0x1008: a.ts:4:3 */
    8, 2, 1, 0,                                 /* 0x1010: b.ts:3:3 */
    32, 0, 5, 0,                                /* 0x1030: line 0 */
    32, 1, 2, 0,                                /* 0x1050: a.ts:1:3 */
};

static void check_frame(uint64_t address, const char *name, const char *file, uint32_t line,
                        uint32_t column) {
  struct tsk_frame frame;
  CHECK(tsk_trace_find(table, sizeof table, address, &frame));
  CHECK(frame.name_length == strlen(name) && memcmp(frame.name, name, strlen(name)) == 0);
  CHECK(frame.file_length == strlen(file) && memcmp(frame.file, file, strlen(file)) == 0);
  CHECK(frame.line == line && frame.column == column);
}

void test_traces(void) {
  struct tsk_frame frame;
  check_frame(0x1000, "f", "a.ts", 3, 5);
  check_frame(0x1007, "f", "a.ts", 3, 5);
  check_frame(0x100f, "f", "a.ts", 4, 3);
  check_frame(0x1010, "new Foo", "b.ts", 3, 3);
  check_frame(0x1057, "", "a.ts", 1, 3);
  CHECK(tsk_trace_find(table, sizeof table, 0x1050, &frame) && frame.hidden);
  CHECK(!tsk_trace_find(table, sizeof table, 0xfff, &frame));
  CHECK(!tsk_trace_find(table, sizeof table, 0x1030, &frame));
  CHECK(!tsk_trace_find(table, sizeof table, 0x1058, &frame));

  /* Copies of exact size, so that the sanitizer sees a read past the end. */
  for (size_t size = 0; size <= sizeof table; size++) {
    uint8_t *damaged = malloc(size + 1);
    for (size_t bit = 0; bit < 8 * size; bit++) {
      memcpy(damaged, table, size);
      damaged[bit / 8] ^= (uint8_t)(1u << bit % 8);
      for (uint64_t address = 0xff8; address < 0x1060; address += 8) {
        (void)tsk_trace_find(damaged, size, address, &frame);
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
