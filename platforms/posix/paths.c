/* paths.c — host.h's open files at any place, links, and what else is known of a path, on POSIX. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tsuk/host.h"

static int result_of(int returned) { return returned < 0 ? -errno : returned; }

int tsk_host_open_with(const char *path, int flags, uint32_t permissions) {
  for (;;) {
    int handle = open(path, flags | O_CLOEXEC, (mode_t)permissions);
    if (handle >= 0 || errno != EINTR) return result_of(handle);
  }
}

ptrdiff_t tsk_host_read_at(int handle, void *bytes, size_t count, int64_t position) {
  for (;;) {
    ssize_t done = pread(handle, bytes, count, position);
    if (done >= 0 || errno != EINTR) return done < 0 ? -errno : done;
  }
}

ptrdiff_t tsk_host_write_at(int handle, const void *bytes, size_t count, int64_t position) {
  for (;;) {
    ssize_t done = pwrite(handle, bytes, count, position);
    if (done >= 0 || errno != EINTR) return done < 0 ? -errno : done;
  }
}

static double milliseconds(struct timespec t) {
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int details(const struct statx *s, double *out) {
  const struct statx_timestamp *times[] = {&s->stx_atime, &s->stx_mtime, &s->stx_ctime,
                                           &s->stx_btime};
  out[TSK_HOST_DEVICE] =
      (double)((uint64_t)s->stx_dev_major << 8 | (s->stx_dev_minor & 0xff) |
               (uint64_t)(s->stx_dev_minor & ~UINT32_C(0xff)) << 12);
  out[TSK_HOST_MODE] = s->stx_mode;
  out[TSK_HOST_LINKS] = s->stx_nlink;
  out[TSK_HOST_USER] = s->stx_uid;
  out[TSK_HOST_GROUP] = s->stx_gid;
  out[TSK_HOST_RAW_DEVICE] =
      (double)((uint64_t)s->stx_rdev_major << 8 | (s->stx_rdev_minor & 0xff) |
               (uint64_t)(s->stx_rdev_minor & ~UINT32_C(0xff)) << 12);
  out[TSK_HOST_BLOCK_SIZE] = s->stx_blksize;
  out[TSK_HOST_NODE] = (double)s->stx_ino;
  out[TSK_HOST_SIZE] = (double)s->stx_size;
  out[TSK_HOST_BLOCKS] = (double)s->stx_blocks;
  for (int i = 0; i < 4; i++) {
    struct timespec t = {.tv_sec = (time_t)times[i]->tv_sec, .tv_nsec = times[i]->tv_nsec};
    out[TSK_HOST_TIMES + i] = milliseconds(t);
  }
  return 0;
}

int tsk_host_details(const char *path, bool follow_link, double *out) {
  struct statx s;
  int flags = follow_link ? 0 : AT_SYMLINK_NOFOLLOW;
  if (statx(AT_FDCWD, path, flags, STATX_BASIC_STATS | STATX_BTIME, &s) < 0) return -errno;
  return details(&s, out);
}

int tsk_host_handle_details(int handle, double *out) {
  struct statx s;
  if (statx(handle, "", AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_BTIME, &s) < 0) return -errno;
  return details(&s, out);
}

int tsk_host_access(const char *path, int mode) { return result_of(access(path, mode)); }

ptrdiff_t tsk_host_read_link(const char *path, char *target, size_t size) {
  ssize_t length = readlink(path, target, size);
  return length < 0 ? -errno : length;
}

int tsk_host_make_link(const char *target, const char *path, bool symbolic) {
  return result_of(symbolic ? symlink(target, path) : link(target, path));
}

int tsk_host_set_mode(const char *path, uint32_t mode) {
  return result_of(chmod(path, (mode_t)mode));
}

static struct timespec moment(double seconds) {
  double whole = floor(seconds);
  return (struct timespec){.tv_sec = (time_t)whole, .tv_nsec = (long)((seconds - whole) * 1e9)};
}

int tsk_host_set_times(const char *path, double accessed, double modified) {
  const struct timespec times[2] = {moment(accessed), moment(modified)};
  return result_of(utimensat(AT_FDCWD, path, times, 0));
}

int tsk_host_set_length(int handle, int64_t length) { return result_of(ftruncate(handle, length)); }

int tsk_host_flush(int handle) { return result_of(fsync(handle)); }

int tsk_host_go_to_directory(const char *path) { return result_of(chdir(path)); }

int tsk_host_temporary_directory(char *path) { return mkdtemp(path) == NULL ? -errno : 0; }
