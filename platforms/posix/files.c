/* files.c — host.h's files and folders on POSIX. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tsuk/host.h"

static int result_of(int returned) { return returned < 0 ? -errno : returned; }

int tsk_host_open(const char *path, enum tsk_host_open how, uint32_t permissions) {
  int flags = O_CLOEXEC;
  switch (how) {
    case TSK_HOST_READ: flags |= O_RDONLY; break;
    case TSK_HOST_WRITE: flags |= O_WRONLY | O_CREAT | O_TRUNC; break;
    case TSK_HOST_APPEND: flags |= O_WRONLY | O_CREAT | O_APPEND; break;
    case TSK_HOST_CREATE: flags |= O_WRONLY | O_CREAT | O_EXCL; break;
  }
  for (;;) {
    int handle = open(path, flags, (mode_t)permissions);
    if (handle >= 0 || errno != EINTR) return result_of(handle);
  }
}

int tsk_host_close(int handle) {
  /* After EINTR Linux has closed it all the same. */
  return close(handle) < 0 && errno != EINTR ? -errno : 0;
}

static enum tsk_host_file_kind kind_of(mode_t mode) {
  if (S_ISREG(mode)) return TSK_HOST_FILE;
  if (S_ISDIR(mode)) return TSK_HOST_DIRECTORY;
  if (S_ISLNK(mode)) return TSK_HOST_LINK;
  return TSK_HOST_OTHER;
}

static int fill(struct tsk_host_status *status, int returned, const struct stat *s) {
  if (returned < 0) return -errno;
  status->size = s->st_size < 0 ? 0 : (uint64_t)s->st_size;
  status->modified_ms = (double)s->st_mtim.tv_sec * 1e3 + (double)s->st_mtim.tv_nsec / 1e6;
  status->mode = (uint32_t)s->st_mode;
  status->kind = kind_of(s->st_mode);
  return 0;
}

int tsk_host_status(const char *path, bool follow_link, struct tsk_host_status *status) {
  struct stat s;
  return fill(status, follow_link ? stat(path, &s) : lstat(path, &s), &s);
}

int tsk_host_handle_status(int handle, struct tsk_host_status *status) {
  struct stat s;
  return fill(status, fstat(handle, &s), &s);
}

int tsk_host_remove_file(const char *path) { return result_of(unlink(path)); }

int tsk_host_rename_file(const char *from, const char *to) { return result_of(rename(from, to)); }

int tsk_host_make_directory(const char *path, uint32_t permissions) {
  return result_of(mkdir(path, (mode_t)permissions));
}

int tsk_host_remove_directory(const char *path) { return result_of(rmdir(path)); }

int tsk_host_list_directory(const char *path, void *context,
                            void (*entry)(void *context, const char *name)) {
  DIR *directory = opendir(path);
  if (directory == NULL) return -errno;
  for (;;) {
    errno = 0;
    const struct dirent *next = readdir(directory);
    if (next == NULL) break;
    if (strcmp(next->d_name, ".") != 0 && strcmp(next->d_name, "..") != 0) {
      entry(context, next->d_name);
    }
  }
  int error = errno;
  (void)closedir(directory);
  return -error;
}
