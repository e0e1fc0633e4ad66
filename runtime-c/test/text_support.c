/* text_support.c — see text_support.h. Leaks are the rule: nothing is freed. */
#include "text_support.h"

#include <stdarg.h>

#include "tsuk/heap.h"

tsk_value tsk_pending;
static char message[200];
static struct tsk_header error = {TSK_SHAPE_NONE, TSK_KIND_OBJECT, TSK_FLAG_STATIC, 0};

#ifdef TSK_TEST_COLLECTOR

static const struct tsk_shape shapes[TSK_SHAPE_FIRST_USER];
const struct tsk_program tsk_program = {.shapes = shapes, .shape_count = TSK_SHAPE_FIRST_USER};

void start_heap(tsk_value *root) {
  tsk_heap_init();
  tsk_add_root(root);
}

#else

struct tsk_bump tsk_bump; /* no room, ever: every allocation is a slow one */
void *tsk_allocate_slow(size_t bytes) { return calloc(1, bytes); }
bool tsk_grow_in_place(struct tsk_elements *elements, size_t data_bytes) {
  return data_bytes <= elements->capacity;
}
bool tsk_check_room(size_t bytes) { return bytes > 0; }
void tsk_add_root(tsk_value *root) { *root = TSK_HOLE; }
void start_heap(tsk_value *root) { (void)root; }

void tsk_platform_random(void *bytes, size_t count);
void tsk_platform_random(void *bytes, size_t count) {
  for (size_t i = 0; i < count; i++) ((uint8_t *)bytes)[i] = (uint8_t)(i * 37 + 1);
}

#endif

/* The arrays of these tests are no matches: nothing is kept behind their elements. */
bool tsk_array_detach(struct tsk_array *a);
bool tsk_array_detach(struct tsk_array *a) { return a != NULL; }

void tsk_throw_error(enum tsk_error_kind kind, const char *format, ...) {
  (void)kind;
  snprintf(message, sizeof message, "%s", format);
  tsk_pending = tsk_from_ptr(&error);
}

void tsk_panic(const char *format, ...) {
  fprintf(stderr, "%s\n", format);
  abort();
}

const char *take_error(void) {
  if (!tsk_is_pending()) return NULL;
  tsk_pending = TSK_HOLE;
  return message;
}

const uint8_t *read_input(size_t *length) {
  size_t capacity = 1 << 16, used = 0;
  uint8_t *bytes = malloc(capacity);
  for (size_t got; (got = fread(bytes + used, 1, capacity - used, stdin)) > 0;) {
    used += got;
    if (used == capacity) bytes = realloc(bytes, capacity *= 2);
  }
  *length = used;
  return bytes;
}

uint32_t take_u32(const uint8_t **at) {
  uint32_t word;
  memcpy(&word, *at, sizeof word);
  *at += sizeof word;
  return word;
}

double take_f64(const uint8_t **at) {
  double d;
  memcpy(&d, *at, sizeof d);
  *at += sizeof d;
  return d;
}

void put_f64(double d) {
  d = tsk_canonical_nan(d);
  fwrite(&d, sizeof d, 1, stdout);
}

void put_line(struct tsk_string *s) {
  uint8_t *bytes = malloc(tsk_string_utf8_length(s) + 1);
  size_t length = tsk_string_write_utf8(s, bytes);
  bytes[length] = '\n';
  fwrite(bytes, 1, length + 1, stdout);
  free(bytes);
}

const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }
