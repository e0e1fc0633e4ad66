/* process.c — the program's arguments, environment, clocks and end. */
#include "tsuk/process.h"

#include "tsuk/array.h"
#include "tsuk/heap.h"
#include "tsuk/host.h"
#include "tsuk/number.h"
#include "tsuk/platform.h"
#include "tsuk/string.h"

enum { PATH_MOST = 4096 };

static int argument_count;
static char *const *arguments;
static uint64_t start_ns;

void tsk_process_start(int argc, char *const *argv) {
  argument_count = argc;
  arguments = argv;
  start_ns = tsk_platform_monotonic_ns();
}

_Noreturn void tsk_host_exit(double status) {
  tsk_output_flush();
  tsk_platform_exit(tsk_f64_to_int32(status) & 255);
}

int tsk_exit_status = 0;

static bool is_status_set;

void tsk_host_set_exit_status(double status) {
  tsk_exit_status = tsk_f64_to_int32(status) & 255;
  is_status_set = true;
}

void tsk_host_default_exit_status(double status) {
  if (!is_status_set) tsk_exit_status = tsk_f64_to_int32(status) & 255;
}

/* ---- time ---- */

double tsk_host_monotonic(void) {
  return (double)(tsk_platform_monotonic_ns() - start_ns) / 1e6;
}

double tsk_host_wall_clock(void) { return tsk_platform_wall_ms(); }

/* Within a day of what a Date may hold; the zone rules of other moments are those of its ends. */
static int64_t zone_second(double time) {
  const double most = 8.64e15 + 8.64e7;
  double second = time >= -most && time <= most ? time / 1000 : 0;
  int64_t whole = (int64_t)second;
  return (double)whole > second ? whole - 1 : whole;
}

double tsk_host_zone_offset(double time) {
  const char *name;
  return tsk_platform_zone(zone_second(time), &name) * 1000.0;
}

struct tsk_string *tsk_host_zone_name(double time) {
  const char *name;
  (void)tsk_platform_zone(zone_second(time), &name);
  return tsk_string_from_c(name);
}

static uint64_t moment(double deadline) {
  if (!(deadline > 0)) return start_ns;
  return deadline < 9e12 ? start_ns + (uint64_t)(deadline * 1e6) : TSK_PLATFORM_FOREVER;
}

void tsk_host_sleep_until(double deadline) {
  tsk_output_flush();
  while (tsk_platform_monotonic_ns() < moment(deadline)) {
    (void)tsk_platform_wait(NULL, 0, moment(deadline));
  }
}

void tsk_host_idle_until(double deadline) {
  tsk_output_flush();
  while (tsk_platform_monotonic_ns() < moment(deadline) && !tsk_host_has_signal()) {
    (void)tsk_platform_wait(NULL, 0, moment(deadline));
  }
}

/* Is there input, or its end, before the deadline? */
bool tsk_host_wait_input(double handle, double deadline) {
  tsk_output_flush();
  struct tsk_platform_event event = {.handle = (int)handle, .interest = TSK_PLATFORM_READABLE};
  return tsk_platform_wait(&event, 1, moment(deadline)) > 0;
}

/* ---- signals ---- */

bool tsk_host_kill(double process, double number) {
  tsk_output_flush();
  return tsk_host_succeeded(tsk_host_send_signal((int)process, (int)number));
}

bool tsk_host_listen(double number, bool listen) {
  return tsk_host_listen_signal((int)number, listen);
}

double tsk_host_next_signal(void) { return tsk_host_take_signal(); }

/* ---- arguments and environment ---- */

static void push_text(struct tsk_array *array, const char *text, size_t length) {
  struct tsk_string *string = tsk_string_from_utf8(text, length);
  if (!tsk_is_pending()) tsk_array_ptr_push(array, string);
}

struct tsk_array *tsk_host_arguments(void) {
  struct tsk_array *list = tsk_array_new(TSK_ELEMENTS_PTR, (uint32_t)argument_count + 1);
  char path[PATH_MOST];
  if (tsk_is_pending()) return list;
  const char *first = argument_count > 0 ? arguments[0] : "";
  if (tsk_host_program_path(path, sizeof path) == 0) first = path;
  push_text(list, first, strlen(first));
  for (int i = 1; i < argument_count && !tsk_is_pending(); i++) {
    push_text(list, arguments[i], strlen(arguments[i]));
  }
  return list;
}

struct tsk_array *tsk_host_environment_names(void) {
  struct tsk_array *list = tsk_array_new(TSK_ELEMENTS_PTR, 32);
  for (char *const *entry = tsk_host_environment_list(); *entry && !tsk_is_pending(); entry++) {
    push_text(list, *entry, strcspn(*entry, "="));
  }
  return list;
}

/* The text in UTF-8 with a NUL, in the collected heap; NULL: thrown. */
static char *c_text(struct tsk_string *text) {
  size_t length = tsk_string_utf8_length(text);
  struct tsk_elements *storage = tsk_new_raw(length + 1);
  if (storage == NULL) return NULL;
  (void)tsk_string_write_utf8(text, tsk_elements_data(storage));
  return tsk_elements_data(storage);
}

struct tsk_string *tsk_host_environment(struct tsk_string *name) {
  char *name_text = c_text(name);
  const char *value = name_text == NULL ? NULL : tsk_platform_environment(name_text);
  return value == NULL ? NULL : tsk_string_from_utf8(value, strlen(value));
}

void tsk_host_set_environment(struct tsk_string *name, struct tsk_string *value) {
  char *name_text = c_text(name);
  char *value_text = value == NULL ? NULL : c_text(value);
  if (!tsk_is_pending()) (void)tsk_host_environment_change(name_text, value_text);
}

struct tsk_string *tsk_host_working_directory(void) {
  char path[PATH_MOST];
  if (tsk_host_current_directory(path, sizeof path) != 0) return tsk_string_from_c("/");
  return tsk_string_from_utf8(path, strlen(path));
}

struct tsk_string *tsk_host_platform(void) { return tsk_string_from_c(tsk_host_system_name()); }

struct tsk_string *tsk_host_architecture(void) {
  return tsk_string_from_c(tsk_host_architecture_name());
}

double tsk_host_process_id(void) { return tsk_host_process_number(); }

double tsk_host_process_identity(double what) {
  return tsk_host_identity((enum tsk_host_identity)(int)what);
}

double tsk_host_mask(double mask) { return tsk_host_file_mask((int)mask); }

double tsk_host_resource_usage(double what) {
  double usage[TSK_HOST_USAGES];
  tsk_host_usage(usage);
  return usage[(int)what];
}

double tsk_host_memory(double what) {
  if (what == 0) return (double)tsk_host_resident_bytes();
  struct tsk_heap_figures figures = tsk_heap_figures();
  return (double)(what == 1 ? figures.heap_bytes : figures.live_bytes);
}
