/* environment.c — host.h's process surroundings on POSIX. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>

#include "tsuk/host.h"

extern char **environ;

char *const *tsk_host_environment_list(void) {
  static char *const nothing[] = {NULL};
  return environ == NULL ? nothing : environ;
}

int tsk_host_environment_change(const char *name, const char *value) {
  int returned = value == NULL ? unsetenv(name) : setenv(name, value, 1);
  return returned < 0 ? -errno : 0;
}

int tsk_host_current_directory(char *path, size_t size) {
  return getcwd(path, size) == NULL ? -errno : 0;
}

int tsk_host_program_path(char *path, size_t size) {
#ifdef __linux__
  ssize_t length = readlink("/proc/self/exe", path, size - 1);
  if (length < 0) return -errno;
  path[length] = 0;
  return 0;
#else
  (void)path;
  (void)size;
  return -ENOSYS;
#endif
}

int tsk_host_process_number(void) { return (int)getpid(); }

uint64_t tsk_host_resident_bytes(void) {
#ifdef __linux__
  FILE *file = fopen("/proc/self/statm", "re");
  if (file == NULL) return 0;
  unsigned long long total = 0, resident = 0;
  int read = fscanf(file, "%llu %llu", &total, &resident);
  (void)fclose(file);
  return read == 2 ? resident * (uint64_t)sysconf(_SC_PAGESIZE) : 0;
#else
  return 0;
#endif
}

double tsk_host_identity(enum tsk_host_identity what) {
  switch (what) {
    case TSK_HOST_REAL_USER: return getuid();
    case TSK_HOST_EFFECTIVE_USER: return geteuid();
    case TSK_HOST_REAL_GROUP: return getgid();
    case TSK_HOST_EFFECTIVE_GROUP: return getegid();
    case TSK_HOST_PARENT: return getppid();
  }
  return -1;
}

uint32_t tsk_host_file_mask(int mask) {
  mode_t old = umask(mask < 0 ? 0 : (mode_t)mask & 0777);
  if (mask < 0) (void)umask(old);
  return old;
}

static double microseconds(struct timeval time) {
  return (double)time.tv_sec * 1e6 + (double)time.tv_usec;
}

void tsk_host_usage(double *usage) {
  struct rusage r;
  memset(&r, 0, sizeof r);
  (void)getrusage(RUSAGE_SELF, &r);
  const double all[TSK_HOST_USAGES] = {
      microseconds(r.ru_utime), microseconds(r.ru_stime), (double)r.ru_maxrss,
      (double)r.ru_ixrss,       (double)r.ru_idrss,       (double)r.ru_isrss,
      (double)r.ru_minflt,      (double)r.ru_majflt,      (double)r.ru_nswap,
      (double)r.ru_inblock,     (double)r.ru_oublock,     (double)r.ru_msgsnd,
      (double)r.ru_msgrcv,      (double)r.ru_nsignals,    (double)r.ru_nvcsw,
      (double)r.ru_nivcsw};
  memcpy(usage, all, sizeof all);
}

bool tsk_host_terminal(int handle) { return isatty(handle) == 1; }

uint32_t tsk_host_terminal_size(int handle, bool rows) {
  struct winsize size;
  if (ioctl(handle, TIOCGWINSZ, &size) != 0) return 0;
  return rows ? size.ws_row : size.ws_col;
}

const char *tsk_host_system_name(void) {
#if defined(__linux__)
  return "linux";
#elif defined(__APPLE__)
  return "darwin";
#else
  return "freebsd";
#endif
}

const char *tsk_host_architecture_name(void) {
#if defined(__x86_64__)
  return "x64";
#elif defined(__aarch64__)
  return "arm64";
#elif defined(__arm__)
  return "arm";
#else
  return "ia32";
#endif
}
