/* appendix.c — host.h's appendix of the program's file on POSIX: mapped when
 * it is first asked for, and never given back.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tsuk/host.h"

enum { TRAILER_BYTES = 12 };

const uint8_t *tsk_host_appendix(size_t *size) {
  char path[4096];
  *size = 0;
  if (tsk_host_program_path(path, sizeof path) != 0) return NULL;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return NULL;
  struct stat status;
  uint8_t trailer[TRAILER_BYTES];
  void *start = MAP_FAILED;
  size_t total = 0, length = 0;
  if (fstat(file, &status) == 0 && status.st_size > TRAILER_BYTES) {
    total = (size_t)status.st_size;
    if (pread(file, trailer, sizeof trailer, (off_t)(total - sizeof trailer)) == TRAILER_BYTES &&
        memcmp(trailer + 4, "TSUKLINE", 8) == 0) {
      length = (size_t)trailer[0] | (size_t)trailer[1] << 8 | (size_t)trailer[2] << 16 |
               (size_t)trailer[3] << 24;
    }
    if (length != 0 && length < total - TRAILER_BYTES) {
      start = mmap(NULL, total, PROT_READ, MAP_PRIVATE, file, 0);
    }
  }
  (void)close(file);
  if (start == MAP_FAILED) return NULL;
  *size = length;
  return (const uint8_t *)start + total - TRAILER_BYTES - length;
}
