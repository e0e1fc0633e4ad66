/* files.c — whole files, open handles and folders. A failure is told by the
 * result; its reason is kept for tsk_host_error_number.
 */
#include "tsuk/array.h"
#include "tsuk/heap.h"
#include "tsuk/host.h"
#include "tsuk/number.h"
#include "tsuk/platform.h"
#include "tsuk/process.h"
#include "tsuk/string.h"

enum { CHUNK_BYTES = 64 << 10, DEFAULT_PERMISSIONS = 0666, NO_FOLLOW = 8 };

static int last_error;

double tsk_host_error_number(void) { return last_error; }

struct tsk_string *tsk_host_error_name(double number) {
  return tsk_string_from_c(tsk_host_error_symbol((int)number));
}

struct tsk_string *tsk_host_error_text(double number) {
  return tsk_string_from_c(tsk_host_error_message((int)number));
}

bool tsk_host_succeeded(ptrdiff_t result) {
  if (result < 0) last_error = (int)-result;
  return result >= 0;
}

char *tsk_path_bytes(struct tsk_string *path) {
  static char empty[1];
  size_t length = tsk_string_utf8_length(path);
  struct tsk_elements *storage = tsk_new_raw(length + 1);
  if (storage == NULL) return empty;
  (void)tsk_string_write_utf8(path, tsk_elements_data(storage));
  return tsk_elements_data(storage);
}

/* ---- reading ---- */

static ptrdiff_t read_some(int handle, void *bytes, size_t count) {
  if (handle == 0) tsk_output_flush(); /* a prompt */
  for (;;) {
    ptrdiff_t done = tsk_platform_read(handle, bytes, count);
    if (done >= 0) return done;
    const char *symbol = tsk_host_error_symbol((int)-done);
    if (strcmp(symbol, "EAGAIN") != 0) return done;
    struct tsk_platform_event event = {.handle = handle, .interest = TSK_PLATFORM_READABLE};
    (void)tsk_platform_wait(&event, 1, TSK_PLATFORM_FOREVER);
  }
}

/* Until the end or `count` bytes; negative: an error. */
static ptrdiff_t read_fully(int handle, uint8_t *bytes, size_t count) {
  size_t filled = 0;
  while (filled < count) {
    ptrdiff_t done = read_some(handle, bytes + filled, count - filled);
    if (done < 0) return done;
    if (done == 0) break;
    filled += (size_t)done;
  }
  return (ptrdiff_t)filled;
}

static bool is_ascii(const uint8_t *bytes, size_t count) {
  size_t i = 0;
  for (; i + 32 <= count; i += 32) {
    uint64_t words[4];
    memcpy(words, bytes + i, sizeof words);
    if ((words[0] | words[1] | words[2] | words[3]) & UINT64_C(0x8080808080808080)) return false;
  }
  for (; i < count; i++) {
    if (bytes[i] >= 0x80) return false;
  }
  return true;
}

/* What is left in the handle when its length is known, read straight into the string that most
 * files are; the caller has made sure that the length is a possible one. */
static struct tsk_string *read_known(int handle, size_t size, enum tsk_encoding encoding) {
  struct tsk_string *text = tsk_string_allocate_latin1(size);
  if (tsk_is_pending()) return NULL;
  ptrdiff_t got = read_fully(handle, tsk_latin1_units(text), size);
  if (!tsk_host_succeeded(got)) return NULL;
  /* The file may have become shorter: the rest of the room is still zero. */
  text->length = (uint32_t)got;
  if (got == 0) return TSK_EMPTY_STRING;
  if (encoding == TSK_LATIN1) return text;
  if (encoding == TSK_UTF8 && is_ascii(tsk_latin1_units(text), (size_t)got)) return text;
  return tsk_decode(tsk_latin1_units(text), (size_t)got, encoding);
}

