/* throw.c — the pending exception and the errors that C code throws. */
#include "tsuk/exception.h"

#include "tsuk/process.h"
#include "tsuk/property.h"
#include "tsuk/string.h"

tsk_value tsk_pending = TSK_HOLE;

/* Characters, not pointers: those cost a relocation each. */
static const char kind_names[][sizeof "ReferenceError"] = {
    "Error", "TypeError", "RangeError", "SyntaxError", "ReferenceError", "EvalError", "URIError"};

void tsk_throw(tsk_value v) { tsk_pending = v == TSK_HOLE ? TSK_UNDEFINED : v; }

void tsk_throw_string(enum tsk_error_kind kind, struct tsk_string *message) {
  if (tsk_program.make_error == NULL) {
    /* Nothing in the program can catch it or look at it. */
    struct tsk_builder text;
    tsk_builder_init(&text);
    const char *name = kind_names[kind];
    tsk_builder_append_latin1(&text, "Uncaught ", 9);
    tsk_builder_append_latin1(&text, name, strlen(name));
    tsk_builder_append_latin1(&text, ": ", 2);
    tsk_builder_append(&text, message);
    tsk_builder_append_latin1(&text, "\n", 1);
    tsk_host_write(2, tsk_builder_finish(&text));
    tsk_host_exit(1);
  }
  struct tsk_object *error = tsk_program.make_error((uint32_t)kind, message);
  /* Making it may itself have thrown: that exception stands. */
  if (tsk_pending == TSK_HOLE) tsk_pending = tsk_from_ptr(error);
}

void tsk_throw_error(enum tsk_error_kind kind, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  struct tsk_string *message = tsk_format(format, arguments);
  va_end(arguments);
  if (tsk_pending != TSK_HOLE) return; /* no memory for the message */
  tsk_throw_string(kind, message);
}

struct tsk_string *tsk_format(const char *format, va_list arguments) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  while (*format != 0) {
    size_t plain = strcspn(format, "%");
    tsk_builder_append_latin1(&text, format, plain);
    format += plain;
    if (*format == 0) break;
    format++;
    switch (*format++) {
      case 's': tsk_builder_append(&text, tsk_string_from_c(va_arg(arguments, const char *))); break;
      case 'd': tsk_builder_append_i32(&text, va_arg(arguments, int32_t)); break;
      case 'u': tsk_builder_append_f64(&text, va_arg(arguments, uint32_t)); break;
      case 'f': tsk_builder_append_f64(&text, va_arg(arguments, double)); break;
      case 'S': tsk_builder_append(&text, va_arg(arguments, struct tsk_string *)); break;
      case 'v': tsk_builder_append(&text, tsk_describe(va_arg(arguments, tsk_value))); break;
      default: tsk_builder_append_latin1(&text, "%", 1); break;
    }
  }
  return tsk_builder_finish(&text);
}

/* ---- frequent errors ---- */

void tsk_throw_not_callable(const char *callee) {
  tsk_throw_error(TSK_TYPE_ERROR, "%s is not a function", callee);
}

void tsk_throw_not_function(struct tsk_string *called) {
  tsk_throw_error(TSK_TYPE_ERROR, "%S is not a function", called);
}

void tsk_throw_not_destructured(tsk_value v, struct tsk_string *property,
                                struct tsk_string *source) {
  static TSK_LATIN1_LITERAL(undefined_text, 0, 9, "undefined");
  static TSK_LATIN1_LITERAL(null_text, 0, 11, "object null");
  if (source->length == 0) source = v == TSK_NULL ? TSK_STRING(null_text) : TSK_STRING(undefined_text);
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot destructure %S'%S' as it is %v.", property, source, v);
}

void tsk_throw_nullish_get(tsk_value receiver, tsk_value key) {
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot read properties of %v (reading '%v')", receiver, key);
}

void tsk_throw_nullish_set(tsk_value receiver, tsk_value key) {
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot set properties of %v (setting '%v')", receiver, key);
}

void tsk_throw_out_of_bounds(double index, double length) {
  tsk_throw_error(TSK_RANGE_ERROR, "index %f is out of bounds for an array of length %f", index,
                  length);
}

void tsk_throw_uninitialised(const char *name) {
  tsk_throw_error(TSK_REFERENCE_ERROR, "Cannot access '%s' before initialization", name);
}

void tsk_throw_no_private(bool writes, const struct tsk_string *name) {
  tsk_throw_error(TSK_TYPE_ERROR,
                  writes ? "Cannot write private member %S to an object whose class did not declare it"
                         : "Cannot read private member %S from an object whose class did not declare it",
                  name);
}
