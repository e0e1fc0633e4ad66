/* iterator.c — closing iterators of the program's own. */
#include "internal.h"

static TSK_LATIN1_LITERAL(return_text, 0, 6, "return");

bool tsk_may_close(tsk_value iterator) {
  tsk_value key = tsk_from_ptr(TSK_STRING(return_text));
  /* What every object inherits has no such member: asking is cheaper than reading. */
  return tsk_has(iterator, key) && !tsk_is_nullish(tsk_get(iterator, key)) && !tsk_is_pending();
}

void tsk_check_closed(tsk_value given) {
  if (!tsk_is_object(given)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Iterator result %v is not an object", given);
  }
}
