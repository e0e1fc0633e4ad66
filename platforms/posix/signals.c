/* signals.c — host.h's signals on POSIX: those that end the program, and those it listens to.
 *
 * The handler of those puts their numbers into a queue, which the program takes them from. More than
 * the queue holds are forgotten, as the system forgets a signal that comes twice.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/types.h>

#include "signals.h"
#include "tsuk/host.h"

/* ---- fatal signals ---- */

static void (*before_end)(void);

static void end_by_signal(int number) {
  before_end();
  (void)raise(number); /* the handler is gone: the default action ends the program */
}

static bool set_action(int number, struct sigaction *action, void (*handler)(int),
                       unsigned flags) {
  action->sa_handler = handler;
  action->sa_flags = (int)flags;
  return sigaction(number, action, NULL) == 0;
}

static bool set_handler(int number, void (*handler)(int), unsigned flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  return set_action(number, &action, handler, flags);
}

static const unsigned char fatal[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

static void end_after_function(int number) {
  struct sigaction old;
  if (sigaction(number, NULL, &old) != 0 || old.sa_handler != SIG_DFL) return;
  (void)set_handler(number, end_by_signal, SA_RESETHAND | SA_NODEFER);
}

void tsk_host_at_fatal_signal(void (*function)(void)) {
  before_end = function;
  for (size_t i = 0; i < sizeof fatal; i++) end_after_function(fatal[i]);
  /* As in Node, writing to a closed pipe is an error that is returned. */
  (void)signal(SIGPIPE, SIG_IGN);
}

int tsk_host_send_signal(int process, int number) {
  return kill((pid_t)process, number) == 0 ? 0 : -errno;
}

/* ---- signals that the program listens to ---- */

enum { NUMBERS = 65, QUEUED_MOST = 256 };

/* A ring from `first` on, filled by the handler alone and emptied by the program alone. */
static volatile sig_atomic_t queue[QUEUED_MOST];
static unsigned first;
static volatile unsigned next;
static volatile sig_atomic_t come; /* how many are in it */
static sigset_t listened;

/* None comes unnoticed between the look at those that have come and the wait. */
static int poll_or_signal(struct pollfd *polled, nfds_t count, const struct timespec *left) {
  sigset_t old;
  (void)sigprocmask(SIG_BLOCK, &listened, &old);
  int ready = come > 0 ? -1 : ppoll(polled, count, left, &old);
  (void)sigprocmask(SIG_SETMASK, &old, NULL);
  return ready;
}

static void receive(int number) {
  if (come == QUEUED_MOST) return;
  queue[next] = number;
  next = (next + 1) % QUEUED_MOST;
  come = come + 1;
}

static bool start_listening(int number) {
  if (tsk_posix_poll == NULL) (void)sigemptyset(&listened);
  /* Signals that come while the handler runs wait for its end. */
  struct sigaction action;
  memset(&action, 0xff, sizeof action);
  if (!set_action(number, &action, receive, SA_RESTART)) return false;
  (void)sigaddset(&listened, number);
  tsk_posix_poll = poll_or_signal;
  return true;
}

static bool stop_listening(int number) {
  if (!set_handler(number, SIG_DFL, 0)) return false;
  (void)sigdelset(&listened, number);
  if (memchr(fatal, number, sizeof fatal) != NULL && before_end != NULL) {
    end_after_function(number);
  }
  return true;
}

bool tsk_host_listen_signal(int number, bool listen) {
  if (number <= 0 || number >= NUMBERS) return false;
  return listen ? start_listening(number) : stop_listening(number);
}

bool tsk_host_has_signal(void) { return come > 0; }

int tsk_host_take_signal(void) {
  int number = 0;
  while (number == 0 && come > 0) {
    sigset_t old;
    (void)sigprocmask(SIG_BLOCK, &listened, &old);
    number = queue[first];
    first = (first + 1) % QUEUED_MOST;
    come = come - 1;
    (void)sigprocmask(SIG_SETMASK, &old, NULL);
    /* One that nobody listens to any more. */
    if (sigismember(&listened, number) != 1) number = 0;
  }
  return number;
}
