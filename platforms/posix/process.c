/* process.c — platform.h's process on POSIX. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/random.h>
#include <sys/types.h>

#include "tsuk/platform.h"

const char *tsk_platform_environment(const char *name) { return getenv(name); }

void tsk_platform_at_exit(void (*function)(void)) { (void)atexit(function); }

_Noreturn void tsk_platform_exit(int status) { exit(status); }

_Noreturn void tsk_platform_abort(void) { abort(); }

void tsk_platform_random(void *bytes, size_t count) {
  char *next = bytes;
  while (count > 0) {
    ssize_t done = getrandom(next, count, 0);
    if (done < 0) continue; /* interrupted before the pool was ready */
    next += done;
    count -= (size_t)done;
  }
}
