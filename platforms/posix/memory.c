/* memory.c — platform.h's memory on POSIX: reserved address space is mapped
 * without access, committing opens it, and pages fill with zeros on first touch.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tsuk/platform.h"

void *tsk_platform_reserve(size_t bytes) {
  void *start = mmap(NULL, bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return start == MAP_FAILED ? NULL : start;
}

bool tsk_platform_commit(void *start, size_t bytes) {
  return mprotect(start, bytes, PROT_READ | PROT_WRITE) == 0;
}

void tsk_platform_decommit(void *start, size_t bytes) {
#ifdef __linux__
  if (madvise(start, bytes, MADV_DONTNEED) == 0) return;
#endif
  /* Elsewhere MADV_DONTNEED may keep the contents: map fresh pages over them. */
  (void)mmap(start, bytes, PROT_READ | PROT_WRITE,
             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0);
}

void tsk_platform_release(void *start, size_t bytes) { (void)munmap(start, bytes); }

/* A container's limit is often far below the machine's memory. */
static uint64_t limit_of_group(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return UINT64_MAX;
  char text[32];
  ssize_t length = read(file, text, sizeof text - 1);
  (void)close(file);
  if (length <= 0 || text[0] < '0' || text[0] > '9') return UINT64_MAX; /* "max": no limit */
  text[length] = 0;
  return strtoull(text, NULL, 10);
}

uint64_t tsk_platform_memory_size(void) {
  long pages = sysconf(_SC_PHYS_PAGES);
  long page = sysconf(_SC_PAGESIZE);
  uint64_t size = pages > 0 && page > 0 ? (uint64_t)pages * (uint64_t)page : UINT64_C(1) << 30;
#ifdef __linux__
  uint64_t limit = limit_of_group("/sys/fs/cgroup/memory.max");
  if (limit == UINT64_MAX) limit = limit_of_group("/sys/fs/cgroup/memory/memory.limit_in_bytes");
  if (limit < size) size = limit;
#endif
  return size;
}
