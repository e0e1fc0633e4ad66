/* stack.c — the limit that function prologues test, and what happens past it. */
#include "tsuk/exception.h"
#include "tsuk/platform.h"

enum {
  /* Left to C code below the limit: the runtime and the C library do not test it. */
  STACK_RESERVE = 256 << 10,
  /* Of the reserve, what the making of the error itself may use. */
  ERROR_RESERVE = 64 << 10
};

uintptr_t tsk_stack_limit;
uintptr_t tsk_stack_highest;

void tsk_stack_start(void) {
  uintptr_t lowest = 0;
  tsk_platform_stack_bounds(&lowest, &tsk_stack_highest);
  tsk_stack_limit = lowest + STACK_RESERVE;
}

void tsk_throw_stack_overflow(void) {
  uintptr_t limit = tsk_stack_limit;
  /* The Error's constructor is compiled code with the same test in its prologue. */
  tsk_stack_limit = limit - ERROR_RESERVE;
  tsk_throw_error(TSK_RANGE_ERROR, "Maximum call stack size exceeded");
  tsk_stack_limit = limit;
}
