/* describe.c — how values and types are named in messages. Nothing here runs
 * the program's code, but for a getter of an error's name.
 */
#include "tsuk/exception.h"

#include "tsuk/function.h"
#include "tsuk/number.h"
#include "tsuk/operators.h"
#include "tsuk/property.h"
#include "tsuk/record.h"
#include "tsuk/symbol.h"

static struct tsk_string *wrapped(const char *before, struct tsk_string *name, const char *after) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append_latin1(&text, before, strlen(before));
  tsk_builder_append(&text, name);
  tsk_builder_append_latin1(&text, after, strlen(after));
  return tsk_builder_finish(&text);
}

/* A string that an error has as an own property; NULL: it has none, or an empty one. */
static struct tsk_string *text_of(tsk_value error, struct tsk_string *key) {
  const struct tsk_object *o = tsk_as_ptr(error);
  const struct tsk_property *p = tsk_shape_find(tsk_shape_of(o), tsk_from_ptr(key));
  tsk_value text = p == NULL ? TSK_HOLE : tsk_load_slot(o, p);
  if (!tsk_is_string(text)) return NULL;
  struct tsk_string *s = tsk_as_ptr(text);
  return s->length == 0 ? NULL : s;
}

/* What the prototype gives for the name: the library's getter knows the built-in class. */
static struct tsk_string *inherited_name(tsk_value error, const struct tsk_shape *shape) {
  static TSK_LATIN1_LITERAL(name_key, 0, 4, "name");
  const struct tsk_method *m = tsk_shape_find_method(shape, tsk_from_ptr(TSK_STRING(name_key)));
  if (m != NULL && m->getter != NULL) {
    tsk_value found = tsk_enter(m->getter, error, 0, NULL);
    if (!tsk_is_pending() && tsk_is_string(found)) return tsk_as_ptr(found);
  }
  return (struct tsk_string *)(uintptr_t)shape->name;
}

/* "TypeError: message", from the own properties of an instance of an error class. */
static struct tsk_string *describe_error(tsk_value v, const struct tsk_shape *shape) {
  static TSK_LATIN1_LITERAL(name_key, 0, 4, "name");
  static TSK_LATIN1_LITERAL(message_key, 0, 7, "message");
  struct tsk_string *name = text_of(v, TSK_STRING(name_key));
  struct tsk_string *message = text_of(v, TSK_STRING(message_key));
  if (name == NULL) name = inherited_name(v, shape);
  if (message == NULL) return name;
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append(&text, name);
  tsk_builder_append_latin1(&text, ": ", 2);
  tsk_builder_append(&text, message);
  return tsk_builder_finish(&text);
}

struct tsk_string *tsk_describe(tsk_value v) {
  if (tsk_is_number(v)) return tsk_f64_to_string(tsk_as_f64(v));
  if (v == TSK_HOLE) v = TSK_UNDEFINED;
  if (tsk_is_bigint(v)) return tsk_program.bigint->to_string(v);
  if (!tsk_is_pointer(v)) {
    return tsk_string_from_c(v == TSK_NULL ? "null"
                             : v == TSK_TRUE ? "true"
                             : v == TSK_FALSE ? "false"
                                              : "undefined");
  }
  switch (tsk_header_of(v)->kind) {
    case TSK_KIND_STRING: return tsk_as_ptr(v);
    case TSK_KIND_SYMBOL: return tsk_symbol_to_string(v);
    case TSK_KIND_ARRAY: return tsk_string_from_c("[object Array]");
    case TSK_KIND_FUNCTION:
      return wrapped((int)tsk_function_flags(v) & TSK_CODE_CLASS ? "class " : "function ",
                     tsk_function_name(v), "");
    case TSK_KIND_RECORD:
      return tsk_string_from_c(tsk_header_of(v)->flags & TSK_RECORD_NULL_PROTOTYPE
                                   ? "[object Object]"
                                   : "#<Object>");
    case TSK_KIND_OBJECT: {
      const struct tsk_shape *shape = &tsk_program.shapes[tsk_header_of(v)->shape];
      if (shape->flags & TSK_SHAPE_ERROR && shape->name != NULL) return describe_error(v, shape);
      if (shape->flags & TSK_SHAPE_NULL_PROTOTYPE) return tsk_string_from_c("[object Object]");
      return shape->name == NULL ? tsk_string_from_c("#<Object>")
                                 : wrapped("#<", (struct tsk_string *)(uintptr_t)shape->name, ">");
    }
    default: return TSK_EMPTY_STRING; /* cells and elements are no values */
  }
}

struct tsk_string *tsk_type_text(tsk_value v) {
  if (tsk_is_kind(v, TSK_KIND_OBJECT)) {
    const struct tsk_shape *shape = &tsk_program.shapes[tsk_header_of(v)->shape];
    if (shape->name != NULL && shape->name->length != 0) {
      return (struct tsk_string *)(uintptr_t)shape->name;
    }
  }
  if (v == TSK_NULL) return tsk_string_from_c("null");
  if (tsk_is_kind(v, TSK_KIND_ARRAY)) return tsk_string_from_c("array");
  return tsk_typeof(v);
}

void tsk_throw_mismatch(const char *expected, tsk_value got, const char *where) {
  if (expected == NULL) expected = "a value";
  if (where == NULL) {
    tsk_throw_error(TSK_TYPE_ERROR, "expected %s, got %S", expected, tsk_type_text(got));
  } else {
    tsk_throw_error(TSK_TYPE_ERROR, "%s: expected %s, got %S", where, expected,
                    tsk_type_text(got));
  }
}

void tsk_throw_not_instance(uint32_t shape, tsk_value got, const char *where) {
  const struct tsk_string *name = tsk_program.shapes[shape].name;
  struct tsk_string *expected = (struct tsk_string *)(uintptr_t)name;
  if (expected == NULL) expected = tsk_string_from_c("object");
  if (where == NULL) {
    tsk_throw_error(TSK_TYPE_ERROR, "expected %S, got %S", expected, tsk_type_text(got));
  } else {
    tsk_throw_error(TSK_TYPE_ERROR, "%s: expected %S, got %S", where, expected,
                    tsk_type_text(got));
  }
}
