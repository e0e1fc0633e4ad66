/* process.h — what a program sees of its process: arguments, environment,
 * standard streams, files, exit, waiting.
 *
 * Output order. Node writes to its standard streams synchronously; here the
 * bytes for standard output gather in a buffer. It is written out before
 * anything that someone could observe it by: a write to standard error, a read
 * of standard input, a wait, the end of the program, a fatal signal; after
 * every write when standard output is a terminal; and when 20 ms have passed
 * since it was last written.
 *
 * Functions that can fail on the system's side return or store a platform
 * error number (0: none); stdlib turns it into Node's errors.
 */
#ifndef TSUK_PROCESS_H
#define TSUK_PROCESS_H

#include "tsuk/object.h"

/* Called by main before anything else of this header. */
void tsk_process_start(int argc, char *const *argv);

/* ---- intrinsics ---- */

struct tsk_array *tsk_process_arguments(void); /* string[]; element 0 is the program's path */
struct tsk_string *tsk_environment_get(struct tsk_string *name); /* NULL: not set */
struct tsk_array *tsk_environment_names(void);
void tsk_environment_set(struct tsk_string *name, struct tsk_string *value);
void tsk_environment_unset(struct tsk_string *name);
_Noreturn void tsk_process_exit(double status);
double tsk_process_id(void);
struct tsk_string *tsk_process_platform(void);     /* "linux" */
struct tsk_string *tsk_process_architecture(void); /* "x64", "arm64" */
struct tsk_string *tsk_process_directory(void);    /* the current one */
double tsk_process_memory(void);                   /* resident bytes */

void tsk_stdout_write(struct tsk_string *text);
void tsk_stderr_write(struct tsk_string *text);
void tsk_stdout_flush(void);
bool tsk_handle_is_terminal(double handle);
double tsk_terminal_columns(double handle); /* 0: not known */

/* The number of the last system error in this header's functions; 0: the last one succeeded. */
double tsk_system_error(void);
struct tsk_string *tsk_system_error_name(double number); /* "ENOENT" */
struct tsk_string *tsk_system_error_text(double number); /* "no such file or directory" */

/* Whole files. The text is decoded from UTF-8; NULL: tsk_system_error tells why. */
struct tsk_string *tsk_file_read_text(struct tsk_string *path);
struct tsk_string *tsk_file_read_latin1(struct tsk_string *path);
bool tsk_file_write_text(struct tsk_string *path, struct tsk_string *text, bool append);
bool tsk_file_exists(struct tsk_string *path);
bool tsk_file_remove(struct tsk_string *path);
bool tsk_directory_make(struct tsk_string *path);
bool tsk_directory_remove(struct tsk_string *path);
struct tsk_array *tsk_directory_list(struct tsk_string *path); /* sorted; NULL: error */
bool tsk_file_rename(struct tsk_string *from, struct tsk_string *to);
/* 0 file, 1 directory, 2 symbolic link (not followed when `follow` is false), 3 other; -1: error. */
double tsk_file_type(struct tsk_string *path, bool follow);
double tsk_file_size(struct tsk_string *path);     /* -1: error */
double tsk_file_modified(struct tsk_string *path); /* ms since 1970; NaN: error */

/* Open files, for reading a big one in pieces. -1: error. flags: "r", "w", "a", "r+", "w+", ... */
double tsk_file_open(struct tsk_string *path, struct tsk_string *flags);
bool tsk_file_close(double handle);
/* All that is left in an open handle (0: standard input), as text. */
struct tsk_string *tsk_handle_read_text(double handle);
/* At most `count` bytes as a Latin-1 string (one unit a byte); "" at the end; NULL: error. */
struct tsk_string *tsk_handle_read_bytes(double handle, double count);
bool tsk_handle_write_text(double handle, struct tsk_string *text);

/* ---- time ---- */

double tsk_monotonic_ms(void); /* with a fraction, since the program started */
double tsk_wall_ms(void);      /* since 1970, with a fraction */
double tsk_start_wall_ms(void);
/* Sleeps until tsk_monotonic_ms() would be `deadline`; flushes standard output first. */
void tsk_wait_until(double deadline);

/* ---- for C ---- */

/* Text for standard error, standard output flushed first. */
void tsk_stderr_write_c(const char *text);

#endif
