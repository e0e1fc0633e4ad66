/* stack.c — platform.h's stack bounds on POSIX: the main thread's stack, as far
 * as the resource limit lets it grow.
 *
 * Programs are written for deep recursion (over 10,000 frames in Node), so a
 * lower soft limit is raised to STACK_WANTED, which takes effect at once for
 * the main thread on Linux; and an unlimited one is cut to STACK_MOST, so that
 * endless recursion is noticed before it has filled the memory.
 */
#define _GNU_SOURCE
#include <pthread.h>
#include <string.h>
#include <sys/resource.h>
#ifdef __linux__
#include <sys/auxv.h>
#endif

#include "tsuk/platform.h"

enum { STACK_WANTED = 8 << 20, STACK_MOST = 16 << 20, STACK_UNKNOWN = 1 << 20 };

#if defined(__linux__) && defined(__GLIBC__)
extern void *__libc_stack_end; /* where the kernel put the first frame */

/* The limit counts the arguments and the environment too, which lie above the
 * first frame; the name of the program file is the last of them. */
static uintptr_t stack_top(void) {
  uintptr_t top = (uintptr_t)__libc_stack_end;
  unsigned long name = getauxval(AT_EXECFN);
  if (name > top) top = name + strlen((const char *)name);
  return (top + TSK_PLATFORM_PAGE - 1) & ~(uintptr_t)(TSK_PLATFORM_PAGE - 1);
}
#endif

void tsk_platform_stack_bounds(uintptr_t *lowest, uintptr_t *highest) {
  size_t size = STACK_UNKNOWN;
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) == 0) {
    if (limit.rlim_cur < STACK_WANTED) {
      struct rlimit raised = limit;
      raised.rlim_cur = limit.rlim_max < STACK_WANTED ? limit.rlim_max : STACK_WANTED;
      if (setrlimit(RLIMIT_STACK, &raised) == 0) limit = raised;
    }
    size = limit.rlim_cur > STACK_MOST ? STACK_MOST : (size_t)limit.rlim_cur;
  }
#if defined(__linux__) && defined(__GLIBC__)
  *highest = (uintptr_t)__libc_stack_end;
  *lowest = stack_top() - size;
#else
  pthread_attr_t attributes;
  void *start = NULL;
  size_t bytes = 0;
  uintptr_t here = (uintptr_t)__builtin_frame_address(0);
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    (void)pthread_attr_getstack(&attributes, &start, &bytes);
    (void)pthread_attr_destroy(&attributes);
  }
  *highest = start != NULL ? (uintptr_t)start + bytes : here;
  *lowest = *highest - (bytes != 0 && bytes < size ? bytes : size);
#endif
}
