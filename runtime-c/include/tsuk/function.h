/* function.h — function values: making, calling and binding them.
 *
 * A call through a value uses the boxed entry: any number of boxed arguments,
 * missing ones are undefined. Emitted code that knows the signature id calls
 * code->typed directly and never comes here.
 */
#ifndef TSUK_FUNCTION_H
#define TSUK_FUNCTION_H

#include "tsuk/exception.h"
#include "tsuk/object.h"

/* A static function object for code that captures nothing. */
#define TSK_STATIC_FUNCTION(name, code_pointer)                                                   \
  struct tsk_function name = {{TSK_SHAPE_FUNCTION, TSK_KIND_FUNCTION, TSK_FLAG_STATIC, 0},       \
                              code_pointer}

/* What the boxed entries read their arguments with. */
static inline tsk_value tsk_argument(uint32_t argc, const tsk_value *argv, uint32_t i) {
  return i < argc ? argv[i] : TSK_UNDEFINED;
}

static inline tsk_value tsk_enter(struct tsk_function *f, tsk_value this_value, uint32_t argc,
                                  const tsk_value *argv) {
  return f->code->boxed(f, this_value, argc, argv);
}

/* May throw, also because f is not a function or is a class. */
tsk_value tsk_call(tsk_value f, tsk_value this_value, uint32_t argc, const tsk_value *argv);
/* A value of type any where a call, `new` or instanceof takes it; a TypeError for what is none.
 * `named` is what the program calls it.
 */
struct tsk_function *tsk_to_function(tsk_value f, struct tsk_string *named);
struct tsk_function *tsk_to_constructor(tsk_value f, struct tsk_string *named);
struct tsk_function *tsk_to_instance_test(tsk_value f);
/* What `new` gives where a constructor returned v: an object it is, else the new one. */
tsk_value tsk_chosen_object(tsk_value v, tsk_value made, bool is_derived);
/* receiver[key](...), for receivers of unknown type; `called` is what the program calls it, or NULL. */
tsk_value tsk_call_method(tsk_value receiver, tsk_value key, uint32_t argc, const tsk_value *argv,
                          struct tsk_string *called);
tsk_value tsk_get_method(tsk_value receiver, tsk_value key, struct tsk_string *called);

/* ---- intrinsics ---- */

tsk_value tsk_call_function(tsk_value f, tsk_value this_value, struct tsk_array *args);
static inline tsk_value tsk_apply(tsk_value f, tsk_value this_value, struct tsk_array *args) {
  return tsk_call_function(f, this_value, args);
}
/* f.bind(this, ...args). */
tsk_value tsk_bind_function(tsk_value f, tsk_value this_value, struct tsk_array *args);
struct tsk_string *tsk_function_name(tsk_value f);   /* "" for what is no function */
/* The name of a function that stands under a key: "[description]" for a symbol. May throw. */
struct tsk_string *tsk_key_name(tsk_value key);
double tsk_function_length(tsk_value f);
double tsk_function_flags(tsk_value f);              /* TSK_CODE_* */
/* Name of the class that a class extends; NULL: none. */
struct tsk_string *tsk_function_parent_name(tsk_value f);

/* ---- classes ---- */

/* The boxed entry of every class: a TypeError. */
tsk_value tsk_enter_class(struct tsk_function *self, tsk_value this_value, uint32_t argc,
                          const tsk_value *argv);
/* The class whose constructor made the object; NULL: it is never used as a value. */
struct tsk_function *tsk_class_of(const struct tsk_object *o);
/* instanceof, without Symbol.hasInstance. */
bool tsk_is_instance_of(tsk_value v, const struct tsk_function *class);

/* The class of this shape that a class is or extends: there is one. */
static inline void *tsk_class_at(void *class, uint32_t shape) {
  struct tsk_function *c = class;
  while (c->header.shape != shape) c = tsk_as_ptr(c->captured[0]);
  return c;
}

#endif
