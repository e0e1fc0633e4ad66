/* platform.h — everything the runtime asks of the system below it.
 *
 * This is the one contract between the runtime and a platform: each folder
 * platforms/<name>/ implements it in files of the same names (memory.c,
 * stack.c, clock.c, io.c, process.c). Nothing here allocates from the
 * collected heap, throws, or calls back into the runtime, except the functions
 * given to tsk_platform_at_exit.
 */
#ifndef TSUK_PLATFORM_H
#define TSUK_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* ---- memory.c ---- */

enum { TSK_PLATFORM_PAGE = 4096 }; /* every size and address below is a multiple of this */

/* Address space that may not be touched yet; NULL: there is not that much. */
void *tsk_platform_reserve(size_t bytes);
/* Make part of a reservation usable; it reads as zero. false: no memory. */
bool tsk_platform_commit(void *start, size_t bytes);
/* Give the pages of committed memory back; it stays usable and reads as zero. */
void tsk_platform_decommit(void *start, size_t bytes);
/* Return a whole reservation. */
void tsk_platform_release(void *start, size_t bytes);
/* The memory that this program may reasonably use, in bytes. */
uint64_t tsk_platform_memory_size(void);

/* ---- stack.c ---- */

/* Lowest and one past the highest address that the current thread's stack may
 * come to use. Called once, early, from the thread that runs the program. */
void tsk_platform_stack_bounds(uintptr_t *lowest, uintptr_t *highest);

/* ---- clock.c ---- */

uint64_t tsk_platform_monotonic_ns(void); /* since some fixed moment; never goes back */
double tsk_platform_wall_ms(void);        /* since 1970-01-01 UTC, with a fraction */
/* The time zone at a moment: seconds to add to UTC, and the zone's abbreviation
 * ("CET"), which stays valid until the next call. A machine without zones has
 * 0 and "UTC". */
int32_t tsk_platform_zone(int64_t seconds, const char **abbreviation);

/* ---- io.c ---- */

enum { TSK_PLATFORM_READABLE = 1, TSK_PLATFORM_WRITABLE = 2, TSK_PLATFORM_CLOSED = 4 };

struct tsk_platform_event {
  int handle;
  uint16_t interest; /* TSK_PLATFORM_READABLE, _WRITABLE */
  uint16_t ready;    /* set by the wait; TSK_PLATFORM_CLOSED is always reported */
};

#define TSK_PLATFORM_FOREVER UINT64_MAX

/* Wait until an event is ready or the monotonic clock reaches `deadline_ns`.
 * Returns how many are ready: 0 at the deadline, or when a signal came. */
uint32_t tsk_platform_wait(struct tsk_platform_event *events, uint32_t count,
                           uint64_t deadline_ns);

/* Some bytes to or from an open handle (0, 1, 2: the standard streams). The
 * number of bytes moved; 0 from a read is the end; negative: minus the
 * platform's error number. Interrupted calls are repeated. */
ptrdiff_t tsk_platform_write(int handle, const void *bytes, size_t count);
ptrdiff_t tsk_platform_read(int handle, void *bytes, size_t count);
/* All of the bytes, waiting where the handle would block. false: an error. */
bool tsk_platform_write_all(int handle, const void *bytes, size_t count);

/* ---- process.c ---- */

/* The value of an environment variable or boot parameter, or NULL. */
const char *tsk_platform_environment(const char *name);
/* Run `function` when the program ends, by return or by tsk_platform_exit; the
 * last one given runs first. At most 8. */
void tsk_platform_at_exit(void (*function)(void));
_Noreturn void tsk_platform_exit(int status);
/* End at once, for a state that the program cannot survive: no functions run. */
_Noreturn void tsk_platform_abort(void);
/* Unpredictable bytes. */
void tsk_platform_random(void *bytes, size_t count);

#endif
