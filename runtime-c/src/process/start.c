/* start.c — from main to the program's modules and out again. */
#include "tsuk/start.h"

#include "tsuk/exception.h"
#include "tsuk/heap.h"
#include "tsuk/process.h"
#include "tsuk/string.h"

/* After code that may have thrown: true when the program has been told, and goes on. */
static bool was_told(void) {
  if (!tsk_is_pending()) return false;
  tsk_value error = tsk_catch();
  if (&tsk_tell_uncaught != NULL && tsk_tell_uncaught(error, false)) return true;
  tsk_exit_uncaught(error);
}

int tsk_run(int argc, char *const *argv, struct tsk_string *const *atoms, uint32_t atom_count,
            void (*modules)(void), void (*event_loop)(void)) {
  tsk_stack_start();
  tsk_heap_init();
  tsk_add_root(&tsk_pending);
  tsk_process_start(argc, argv);
  tsk_string_register_atoms(atoms, atom_count);
  modules();
  (void)was_told();
  if (event_loop != NULL) {
    do event_loop();
    while (was_told());
  }
  tsk_output_flush();
  return tsk_exit_status;
}
