/* host.h — the part of the contract that only platforms with an operating
 * system below them have: files, folders, environment, terminals, process.
 *
 * A platform without one implements these by failing with TSK_HOST_UNSUPPORTED.
 * Paths are NUL-terminated bytes. Results of type int are 0 or a handle, or
 * minus the platform's error number.
 */
#ifndef TSUK_HOST_H
#define TSUK_HOST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- files.c ---- */

enum tsk_host_open {
  TSK_HOST_READ,
  TSK_HOST_WRITE,   /* made anew or cut to nothing */
  TSK_HOST_APPEND,
  TSK_HOST_CREATE   /* for writing; an error if there is one */
};

enum tsk_host_file_kind { TSK_HOST_OTHER, TSK_HOST_FILE, TSK_HOST_DIRECTORY, TSK_HOST_LINK };

struct tsk_host_status {
  uint64_t size;
  double modified_ms; /* since 1970 */
  uint32_t mode;      /* as stat's st_mode */
  enum tsk_host_file_kind kind;
};

int tsk_host_open(const char *path, enum tsk_host_open how, uint32_t permissions);
int tsk_host_close(int handle);
int tsk_host_status(const char *path, bool follow_link, struct tsk_host_status *status);
int tsk_host_handle_status(int handle, struct tsk_host_status *status);
int tsk_host_remove_file(const char *path);
int tsk_host_rename_file(const char *from, const char *to);
int tsk_host_make_directory(const char *path, uint32_t permissions);
int tsk_host_remove_directory(const char *path);
/* Calls `entry` with each name except "." and ".." in the system's order. */
int tsk_host_list_directory(const char *path, void *context,
                            void (*entry)(void *context, const char *name));

/* ---- paths.c ---- */

/* Places of what is known of a file, in numbers; the times are accessed, modified, changed, born, in
 * milliseconds since 1970. */
enum tsk_host_detail {
  TSK_HOST_DEVICE,
  TSK_HOST_MODE,
  TSK_HOST_LINKS,
  TSK_HOST_USER,
  TSK_HOST_GROUP,
  TSK_HOST_RAW_DEVICE,
  TSK_HOST_BLOCK_SIZE,
  TSK_HOST_NODE,
  TSK_HOST_SIZE,
  TSK_HOST_BLOCKS,
  TSK_HOST_TIMES,
  TSK_HOST_DETAILS = TSK_HOST_TIMES + 4
};

int tsk_host_details(const char *path, bool follow_link, double *details);
int tsk_host_handle_details(int handle, double *details);
/* flags: as Linux numbers them. */
int tsk_host_open_with(const char *path, int flags, uint32_t permissions);
ptrdiff_t tsk_host_read_at(int handle, void *bytes, size_t count, int64_t position);
ptrdiff_t tsk_host_write_at(int handle, const void *bytes, size_t count, int64_t position);
int tsk_host_access(const char *path, int mode);
/* The length of the target, without a NUL. */
ptrdiff_t tsk_host_read_link(const char *path, char *target, size_t size);
int tsk_host_make_link(const char *target, const char *path, bool symbolic);
int tsk_host_set_mode(const char *path, uint32_t mode);
/* In seconds since 1970. */
int tsk_host_set_times(const char *path, double accessed, double modified);
int tsk_host_set_length(int handle, int64_t length);
int tsk_host_flush(int handle);
/* Makes it the working directory. */
int tsk_host_go_to_directory(const char *path);
/* `path` ends with XXXXXX, which becomes what no other has. */
int tsk_host_temporary_directory(char *path);

/* ---- environment.c ---- */

/* "NAME=value" texts, NULL at the end; valid until the environment changes. */
char *const *tsk_host_environment_list(void);
/* value NULL: removes it. */
int tsk_host_environment_change(const char *name, const char *value);
/* Into `path`, NUL-terminated. */
int tsk_host_current_directory(char *path, size_t size);
/* The program's own file, absolute. */
int tsk_host_program_path(char *path, size_t size);
int tsk_host_process_number(void);
uint64_t tsk_host_resident_bytes(void);
bool tsk_host_terminal(int handle);
uint32_t tsk_host_terminal_size(int handle, bool rows); /* columns, or rows; 0: not known */

enum tsk_host_identity {
  TSK_HOST_REAL_USER,
  TSK_HOST_EFFECTIVE_USER,
  TSK_HOST_REAL_GROUP,
  TSK_HOST_EFFECTIVE_GROUP,
  TSK_HOST_PARENT
};

double tsk_host_identity(enum tsk_host_identity what);
/* The permissions that new files do not get, before they become `mask`; below zero: they stay. */
uint32_t tsk_host_file_mask(int mask);
/* The numbers of getrusage in its order, times in microseconds, into TSK_HOST_USAGES places. */
enum { TSK_HOST_USAGES = 16 };
void tsk_host_usage(double *usage);
const char *tsk_host_system_name(void);       /* "linux" */
const char *tsk_host_architecture_name(void); /* "x64" */

/* ---- signals.c ---- */

/* Runs `function` before a signal that ends the program does so: it may only do what is safe in
 * any state. */
void tsk_host_at_fatal_signal(void (*function)(void));
int tsk_host_send_signal(int process, int number);
/* Whether a signal waits for tsk_host_take_signal, rather than doing what it does by itself; false:
 * this one cannot. Waits end when one has come. */
bool tsk_host_listen_signal(int number, bool listen);
bool tsk_host_has_signal(void);
/* 0: none has come. */
int tsk_host_take_signal(void);

/* ---- appendix.c ---- */

/* What the link step appended to the program's file after its image: the bytes, then their number
 * as 4 bytes with the lowest first, then "TSUKLINE". NULL: there is nothing. */
const uint8_t *tsk_host_appendix(size_t *size);

/* ---- errors.c ---- */

/* "ENOENT" and "no such file or directory", as libuv words them. */
const char *tsk_host_error_symbol(int number);
const char *tsk_host_error_message(int number);

#endif
