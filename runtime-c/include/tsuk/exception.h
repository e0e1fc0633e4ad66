/* exception.h — throwing from C, and the test that follows every call.
 *
 * There is no unwinder. Invariants:
 *  - tsk_pending is 0 (TSK_HOLE) unless an exception is on its way up;
 *  - a function that throws sets it and returns a dummy of its result type;
 *  - a caller of anything that may throw tests it before using the result, and
 *    nothing that may throw is called while it is set;
 *  - a handler reads it and clears it.
 * Errors are instances of the standard library's Error classes, made through
 * tsk_program.make_error; a program that cannot look at an error has none, and
 * then the message is printed and the program ends.
 */
#ifndef TSUK_EXCEPTION_H
#define TSUK_EXCEPTION_H

#include <stdarg.h>
#include "tsuk/object.h"

#define TSK_COLD __attribute__((cold, noinline))
#define TSK_LIKELY(x) __builtin_expect(!!(x), 1)
#define TSK_UNLIKELY(x) __builtin_expect(!!(x), 0)

enum tsk_error_kind {
  TSK_ERROR,
  TSK_TYPE_ERROR,
  TSK_RANGE_ERROR,
  TSK_SYNTAX_ERROR,
  TSK_REFERENCE_ERROR,
  TSK_EVAL_ERROR,
  TSK_URI_ERROR
};

extern tsk_value tsk_pending;

static inline bool tsk_is_pending(void) { return TSK_UNLIKELY(tsk_pending != TSK_HOLE); }

/* The pending exception, which is no longer pending. */
static inline tsk_value tsk_catch(void) {
  tsk_value v = tsk_pending;
  tsk_pending = TSK_HOLE;
  return v;
}

TSK_COLD void tsk_throw(tsk_value v);

/* The format knows %s (C string, UTF-8), %d (int32_t), %u (uint32_t), %f (double, as JavaScript
 * prints it), %S (struct tsk_string *), %v (tsk_value, as V8 names it in messages) and %%. */
TSK_COLD void tsk_throw_error(enum tsk_error_kind kind, const char *format, ...);
TSK_COLD void tsk_throw_string(enum tsk_error_kind kind, struct tsk_string *message);
TSK_COLD struct tsk_string *tsk_format(const char *format, va_list arguments);

/* What the compiled program throws most; the text is V8's. `name` may be NULL: unknown. */
TSK_COLD void tsk_throw_not_callable(const char *callee);
TSK_COLD void tsk_throw_not_function(struct tsk_string *called);
/* A pattern takes null or undefined apart; an empty source is named by the value. */
TSK_COLD void tsk_throw_not_destructured(tsk_value v, struct tsk_string *property,
                                         struct tsk_string *source);
/* Throws where an object has not a private name: of a field, or with its class's name of a method. */
void tsk_check_private_read(bool has, tsk_value v, struct tsk_string *name);
void tsk_check_private_write(bool has, tsk_value v, struct tsk_string *name);
void tsk_check_private_instance(bool has, tsk_value v, struct tsk_string *class);
void tsk_check_private_class(bool has, tsk_value v, struct tsk_string *class);
/* Throws where `#name in v` stands before what is no object. */
void tsk_check_in_private(tsk_value v, struct tsk_string *name);
TSK_COLD void tsk_throw_nullish_get(tsk_value receiver, tsk_value key);
TSK_COLD void tsk_throw_nullish_set(tsk_value receiver, tsk_value key);
TSK_COLD void tsk_throw_out_of_bounds(double index, double length);
TSK_COLD void tsk_throw_uninitialised(const char *name); /* ReferenceError: temporal dead zone */

/* How V8 names a value in a message: text as it is, #<Foo>, [object Array], Symbol(x). */
struct tsk_string *tsk_describe(tsk_value v);
/* "number", "string", "null", "array", "Foo", "function": for the checks of static types. */
struct tsk_string *tsk_type_text(tsk_value v);

/* ---- stack ---- */

extern uintptr_t tsk_stack_limit;
extern uintptr_t tsk_stack_highest; /* past the first frame; 0: not known */

/* The prologue's test; the stack grows down on every target. */
static inline bool tsk_stack_low(void) {
  return TSK_UNLIKELY((uintptr_t)__builtin_frame_address(0) < tsk_stack_limit);
}
TSK_COLD void tsk_throw_stack_overflow(void);
/* Called once at start, on the main stack. */
void tsk_stack_start(void);

/* ---- ends ---- */

/* The exception that nobody caught: reports it as Node does and ends with status 1. */
TSK_COLD _Noreturn void tsk_exit_uncaught(tsk_value error);
/* A broken invariant of the runtime itself: prints the text and aborts. */
TSK_COLD _Noreturn void tsk_panic(const char *format, ...);

#endif
