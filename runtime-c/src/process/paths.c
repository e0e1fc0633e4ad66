/* paths.c — what node:fs does beyond whole files: open files at any place, links, and what else is
 * known of a path. Failures are told as in files.c.
 */
#include "tsuk/heap.h"
#include "tsuk/host.h"
#include "tsuk/number.h"
#include "tsuk/platform.h"
#include "tsuk/process.h"
#include "tsuk/string.h"
#include "tsuk/view.h"

enum { LINK_BYTES = 4096 };

static double count_of(ptrdiff_t result) {
  return tsk_host_succeeded(result) ? (double)result : -1;
}

double tsk_file_open_with(struct tsk_string *path, double flags, double permissions) {
  const char *bytes = tsk_path_bytes(path);
  return count_of(tsk_host_open_with(bytes, (int)flags, tsk_f64_to_uint32(permissions)));
}

double tsk_handle_read_into(double handle, void *view, double offset, double count,
                            double position) {
  uint8_t *bytes = ((struct tsk_view *)view)->data;
  if (count == 0) return 0;
  bytes += (size_t)offset;
  if (position >= 0) {
    return count_of(tsk_host_read_at((int)handle, bytes, (size_t)count, (int64_t)position));
  }
  if (handle == 0) tsk_output_flush(); /* a prompt */
  return count_of(tsk_platform_read((int)handle, bytes, (size_t)count));
}

double tsk_handle_write_from(double handle, void *view, double offset, double count,
                             double position) {
  const uint8_t *bytes = ((struct tsk_view *)view)->data;
  if (count == 0) return 0;
  bytes += (size_t)offset;
  if (handle == 1 || handle == 2) tsk_output_flush();
  if (position >= 0) {
    return count_of(tsk_host_write_at((int)handle, bytes, (size_t)count, (int64_t)position));
  }
  return count_of(tsk_platform_write((int)handle, bytes, (size_t)count));
}

double tsk_handle_write_text(double handle, struct tsk_string *text, double encoding) {
  enum tsk_encoding kind = (enum tsk_encoding)(int)encoding;
  size_t count = 0;
  if (kind == TSK_UTF8) {
    count = tsk_string_utf8_length(text);
  } else if (tsk_encode(text, kind, &count) == NULL) {
    return -1;
  }
  if (handle == 1 || handle == 2) tsk_output_flush();
  return tsk_handle_write_all((int)handle, text, kind) ? (double)count : -1;
}

bool tsk_file_details(struct tsk_string *path, bool follow_link, void *view) {
  double details[TSK_HOST_DETAILS];
  int result = tsk_host_details(tsk_path_bytes(path), follow_link, details);
  if (!tsk_host_succeeded(result)) return false;
  memcpy(((struct tsk_view *)view)->data, details, sizeof details);
  return true;
}

bool tsk_handle_details(double handle, void *view) {
  double details[TSK_HOST_DETAILS];
  if (!tsk_host_succeeded(tsk_host_handle_details((int)handle, details))) return false;
  memcpy(((struct tsk_view *)view)->data, details, sizeof details);
  return true;
}

bool tsk_file_access(struct tsk_string *path, double mode) {
  return tsk_host_succeeded(tsk_host_access(tsk_path_bytes(path), (int)mode));
}

struct tsk_string *tsk_link_read(struct tsk_string *path) {
  char target[LINK_BYTES];
  ptrdiff_t length = tsk_host_read_link(tsk_path_bytes(path), target, sizeof target);
  return tsk_host_succeeded(length) ? tsk_string_from_utf8(target, (size_t)length) : NULL;
}

bool tsk_link_make(struct tsk_string *target, struct tsk_string *path, bool symbolic) {
  const char *bytes = tsk_path_bytes(target);
  return tsk_host_succeeded(tsk_host_make_link(bytes, tsk_path_bytes(path), symbolic));
}

bool tsk_file_set_mode(struct tsk_string *path, double mode) {
  return tsk_host_succeeded(tsk_host_set_mode(tsk_path_bytes(path), tsk_f64_to_uint32(mode)));
}

bool tsk_file_set_times(struct tsk_string *path, double accessed, double modified) {
  return tsk_host_succeeded(tsk_host_set_times(tsk_path_bytes(path), accessed, modified));
}

bool tsk_handle_set_length(double handle, double length) {
  return tsk_host_succeeded(tsk_host_set_length((int)handle, (int64_t)length));
}

bool tsk_handle_flush(double handle) { return tsk_host_succeeded(tsk_host_flush((int)handle)); }

struct tsk_string *tsk_bytes_decode(void *view, double start, double end, double encoding) {
  const uint8_t *bytes = ((struct tsk_view *)view)->data;
  if (!(start < end)) return TSK_EMPTY_STRING;
  size_t count = (size_t)(end - start);
  return tsk_decode(bytes + (size_t)start, count, (enum tsk_encoding)(int)encoding);
}

double tsk_bytes_count(struct tsk_string *text, double encoding) {
  size_t count = 0;
  if ((int)encoding == TSK_UTF8) return (double)tsk_string_utf8_length(text);
  (void)tsk_encode(text, (enum tsk_encoding)(int)encoding, &count);
  return (double)count;
}

double tsk_bytes_encode(void *view, double offset, struct tsk_string *text, double encoding) {
  struct tsk_view *v = view;
  size_t start = (size_t)offset;
  if (start >= v->length) return 0;
  size_t room = v->length - start, count = 0;
  if ((int)encoding == TSK_UTF8) {
    uint32_t position = 0;
    return (double)tsk_string_encode_utf8(text, &position, v->data + start, room);
  }
  struct tsk_elements *bytes = tsk_encode(text, (enum tsk_encoding)(int)encoding, &count);
  if (bytes == NULL) return 0;
  if (count > room) count = (int)encoding == TSK_UTF16LE ? room & ~(size_t)1 : room;
  memcpy(v->data + start, tsk_elements_data(bytes), count);
  return (double)count;
}

bool tsk_host_change_directory(struct tsk_string *path) {
  return tsk_host_succeeded(tsk_host_go_to_directory(tsk_path_bytes(path)));
}

struct tsk_string *tsk_directory_temporary(struct tsk_string *prefix) {
  static const char ending[] = "XXXXXX";
  struct tsk_string *pattern = tsk_string_concat(prefix, tsk_string_from_c(ending));
  if (tsk_is_pending()) return NULL;
  char *path = tsk_path_bytes(pattern);
  if (!tsk_host_succeeded(tsk_host_temporary_directory(path))) return NULL;
  return tsk_string_from_utf8(path, strlen(path));
}
