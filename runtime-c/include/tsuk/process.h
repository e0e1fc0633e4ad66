/* process.h — what a program sees of its process: arguments, environment,
 * standard streams, files, exit, waiting.
 *
 * Output order. Node writes to its standard streams synchronously; here the
 * bytes for standard output gather in a buffer. It is written out before
 * anything that someone could observe it by: a write to standard error, a read
 * of standard input, a wait, the end of the program, a fatal signal; after
 * every write when standard output is a terminal; and when 20 ms have passed
 * since it was last written. Bytes that nobody will read any more (a closed
 * pipe) are dropped, as Node's console does.
 */
#ifndef TSUK_PROCESS_H
#define TSUK_PROCESS_H

#include "tsuk/object.h"

/* Called once at start with main's arguments. */
void tsk_process_start(int argc, char *const *argv);

/* ---- streams ---- */

/* Text in UTF-8 to an open handle, 1 standard output, 2 standard error. */
void tsk_host_write(double handle, struct tsk_string *text);
bool tsk_host_is_terminal(double handle);
double tsk_host_columns(double handle); /* 0: not known */
double tsk_host_rows(double handle);
/* For C: bytes in the same order as the above. */
void tsk_output_bytes(int handle, const void *bytes, size_t count);
void tsk_output_flush(void);

/* ---- process ---- */

_Noreturn void tsk_host_exit(double status);
/* What the program ends with when it runs to its end: process.exitCode. */
extern int tsk_exit_status;
/* Tells the program of an exception that nobody caught, and, of one that was reported, that it ends;
 * true: the program goes on. In programs that listen. */
__attribute__((weak)) bool tsk_tell_uncaught(tsk_value error, bool is_reported);
void tsk_host_on_uncaught(tsk_value function);
void tsk_host_write_bytes(double handle, void *view);
void tsk_host_set_exit_status(double status);
void tsk_host_default_exit_status(double status);
double tsk_host_monotonic(void);  /* ms since the program started, with a fraction */
double tsk_host_wall_clock(void); /* ms since 1970, with a fraction */
/* The zone at a moment in ms since 1970: ms to add to UTC, and its abbreviation. */
double tsk_host_zone_offset(double time);
struct tsk_string *tsk_host_zone_name(double time);
void tsk_host_sleep_until(double deadline);
void tsk_host_idle_until(double deadline); /* or until a signal comes that is listened to */
bool tsk_host_wait_input(double handle, double deadline);
struct tsk_array *tsk_host_arguments(void); /* path of the program, then its arguments */
struct tsk_array *tsk_host_environment_names(void);
struct tsk_string *tsk_host_environment(struct tsk_string *name); /* NULL: not set */
void tsk_host_set_environment(struct tsk_string *name, struct tsk_string *value); /* NULL: unset */
struct tsk_string *tsk_host_working_directory(void);
struct tsk_string *tsk_host_platform(void);     /* "linux" */
struct tsk_string *tsk_host_architecture(void); /* "x64", "arm64", "arm" */
double tsk_host_process_id(void);
double tsk_host_process_identity(double what); /* enum tsk_host_identity */
double tsk_host_mask(double mask);             /* umask; below zero: unchanged */
double tsk_host_resource_usage(double what);   /* a place of tsk_host_usage */
bool tsk_host_kill(double process, double number);
bool tsk_host_listen(double number, bool listen);
double tsk_host_next_signal(void); /* 0: none has come */
double tsk_host_memory(double what); /* 0 resident set, 1 heap reserved, 2 heap used; bytes */

/* ---- files: a failure is told by the result, its reason by the number ---- */

double tsk_host_error_number(void);
struct tsk_string *tsk_host_error_name(double number); /* "ENOENT" */
struct tsk_string *tsk_host_error_text(double number); /* "no such file or directory" */

enum tsk_encoding {
  TSK_UTF8,
  TSK_LATIN1,
  TSK_ASCII,
  TSK_UTF16LE,
  TSK_HEX,
  TSK_BASE64,
  TSK_BASE64URL
};

