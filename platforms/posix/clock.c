/* clock.c — platform.h's clocks on POSIX. */
#define _GNU_SOURCE
#include <stdbool.h>
#include <time.h>

#include "tsuk/platform.h"

uint64_t tsk_platform_monotonic_ns(void) {
  struct timespec now;
  (void)clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

double tsk_platform_wall_ms(void) {
  struct timespec now;
  (void)clock_gettime(CLOCK_REALTIME, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

int32_t tsk_platform_zone(int64_t seconds, const char **abbreviation) {
  static bool read; /* localtime_r need not look at TZ by itself */
  static struct tm local;
  if (!read) {
    tzset();
    read = true;
  }
  time_t moment = (time_t)seconds;
  *abbreviation = "UTC";
  if (localtime_r(&moment, &local) == NULL) return 0;
  if (local.tm_zone != NULL) *abbreviation = local.tm_zone;
  return (int32_t)local.tm_gmtoff;
}
