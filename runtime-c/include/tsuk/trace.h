/* trace.h — stack traces that name the functions, files and lines of the
 * TypeScript source.
 *
 * Capturing walks frame pointers and keeps return addresses; nothing is looked
 * up until someone reads the text. The addresses are resolved in the line
 * table that the link step appends to the program's file (host.h,
 * tsk_host_appendix). A program without one has empty traces.
 *
 * The line table, after the byte 2 for its version, holds numbers in LEB128;
 * signed ones are zigzag-coded (0, -1, 1, -2, ...):
 *   files      count, then for each: length, UTF-8 bytes
 *   names      count, then for each: length, UTF-8 bytes
 *   frames     count, then for each: number of its name, the signed
 *              differences of file number, line and column from the frame
 *              before, and how many frames back the frame stands that called
 *              this one by a call that the C compiler inlined; 0: none
 *   rows       count, then for each in order of address: address (as
 *              difference from the row before), and the number of its
 *              innermost frame (as signed difference from the row before)
 * Frames are numbered from 1. A row holds from its address to the next row's;
 * frame 0 means that traces show nothing there: code of the standard library
 * and of the runtime.
 */
#ifndef TSUK_TRACE_H
#define TSUK_TRACE_H

#include "tsuk/object.h"

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
  uint64_t outer; /* the number of the frame that called this one without a call; 0: none */
};
/* The number of the innermost frame that the table shows at `address`; 0: none. */
uint64_t tsk_trace_at(const uint8_t *table, size_t size, uint64_t address);
/* The frame of this number; false: there is none. */
bool tsk_trace_frame(const uint8_t *table, size_t size, uint64_t number, struct tsk_frame *frame);

#endif
