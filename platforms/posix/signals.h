/* signals.h — the wait of io.c in programs that listen to signals. */
#ifndef TSUK_POSIX_SIGNALS_H
#define TSUK_POSIX_SIGNALS_H

#include <poll.h>
#include <time.h>

/* Instead of ppoll; NULL: the program listens to none. */
extern int (*tsk_posix_poll)(struct pollfd *polled, nfds_t count, const struct timespec *left);

#endif
