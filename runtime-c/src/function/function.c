/* function.c — calling function values of unknown type, and binding them. */
#include "tsuk/function.h"

#include "tsuk/array.h"
#include "tsuk/heap.h"
#include "tsuk/operators.h"
#include "tsuk/property.h"
#include "tsuk/string.h"
#include "tsuk/symbol.h"

enum { ARGUMENTS_ON_STACK = 16 };

tsk_value tsk_call(tsk_value f, tsk_value this_value, uint32_t argc, const tsk_value *argv) {
  if (TSK_UNLIKELY(!tsk_is_function(f))) {
    tsk_throw_error(TSK_TYPE_ERROR, "%v is not a function", f);
    return TSK_UNDEFINED;
  }
  struct tsk_function *function = tsk_as_ptr(f);
  return tsk_enter(function, this_value, argc, argv);
}

struct tsk_function *tsk_to_function(tsk_value f, struct tsk_string *named) {
  if (TSK_LIKELY(tsk_is_function(f))) return tsk_as_ptr(f);
  tsk_throw_not_function(named);
  return NULL;
}

struct tsk_function *tsk_to_constructor(tsk_value f, struct tsk_string *named) {
  if (TSK_LIKELY(tsk_is_function(f) && (int)tsk_function_flags(f) & TSK_CODE_CLASS)) {
    return tsk_as_ptr(f);
  }
  tsk_throw_error(TSK_TYPE_ERROR, "%S is not a constructor", named);
  return NULL;
}

struct tsk_function *tsk_to_instance_test(tsk_value f) {
  if (TSK_LIKELY(tsk_is_function(f))) return tsk_as_ptr(f);
  tsk_throw_error(TSK_TYPE_ERROR, tsk_is_object(f)
                                      ? "Right-hand side of 'instanceof' is not callable"
                                      : "Right-hand side of 'instanceof' is not an object");
  return NULL;
}

tsk_value tsk_chosen_object(tsk_value v, tsk_value made, bool is_derived) {
  if (tsk_is_object(v)) return v;
  if (is_derived && v != TSK_UNDEFINED) {
    tsk_throw_error(TSK_TYPE_ERROR, "Derived constructors may only return object or undefined");
  }
  return made;
}

tsk_value tsk_get_method(tsk_value receiver, tsk_value key, struct tsk_string *called) {
  tsk_value f = tsk_get(receiver, key);
  if (tsk_is_pending() || TSK_LIKELY(tsk_is_function(f))) return f;
  if (called != NULL) {
    tsk_throw_not_function(called);
  } else {
    tsk_throw_error(TSK_TYPE_ERROR, "%v.%v is not a function", receiver, key);
  }
  return TSK_UNDEFINED;
}

tsk_value tsk_call_method(tsk_value receiver, tsk_value key, uint32_t argc, const tsk_value *argv,
                          struct tsk_string *called) {
  tsk_value f = tsk_get_method(receiver, key, called);
  return tsk_is_pending() ? TSK_UNDEFINED : tsk_call(f, receiver, argc, argv);
}

/* Calls with `first`, then the elements of `rest` (NULL: none). */
static tsk_value call_with(tsk_value f, tsk_value this_value, const struct tsk_array *first,
                           uint32_t argc, const tsk_value *argv) {
  uint32_t before = first == NULL ? 0 : first->length;
  uint32_t count = before + argc;
  tsk_value on_stack[ARGUMENTS_ON_STACK];
  tsk_value *arguments = on_stack;
  if (count > ARGUMENTS_ON_STACK) {
    struct tsk_elements *storage = tsk_new_elements(8 * (size_t)count);
    if (storage == NULL) return TSK_UNDEFINED;
    arguments = tsk_elements_data(storage);
  }
  for (uint32_t i = 0; i < before; i++) {
    arguments[i] = tsk_read_value(tsk_array_element(first, i));
  }
  for (uint32_t i = 0; i < argc; i++) arguments[before + i] = argv[i];
  return tsk_call(f, this_value, count, arguments);
}

tsk_value tsk_call_function(tsk_value f, tsk_value this_value, struct tsk_array *args) {
  if (args != NULL && args->header.aux == TSK_ELEMENTS_VALUE && !tsk_array_has_holes(args)) {
    return tsk_call(f, this_value, args->length, tsk_array_value_data(args));
  }
  return call_with(f, this_value, args, 0, NULL);
}

/* ---- bound functions ---- */

enum { BOUND_TARGET, BOUND_THIS, BOUND_ARGUMENTS, BOUND_CAPTURES };

static tsk_value enter_bound(struct tsk_function *self, tsk_value this_value, uint32_t argc,
                             const tsk_value *argv) {
  (void)this_value;
  return call_with(self->captured[BOUND_TARGET], self->captured[BOUND_THIS],
                   tsk_as_ptr(self->captured[BOUND_ARGUMENTS]), argc, argv);
}

/* The name and length of each bound function are worked out when asked for. */
static const struct tsk_code bound_code = {
    .boxed = enter_bound, .captures = BOUND_CAPTURES, .traced = 7};

