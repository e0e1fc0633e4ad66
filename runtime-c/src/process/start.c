/* start.c — from main to the program's modules and out again. */
#include "tsuk/start.h"

#include "tsuk/exception.h"
#include "tsuk/heap.h"
#include "tsuk/process.h"
#include "tsuk/string.h"

int tsk_run(int argc, char *const *argv, struct tsk_string *const *atoms, uint32_t atom_count,
            void (*modules)(void), void (*event_loop)(void)) {
  tsk_stack_start();
  tsk_heap_init();
  tsk_add_root(&tsk_pending);
  tsk_process_start(argc, argv);
  tsk_string_register_atoms(atoms, atom_count);
  modules();
  if (!tsk_is_pending() && event_loop != NULL) event_loop();
  if (tsk_is_pending()) tsk_exit_uncaught(tsk_catch());
  tsk_output_flush();
  return tsk_exit_status;
}
