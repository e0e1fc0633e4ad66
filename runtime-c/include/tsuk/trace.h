/* trace.h — stack traces that name the functions, files and lines of the
 * TypeScript source.
 *
 * Capturing walks frame pointers and keeps return addresses; nothing is looked
 * up until someone reads the text. The addresses are resolved in the line
 * table that the link step appends to the program's file (host.h,
 * tsk_host_appendix). A program without one has empty traces.
 *
 * The line table, after the byte 1 for its version, holds numbers in LEB128;
 * signed ones are zigzag-coded (0, -1, 1, -2, ...):
 *   files      count, then for each: length, UTF-8 bytes
 *   names      count, then for each: length, UTF-8 bytes
 *   functions  count, then for each in order of address: start (as difference
 *              from the start before), size, number of its name, flags
 *   rows       count, then for each in order of address: address (as
 *              difference from the row before), and the signed differences of
 *              file number, line and column from the row before
 * A row holds from its address to the next row's; line 0 means no line.
 */
#ifndef TSUK_TRACE_H
#define TSUK_TRACE_H

#include "tsuk/object.h"

enum { TSK_TRACE_HIDDEN = 1 }; /* a function that traces leave out: the standard library's */

/* ---- intrinsics; a trace is an opaque heap object ---- */

/* The present frames, at most `limit` of the program's own; NULL: no memory. Never throws. */
void *tsk_capture_stack(double limit);
/* "\n    at name (file:line:column)" for each frame. */
struct tsk_string *tsk_stack_text(void *trace);
/* "file:line" of the innermost frame, or "". */
struct tsk_string *tsk_stack_location(void *trace);

/* ---- for C ---- */

struct tsk_frame {
  const uint8_t *name, *file; /* UTF-8, inside the table */
  uint32_t name_length, file_length;
  uint32_t line, column;
  bool hidden;
};
/* What the table says about the instruction at `address`; false: nothing. */
bool tsk_trace_find(const uint8_t *table, size_t size, uint64_t address, struct tsk_frame *frame);

#endif