struct tsk_string *tsk_file_read(struct tsk_string *path, double encoding); /* NULL: failed */
struct tsk_string *tsk_handle_read(double handle, double encoding);         /* the rest of it */
/* mode: 0 replace, 1 append, 2 fail if it exists. */
bool tsk_file_write(struct tsk_string *path, struct tsk_string *text, double encoding, double mode,
                    double permissions);
bool tsk_file_exists(struct tsk_string *path);
/* 0 size, 1 kind (1 file, 2 directory, 3 symbolic link, 0 other), 2 modified ms, 3 mode; plus 8:
 * of a symbolic link itself; -1: failed. */
double tsk_file_status(struct tsk_string *path, double what);
bool tsk_file_remove(struct tsk_string *path);
bool tsk_file_rename(struct tsk_string *from, struct tsk_string *to);
bool tsk_directory_create(struct tsk_string *path, double permissions);
bool tsk_directory_remove(struct tsk_string *path);
/* Names without "." and "..", in order of bytes; NULL: failed. */
struct tsk_array *tsk_directory_read(struct tsk_string *path);
/* For reading (mode 0), writing (1) or appending (2); -1: failed. */
double tsk_file_open(struct tsk_string *path, double mode);
/* At most `count` bytes, one unit each; "" at the end; NULL: failed. */
struct tsk_string *tsk_handle_read_bytes(double handle, double count);
bool tsk_handle_close(double handle);

/* What node:fs does beyond whole files; a result of -1, false or NULL: failed. src/process/paths.c */
double tsk_file_open_with(struct tsk_string *path, double flags, double permissions);
/* Bytes of a typed array; a position below zero: where the handle stands. */
double tsk_handle_read_into(double handle, void *view, double offset, double count,
                            double position);
double tsk_handle_write_from(double handle, void *view, double offset, double count,
                             double position);
double tsk_handle_write_text(double handle, struct tsk_string *text, double encoding);
/* Into a Float64Array of TSK_HOST_DETAILS elements. */
bool tsk_file_details(struct tsk_string *path, bool follow_link, void *view);
bool tsk_handle_details(double handle, void *view);
bool tsk_file_access(struct tsk_string *path, double mode);
struct tsk_string *tsk_link_read(struct tsk_string *path);
bool tsk_link_make(struct tsk_string *target, struct tsk_string *path, bool symbolic);
bool tsk_file_set_mode(struct tsk_string *path, double mode);
bool tsk_file_set_times(struct tsk_string *path, double accessed, double modified);
bool tsk_handle_set_length(double handle, double length);
bool tsk_handle_flush(double handle);
/* Bytes of a typed array as text in an encoding, the bytes that a text takes, and those put into a
 * typed array as far as there is room: their number. */
struct tsk_string *tsk_bytes_decode(void *view, double start, double end, double encoding);
double tsk_bytes_count(struct tsk_string *text, double encoding);
double tsk_bytes_encode(void *view, double offset, struct tsk_string *text, double encoding);
bool tsk_host_change_directory(struct tsk_string *path);
/* The path of the new directory. */
struct tsk_string *tsk_directory_temporary(struct tsk_string *prefix);

/* For C: keeps the error number of a result below zero; was there none? */
bool tsk_host_succeeded(ptrdiff_t result);
/* For C: the path as bytes with a NUL, in the collected heap; "": thrown. */
char *tsk_path_bytes(struct tsk_string *path);
/* For C: the whole text. */
bool tsk_handle_write_all(int handle, struct tsk_string *text, enum tsk_encoding encoding);

/* For C: text in bytes and back; the encoder returns a RAW block, its length in *count. */
struct tsk_string *tsk_decode(const uint8_t *bytes, size_t count, enum tsk_encoding encoding);
struct tsk_elements *tsk_encode(struct tsk_string *text, enum tsk_encoding encoding, size_t *count);

#endif
