/* io.c — platform.h's handles on POSIX: file descriptors and poll. */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

#include "signals.h"
#include "tsuk/platform.h"

enum { EVENTS_MOST = 1024 };

int (*tsk_posix_poll)(struct pollfd *polled, nfds_t count, const struct timespec *left);

static struct timespec time_until(uint64_t deadline_ns) {
  uint64_t now = tsk_platform_monotonic_ns();
  uint64_t left = deadline_ns > now ? deadline_ns - now : 0;
  return (struct timespec){.tv_sec = (time_t)(left / 1000000000u),
                           .tv_nsec = (long)(left % 1000000000u)};
}

static short to_poll(uint16_t interest) {
  return (short)((interest & TSK_PLATFORM_READABLE ? POLLIN : 0) |
                 (interest & TSK_PLATFORM_WRITABLE ? POLLOUT : 0));
}

static uint16_t from_poll(short events) {
  return (uint16_t)((events & POLLIN ? TSK_PLATFORM_READABLE : 0) |
                    (events & POLLOUT ? TSK_PLATFORM_WRITABLE : 0) |
                    (events & (POLLERR | POLLHUP | POLLNVAL) ? TSK_PLATFORM_CLOSED : 0));
}

uint32_t tsk_platform_wait(struct tsk_platform_event *events, uint32_t count,
                           uint64_t deadline_ns) {
  struct pollfd polled[EVENTS_MOST];
  if (count > EVENTS_MOST) count = EVENTS_MOST;
  for (uint32_t i = 0; i < count; i++) {
    polled[i] = (struct pollfd){.fd = events[i].handle, .events = to_poll(events[i].interest)};
    events[i].ready = 0;
  }
  struct timespec left = {0, 0};
  if (deadline_ns != TSK_PLATFORM_FOREVER) left = time_until(deadline_ns);
  const struct timespec *time = deadline_ns == TSK_PLATFORM_FOREVER ? NULL : &left;
  int ready = tsk_posix_poll != NULL ? tsk_posix_poll(polled, (nfds_t)count, time)
                                     : ppoll(polled, (nfds_t)count, time, NULL);
  if (ready <= 0) return 0;
  for (uint32_t i = 0; i < count; i++) events[i].ready = from_poll(polled[i].revents);
  return (uint32_t)ready;
}

ptrdiff_t tsk_platform_write(int handle, const void *bytes, size_t count) {
  for (;;) {
    ssize_t done = write(handle, bytes, count);
    if (done >= 0) return done;
    if (errno != EINTR) return -(ptrdiff_t)errno;
  }
}

ptrdiff_t tsk_platform_read(int handle, void *bytes, size_t count) {
  for (;;) {
    ssize_t done = read(handle, bytes, count);
    if (done >= 0) return done;
    if (errno != EINTR) return -(ptrdiff_t)errno;
  }
}

bool tsk_platform_write_all(int handle, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ptrdiff_t done = tsk_platform_write(handle, next, count);
    if (done == -EAGAIN || done == -EWOULDBLOCK) {
      struct tsk_platform_event event = {.handle = handle, .interest = TSK_PLATFORM_WRITABLE};
      (void)tsk_platform_wait(&event, 1, TSK_PLATFORM_FOREVER);
      continue;
    }
    if (done < 0) return false;
    next += done;
    count -= (size_t)done;
  }
  return true;
}
