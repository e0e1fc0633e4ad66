/* output.c — writing to open handles, and the buffer before standard output.
 * When the buffer is written out is told in process.h.
 */
#include "tsuk/exception.h"
#include "tsuk/host.h"
#include "tsuk/platform.h"
#include "tsuk/process.h"
#include "tsuk/string.h"
#include "tsuk/view.h"

enum { BUFFER_BYTES = 32 << 10, CHUNK_BYTES = 8 << 10 };
#define FLUSH_AFTER_NS UINT64_C(20000000)

static uint8_t buffer[BUFFER_BYTES];
static volatile size_t used; /* read by the signal handler */
static bool started, terminal;
static uint64_t last_flush;

void tsk_output_flush(void) {
  size_t count = used;
  if (count == 0) return;
  used = 0;
  (void)tsk_platform_write_all(1, buffer, count);
}

/* The program is about to be ended from outside, perhaps in the middle of filling the buffer. */
static void flush_in_signal(void) {
  size_t count = used;
  used = 0;
  (void)tsk_platform_write(1, buffer, count);
}

static void start_output(void) {
  started = true;
  terminal = tsk_host_terminal(1);
  tsk_platform_at_exit(tsk_output_flush);
  tsk_host_at_fatal_signal(flush_in_signal);
}

/* After bytes were put into the buffer. */
static void settle(void) {
  uint64_t now = tsk_platform_monotonic_ns();
  if (!terminal && now - last_flush < FLUSH_AFTER_NS) return;
  tsk_output_flush();
  last_flush = now;
}

static void put(const uint8_t *bytes, size_t count) {
  if (count >= BUFFER_BYTES) {
    tsk_output_flush();
    (void)tsk_platform_write_all(1, bytes, count);
    return;
  }
  if (count > BUFFER_BYTES - used) tsk_output_flush();
  memcpy(buffer + used, bytes, count);
  used += count;
}

void tsk_output_bytes(int handle, const void *bytes, size_t count) {
  if (!started) start_output();
  if (handle == 1) {
    put(bytes, count);
    settle();
    return;
  }
  tsk_output_flush();
  (void)tsk_platform_write_all(handle, bytes, count);
}

static void put_text(struct tsk_string *text) {
  uint32_t position = 0;
  while (position < text->length) {
    if (BUFFER_BYTES - used < 4) tsk_output_flush();
    used += tsk_string_encode_utf8(text, &position, buffer + used, BUFFER_BYTES - used);
    if (position < text->length) tsk_output_flush();
  }
}

void tsk_host_write(double handle, struct tsk_string *text) {
  if (!started) start_output();
  if (handle == 1) {
    put_text(text);
    settle();
    return;
  }
  tsk_output_flush();
  uint8_t chunk[CHUNK_BYTES];
  uint32_t position = 0;
  while (position < text->length) {
    size_t count = tsk_string_encode_utf8(text, &position, chunk, sizeof chunk);
    if (!tsk_platform_write_all((int)handle, chunk, count)) return;
  }
}

bool tsk_host_is_terminal(double handle) { return tsk_host_terminal((int)handle); }

double tsk_host_columns(double handle) { return tsk_host_terminal_size((int)handle, false); }

double tsk_host_rows(double handle) { return tsk_host_terminal_size((int)handle, true); }

void tsk_host_write_bytes(double handle, void *view) {
  const struct tsk_view *v = view;
  tsk_output_bytes((int)handle, v->data, v->length);
}
