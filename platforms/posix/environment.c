/* environment.c — host.h's process surroundings on POSIX. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
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

bool tsk_host_terminal(int handle) { return isatty(handle) == 1; }

uint32_t tsk_host_terminal_columns(int handle) {
  struct winsize size;
  return ioctl(handle, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/* ---- fatal signals ---- */

static void (*before_end)(void);

static void end_by_signal(int number) {
  before_end();
  (void)raise(number); /* the handler is gone: the default action ends the program */
}

void tsk_host_at_fatal_signal(void (*function)(void)) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
  before_end = function;
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    struct sigaction old;
    if (sigaction(numbers[i], NULL, &old) != 0 || old.sa_handler != SIG_DFL) continue;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = end_by_signal;
    action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER);
    (void)sigaction(numbers[i], &action, NULL);
  }
  /* As in Node, writing to a closed pipe is an error that is returned. */
  (void)signal(SIGPIPE, SIG_IGN);
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
