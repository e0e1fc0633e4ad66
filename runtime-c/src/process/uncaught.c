/* uncaught.c — programs that want to know of the exceptions that nobody caught. */
#include "tsuk/exception.h"
#include "tsuk/function.h"
#include "tsuk/heap.h"
#include "tsuk/process.h"

static tsk_value listener = TSK_UNDEFINED;

void tsk_host_on_uncaught(tsk_value function) {
  if (listener == TSK_UNDEFINED) tsk_add_root(&listener);
  listener = function;
}

bool tsk_tell_uncaught(tsk_value error, bool is_reported) {
  if (listener == TSK_UNDEFINED) return false;
  const tsk_value arguments[] = {error, is_reported ? TSK_TRUE : TSK_FALSE};
  tsk_value handled = tsk_call(listener, TSK_UNDEFINED, 2, arguments);
  if (!tsk_is_pending()) return handled == TSK_TRUE;
  /* What goes wrong there ends the program. */
  tsk_value other = tsk_catch();
  listener = TSK_UNDEFINED;
  tsk_exit_uncaught(other);
}
