/* start.h — from main to the program's modules and out again. */
#ifndef TSUK_START_H
#define TSUK_START_H

#include "tsuk/object.h"

/* Prepares the runtime, runs the modules, then the event loop (NULL: none), reports an exception
 * that nobody caught, and returns the status for main to return. `atoms` are the program's literal
 * property names. */
int tsk_run(int argc, char *const *argv, struct tsk_string *const *atoms, uint32_t atom_count,
            void (*modules)(void), void (*event_loop)(void));

#endif