tsk_value tsk_bind_function(tsk_value f, tsk_value this_value, struct tsk_array *args) {
  if (!tsk_is_function(f)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Bind must be called on a function");
    return TSK_UNDEFINED;
  }
  struct tsk_array *copy = args == NULL ? tsk_array_new(TSK_ELEMENTS_VALUE, 0)
                                        : tsk_array_slice(args, 0, args->length);
  if (copy == NULL) return TSK_UNDEFINED;
  struct tsk_function *bound = tsk_new_function(&bound_code, BOUND_CAPTURES);
  if (bound == NULL) return TSK_UNDEFINED;
  bound->captured[BOUND_TARGET] = f;
  bound->captured[BOUND_THIS] = this_value;
  bound->captured[BOUND_ARGUMENTS] = tsk_from_ptr(copy);
  return tsk_from_ptr(bound);
}

/* ---- what a function is called ---- */

struct tsk_string *tsk_function_name(tsk_value f) {
  if (!tsk_is_function(f)) return TSK_EMPTY_STRING;
  const struct tsk_function *function = tsk_as_ptr(f);
  if (TSK_UNLIKELY(function->header.flags & TSK_FLAG_NO_NAME)) return tsk_given_name(f);
  if (function->code == &bound_code) {
    struct tsk_string *target = tsk_function_name(function->captured[BOUND_TARGET]);
    return tsk_string_concat(tsk_string_from_c("bound "), target);
  }
  if (function->code->flags & TSK_CODE_NAMED) {
    return tsk_as_ptr(function->captured[function->code->name_slot]);
  }
  const struct tsk_string *name = function->code->name;
  return name == NULL ? TSK_EMPTY_STRING : (struct tsk_string *)(uintptr_t)name;
}

struct tsk_string *tsk_key_name(tsk_value key) {
  if (!tsk_is_symbol(key)) return tsk_to_string(key);
  struct tsk_string *description = tsk_symbol_description(key);
  if (description == NULL) return TSK_EMPTY_STRING;
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append_latin1(&text, "[", 1);
  tsk_builder_append(&text, description);
  tsk_builder_append_latin1(&text, "]", 1);
  return tsk_builder_finish(&text);
}

double tsk_function_length(tsk_value f) {
  if (!tsk_is_function(f)) return 0;
  const struct tsk_function *function = tsk_as_ptr(f);
  if (TSK_UNLIKELY(function->header.flags & TSK_FLAG_NO_LENGTH)) return 0;
  if (function->code != &bound_code) return function->code->length;
  const struct tsk_array *bound = tsk_as_ptr(function->captured[BOUND_ARGUMENTS]);
  double left = tsk_function_length(function->captured[BOUND_TARGET]) - bound->length;
  return left > 0 ? left : 0;
}

double tsk_function_flags(tsk_value f) {
  if (!tsk_is_function(f)) return 0;
  const struct tsk_function *function = tsk_as_ptr(f);
  if (function->code == &bound_code) return tsk_function_flags(function->captured[BOUND_TARGET]);
  return function->code->flags;
}

struct tsk_string *tsk_function_parent_name(tsk_value f) {
  if (!tsk_is_function(f)) return NULL;
  const struct tsk_function *class = tsk_as_ptr(f);
  if (!(class->code->flags & TSK_CODE_CLASS) || class->captured[0] == 0) return NULL;
  return tsk_function_name(class->captured[0]);
}

/* ---- classes ---- */

tsk_value tsk_enter_class(struct tsk_function *self, tsk_value this_value, uint32_t argc,
                          const tsk_value *argv) {
  (void)this_value, (void)argc, (void)argv;
  struct tsk_string *name = tsk_function_name(tsk_from_ptr(self));
  const char *text = "Class constructor %S cannot be invoked without 'new'";
  if (self->code->flags & TSK_CODE_BUILT_IN) {
    bool is_promise = tsk_string_equals(name, tsk_string_from_c("Promise"));
    text = is_promise ? "%S constructor cannot be invoked without 'new'"
                      : "Constructor %S requires 'new'";
  }
  tsk_throw_error(TSK_TYPE_ERROR, text, name);
  return TSK_UNDEFINED;
}

struct tsk_function *tsk_class_of(const struct tsk_object *o) {
  const struct tsk_shape *shape = &tsk_program.shapes[o->header.shape];
  return shape->class_slot == 0 ? shape->constructor : tsk_as_ptr(o->slots[shape->class_slot - 1]);
}

bool tsk_is_instance_of(tsk_value v, const struct tsk_function *class) {
  if (!tsk_is_shaped(v)) return false;
  const struct tsk_object *o = tsk_as_ptr(v);
  if (tsk_program.shapes[o->header.shape].class_slot != 0) {
    const struct tsk_function *c = tsk_class_of(o);
    if (tsk_program.shapes[o->header.shape].flags & TSK_SHAPE_PROTOTYPE) c = tsk_as_ptr(c->captured[0]);
    while (c != NULL && c != class) c = tsk_as_ptr(c->captured[0]);
    return c != NULL;
  }
  for (uint32_t s = o->header.shape; s != 0; s = tsk_program.shapes[s].parent) {
    if (tsk_program.shapes[s].class_code == class->code) return true;
  }
  return false;
}
