/* end.c — ends of the program that exceptions and broken invariants cause. */
#include <stdio.h>

#include "tsuk/exception.h"
#include "tsuk/platform.h"
#include "tsuk/process.h"
#include "tsuk/string.h"

void tsk_exit_uncaught(tsk_value error) {
  if (tsk_program.report_uncaught != NULL) {
    tsk_program.report_uncaught(error);
    if (tsk_pending == TSK_HOLE) {
      if (&tsk_tell_uncaught != NULL) (void)tsk_tell_uncaught(error, true);
      tsk_host_exit(1);
    }
    tsk_pending = TSK_HOLE; /* the report itself failed */
  }
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append_latin1(&text, "Uncaught ", 9);
  tsk_builder_append(&text, tsk_describe(error));
  tsk_builder_append_latin1(&text, "\n", 1);
  tsk_host_write(2, tsk_builder_finish(&text));
  tsk_host_exit(1);
}

void tsk_panic(const char *format, ...) {
  char text[512];
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(text, sizeof text - 1, format, arguments);
  va_end(arguments);
  if (length < 0) length = 0;
  if (length > (int)sizeof text - 2) length = (int)sizeof text - 2;
  text[length++] = '\n';
  tsk_output_flush();
  static const char head[] = "tsuk runtime: ";
  (void)tsk_platform_write_all(2, head, sizeof head - 1);
  (void)tsk_platform_write_all(2, text, (size_t)length);
  tsk_platform_abort();
}