static struct tsk_string *read_unknown(int handle, enum tsk_encoding encoding) {
  size_t room = CHUNK_BYTES, filled = 0;
  struct tsk_elements *storage = tsk_new_raw(room);
  while (storage != NULL) {
    uint8_t *bytes = tsk_elements_data(storage);
    ptrdiff_t done = read_some(handle, bytes + filled, room - filled);
    if (!tsk_host_succeeded(done)) return NULL;
    if (done == 0) return tsk_decode(bytes, filled, encoding);
    filled += (size_t)done;
    if (filled < room) continue;
    struct tsk_elements *larger = tsk_new_raw(room * 2);
    if (larger == NULL) break;
    memcpy(tsk_elements_data(larger), bytes, filled);
    storage = larger;
    room *= 2;
  }
  return NULL;
}

static struct tsk_string *read_rest(int handle, enum tsk_encoding encoding) {
  struct tsk_host_status status;
  int result = tsk_host_handle_status(handle, &status);
  if (!tsk_host_succeeded(result)) return NULL;
  if (status.kind == TSK_HOST_FILE && handle > 2 && status.size > 0 &&
      status.size <= TSK_STRING_MAX_LENGTH) {
    return read_known(handle, (size_t)status.size, encoding);
  }
  return read_unknown(handle, encoding);
}

struct tsk_string *tsk_handle_read(double handle, double encoding) {
  /* The position of a handle may be anywhere: its length tells nothing. */
  return read_unknown((int)handle, (enum tsk_encoding)(int)encoding);
}

struct tsk_string *tsk_file_read(struct tsk_string *path, double encoding) {
  int handle = tsk_host_open(tsk_path_bytes(path), TSK_HOST_READ, 0);
  if (!tsk_host_succeeded(handle)) return NULL;
  struct tsk_string *text = read_rest(handle, (enum tsk_encoding)(int)encoding);
  (void)tsk_host_close(handle);
  return text;
}

struct tsk_string *tsk_handle_read_bytes(double handle, double count) {
  if (!(count >= 1)) return TSK_EMPTY_STRING;
  size_t room = count > TSK_STRING_MAX_LENGTH ? TSK_STRING_MAX_LENGTH : (size_t)count;
  struct tsk_string *text = tsk_string_allocate_latin1(room);
  if (tsk_is_pending()) return NULL;
  ptrdiff_t done = read_some((int)handle, tsk_latin1_units(text), room);
  if (!tsk_host_succeeded(done)) return NULL;
  text->length = (uint32_t)done;
  return done == 0 ? TSK_EMPTY_STRING : text;
}

/* ---- writing ---- */

static bool write_bytes(int handle, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ptrdiff_t done = tsk_platform_write(handle, bytes, count);
    if (!tsk_host_succeeded(done)) return false;
    bytes += done;
    count -= (size_t)done;
  }
  return true;
}

bool tsk_handle_write_all(int handle, struct tsk_string *text, enum tsk_encoding encoding) {
  if (encoding != TSK_UTF8) {
    size_t count = 0;
    struct tsk_elements *bytes = tsk_encode(text, encoding, &count);
    return bytes != NULL && write_bytes(handle, tsk_elements_data(bytes), count);
  }
  struct tsk_elements *storage = tsk_new_raw(CHUNK_BYTES);
  uint32_t position = 0;
  while (storage != NULL && position < text->length) {
    uint8_t *chunk = tsk_elements_data(storage);
    size_t count = tsk_string_encode_utf8(text, &position, chunk, CHUNK_BYTES);
    if (!write_bytes(handle, chunk, count)) return false;
  }
  return storage != NULL;
}

bool tsk_file_write(struct tsk_string *path, struct tsk_string *text, double encoding, double mode,
                    double permissions) {
  static const enum tsk_host_open modes[] = {TSK_HOST_WRITE, TSK_HOST_APPEND, TSK_HOST_CREATE};
  int handle = tsk_host_open(tsk_path_bytes(path), modes[(int)mode], tsk_f64_to_uint32(permissions));
  if (!tsk_host_succeeded(handle)) return false;
  bool written = tsk_handle_write_all(handle, text, (enum tsk_encoding)(int)encoding);
  bool closed = tsk_host_succeeded(tsk_host_close(handle));
  return written && closed;
}

/* ---- handles ---- */

double tsk_file_open(struct tsk_string *path, double mode) {
  int handle = tsk_host_open(tsk_path_bytes(path), (enum tsk_host_open)(int)mode, DEFAULT_PERMISSIONS);
  return tsk_host_succeeded(handle) ? handle : -1;
}

bool tsk_handle_close(double handle) { return tsk_host_succeeded(tsk_host_close((int)handle)); }

/* ---- names ---- */

double tsk_file_status(struct tsk_string *path, double what) {
  struct tsk_host_status status;
  int question = (int)what;
  if (!tsk_host_succeeded(tsk_host_status(tsk_path_bytes(path), !(question & NO_FOLLOW), &status))) return -1;
  switch (question & ~NO_FOLLOW) {
    case 0: return (double)status.size;
    case 1: return status.kind;
    case 2: return status.modified_ms;
    default: return status.mode;
  }
}

bool tsk_file_exists(struct tsk_string *path) {
  struct tsk_host_status status;
  return tsk_host_status(tsk_path_bytes(path), true, &status) == 0;
}

bool tsk_file_remove(struct tsk_string *path) {
  return tsk_host_succeeded(tsk_host_remove_file(tsk_path_bytes(path)));
}

bool tsk_file_rename(struct tsk_string *from, struct tsk_string *to) {
  const char *old_path = tsk_path_bytes(from);
  return tsk_host_succeeded(tsk_host_rename_file(old_path, tsk_path_bytes(to)));
}

bool tsk_directory_create(struct tsk_string *path, double permissions) {
  return tsk_host_succeeded(tsk_host_make_directory(tsk_path_bytes(path), tsk_f64_to_uint32(permissions)));
}

bool tsk_directory_remove(struct tsk_string *path) {
  return tsk_host_succeeded(tsk_host_remove_directory(tsk_path_bytes(path)));
}

/* Keeps the list sorted; UTF-8 sorts as its bytes where UTF-16 units would not. */
static void add_name(void *context, const char *name) {
  struct tsk_array *names = context;
  struct tsk_string *text = tsk_string_from_utf8(name, strlen(name));
  if (tsk_is_pending()) return;
  tsk_array_ptr_push(names, text);
}

static bool comes_after(struct tsk_string *a, struct tsk_string *b) {
  struct tsk_units x = tsk_string_units(a), y = tsk_string_units(b);
  uint32_t i = 0, j = 0;
  while (i < x.length && j < y.length) {
    uint32_t p = tsk_units_next(x, &i), q = tsk_units_next(y, &j);
    if (p != q) return p > q;
  }
  return i < x.length;
}

static void sort_names(struct tsk_array *names) {
  struct tsk_string **data = (struct tsk_string **)names->data;
  for (uint32_t gap = names->length / 2; gap > 0; gap /= 2) {
    for (uint32_t i = gap; i < names->length; i++) {
      struct tsk_string *moved = data[i];
      uint32_t j = i;
      for (; j >= gap && comes_after(data[j - gap], moved); j -= gap) data[j] = data[j - gap];
      data[j] = moved;
    }
  }
}

struct tsk_array *tsk_directory_read(struct tsk_string *path) {
  struct tsk_array *names = tsk_array_new(TSK_ELEMENTS_PTR, 16);
  if (tsk_is_pending()) return NULL;
  int result = tsk_host_list_directory(tsk_path_bytes(path), names, add_name);
  if (tsk_is_pending() || !tsk_host_succeeded(result)) return NULL;
  sort_names(names);
  return names;
}
