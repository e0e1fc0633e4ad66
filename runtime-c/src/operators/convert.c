/* convert.c — ToString, ToNumber, ToBoolean, ToPrimitive, typeof. */
#include "tsuk/array.h"
#include "tsuk/function.h"
#include "tsuk/number.h"
#include "tsuk/operators.h"
#include "tsuk/property.h"
#include "tsuk/record.h"
#include "tsuk/symbol.h"

static TSK_LATIN1_LITERAL(undefined_text, 0, 9, "undefined");
static TSK_LATIN1_LITERAL(object_text, 0, 6, "object");
static TSK_LATIN1_LITERAL(boolean_text, 0, 7, "boolean");
static TSK_LATIN1_LITERAL(number_text, 0, 6, "number");
static TSK_LATIN1_LITERAL(string_text, 0, 6, "string");
static TSK_LATIN1_LITERAL(symbol_text, 0, 6, "symbol");
static TSK_LATIN1_LITERAL(bigint_text, 0, 6, "bigint");
static TSK_LATIN1_LITERAL(function_text, 0, 8, "function");
static TSK_LATIN1_LITERAL(null_text, 0, 4, "null");
static TSK_LATIN1_LITERAL(true_text, 0, 4, "true");
static TSK_LATIN1_LITERAL(false_text, 0, 5, "false");
static TSK_LATIN1_LITERAL(comma_text, 0, 1, ",");
static TSK_LATIN1_LITERAL(to_string_text, 0, 8, "toString");
static TSK_LATIN1_LITERAL(value_of_text, 0, 7, "valueOf");

struct tsk_string *tsk_typeof(tsk_value v) {
  if (tsk_is_number(v)) return TSK_STRING(number_text);
  if (tsk_is_bool(v)) return TSK_STRING(boolean_text);
  if (v == TSK_NULL) return TSK_STRING(object_text);
  if (tsk_is_small_bigint(v)) return TSK_STRING(bigint_text);
  if (!tsk_is_pointer(v)) return TSK_STRING(undefined_text);
  switch (tsk_header_of(v)->kind) {
    case TSK_KIND_STRING: return TSK_STRING(string_text);
    case TSK_KIND_SYMBOL: return TSK_STRING(symbol_text);
    case TSK_KIND_BIGINT: return TSK_STRING(bigint_text);
    case TSK_KIND_FUNCTION: return TSK_STRING(function_text);
    default: return TSK_STRING(object_text);
  }
}

bool tsk_to_bool(tsk_value v) {
  if (tsk_is_number(v)) {
    double d = tsk_as_f64(v);
    return d == d && d != 0;
  }
  if (!tsk_is_pointer(v)) return v == TSK_TRUE || v > TSK_BIGINT_ZERO;
  return !tsk_is_string(v) || ((const struct tsk_string *)tsk_as_ptr(v))->length != 0;
}

/* ---- objects ---- */

/* The text between the brackets of "[object Tag]". */
static struct tsk_string *tag_of(tsk_value v) {
  tsk_value tag = TSK_UNDEFINED;
  if (tsk_is_object(v)) {
    tag = tsk_get(v, tsk_from_ptr(&tsk_symbol_to_string_tag));
    if (tsk_is_pending()) return TSK_EMPTY_STRING;
  }
  if (tsk_is_string(tag)) return tsk_as_ptr(tag);
  if (v == TSK_NULL) return tsk_string_from_c("Null");
  if (v == TSK_UNDEFINED) return tsk_string_from_c("Undefined");
  if (tsk_is_kind(v, TSK_KIND_OBJECT)) {
    uint32_t flags = tsk_program.shapes[tsk_header_of(v)->shape].flags;
    return tsk_string_from_c(flags & TSK_SHAPE_ERROR    ? "Error"
                             : flags & TSK_SHAPE_DATE   ? "Date"
                             : flags & TSK_SHAPE_REGEXP ? "RegExp"
                                                        : "Object");
  }
  if (tsk_is_function(v)) {
    uint32_t flags = (uint32_t)tsk_function_flags(v);
    bool is_async = (flags & TSK_CODE_ASYNC) != 0;
    return tsk_string_from_c(
        flags & TSK_CODE_GENERATOR ? (is_async ? "AsyncGeneratorFunction" : "GeneratorFunction")
        : is_async                 ? "AsyncFunction"
                                   : "Function");
  }
  struct tsk_string *name = tsk_is_array(v) ? tsk_string_from_c("Array") : tsk_class_name_of(v);
  return name == NULL ? tsk_string_from_c("Object") : name;
}

struct tsk_string *tsk_object_to_string(tsk_value v) {
  struct tsk_string *tag = tag_of(v);
  if (tsk_is_pending()) return TSK_EMPTY_STRING;
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append_latin1(&text, "[object ", 8);
  tsk_builder_append(&text, tag);
  tsk_builder_append_latin1(&text, "]", 1);
  return tsk_builder_finish(&text);
}

/* The arrays whose elements are being joined now, innermost first: a cycle gives "". */
struct joining {
  const struct tsk_array *array;
  const struct joining *outer;
};
static const struct joining *innermost;

/* array/class.c, in programs with classes that extend Array. */
#pragma weak tsk_array_own_text

static struct tsk_string *array_to_string(struct tsk_array *a) {
  if (tsk_array_has_class(a)) {
    struct tsk_string *own = tsk_array_own_text(a);
    if (own != NULL) return own;
  }
  for (const struct joining *j = innermost; j != NULL; j = j->outer) {
    if (j->array == a) return TSK_EMPTY_STRING;
  }
  if (tsk_stack_low()) {
    tsk_throw_stack_overflow();
    return TSK_EMPTY_STRING;
  }
  struct joining here = {a, innermost};
  innermost = &here;
  struct tsk_builder text;
  tsk_builder_init(&text);
  for (uint32_t i = 0; i < a->length && !tsk_is_pending(); i++) {
    if (i > 0) tsk_builder_append(&text, TSK_STRING(comma_text));
    tsk_value v = tsk_array_element(a, i);
    if (v == TSK_HOLE || tsk_is_nullish(v)) continue;
    struct tsk_string *part = tsk_to_string(v);
    if (!tsk_is_pending()) tsk_builder_append(&text, part);
  }
  innermost = here.outer;
  return tsk_is_pending() ? TSK_EMPTY_STRING : tsk_builder_finish(&text);
}

static struct tsk_string *function_to_string(tsk_value f) {
  struct tsk_builder text;
  tsk_builder_init(&text);
  bool is_class = ((uint32_t)tsk_function_flags(f) & TSK_CODE_CLASS) != 0;
  tsk_builder_append(&text, tsk_string_from_c(is_class ? "class " : "function "));
  tsk_builder_append(&text, tsk_function_name(f));
  tsk_builder_append(&text, tsk_string_from_c(is_class ? " { }" : "() { [native code] }"));
  return tsk_builder_finish(&text);
}

/* What toString of the built-in prototype gives. */
static struct tsk_string *built_in_to_string(tsk_value v) {
  switch (tsk_header_of(v)->kind) {
    case TSK_KIND_ARRAY: return array_to_string(tsk_as_ptr(v));
    case TSK_KIND_FUNCTION: return function_to_string(v);
    default: return tsk_object_to_string(v);
  }
}

/* Does a built-in prototype give the object, which reads undefined under the key, what is there? */
static bool inherits_built_in(tsk_value v, tsk_value key) {
  bool is_plain = tsk_is_kind(v, TSK_KIND_RECORD) || tsk_is_kind(v, TSK_KIND_OBJECT);
  return !(is_plain && tsk_class_name_of(v) == NULL) && !tsk_has_own(v, key);
}

/* Calls the method if the object has one, else the built-in one; TSK_HOLE: no primitive came. */
static tsk_value try_method(tsk_value v, struct tsk_string *name) {
  tsk_value key = tsk_from_ptr(name);
  tsk_value method = tsk_get(v, key);
  if (tsk_is_pending()) return TSK_HOLE;
  if (tsk_is_function(method)) {
    tsk_value result = tsk_call(method, v, 0, NULL);
    return tsk_is_pending() || tsk_is_object(result) ? TSK_HOLE : result;
  }
  /* Object.prototype.valueOf gives the object itself. */
  bool is_built_in = method == TSK_UNDEFINED && name != TSK_STRING(value_of_text);
  if (!is_built_in || !inherits_built_in(v, key)) return TSK_HOLE;
  return tsk_from_ptr(built_in_to_string(v));
}

tsk_value tsk_to_primitive(tsk_value v, enum tsk_hint hint) {
  if (!tsk_is_object(v)) return v;
  tsk_value convert = tsk_get(v, tsk_from_ptr(&tsk_symbol_to_primitive));
  if (tsk_is_pending()) return TSK_UNDEFINED;
  tsk_value result = TSK_HOLE;
  if (!tsk_is_nullish(convert)) {
    if (!tsk_is_function(convert)) {
      tsk_throw_error(TSK_TYPE_ERROR, "%S %v is not a function", tsk_typeof(convert), convert);
      return TSK_UNDEFINED;
    }
    static const char hints[][8] = {"default", "number", "string"};
    tsk_value argument = tsk_from_ptr(tsk_string_from_c(hints[hint]));
    result = tsk_call(convert, v, 1, &argument);
    if (tsk_is_object(result)) result = TSK_HOLE;
  } else {
    bool string_first = hint == TSK_HINT_STRING;
    result = try_method(v, string_first ? TSK_STRING(to_string_text) : TSK_STRING(value_of_text));
    if (result == TSK_HOLE && !tsk_is_pending()) {
      result = try_method(v, string_first ? TSK_STRING(value_of_text) : TSK_STRING(to_string_text));
    }
  }
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (result != TSK_HOLE) return result;
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert object to primitive value");
  return TSK_UNDEFINED;
}

/* ---- ToString ---- */

struct tsk_string *tsk_primitive_to_string(tsk_value v) {
  if (tsk_is_number(v)) return tsk_f64_to_string(tsk_as_f64(v));
  if (tsk_is_string(v)) return tsk_as_ptr(v);
  if (v == TSK_NULL) return TSK_STRING(null_text);
  if (v == TSK_TRUE) return TSK_STRING(true_text);
  if (v == TSK_FALSE) return TSK_STRING(false_text);
  if (tsk_is_bigint(v)) return tsk_program.bigint->to_string(v);
  if (tsk_is_symbol(v)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert a Symbol value to a string");
    return TSK_EMPTY_STRING;
  }
  return TSK_STRING(undefined_text);
}

struct tsk_string *tsk_to_string(tsk_value v) {
  if (tsk_is_object(v)) {
    v = tsk_to_primitive(v, TSK_HINT_STRING);
    if (tsk_is_pending()) return TSK_EMPTY_STRING;
  }
  return tsk_primitive_to_string(v);
}

struct tsk_string *tsk_string_of_value(tsk_value v) {
  return tsk_is_symbol(v) ? tsk_symbol_to_string(v) : tsk_to_string(v);
}

/* ---- ToNumber ---- */

double tsk_primitive_to_number(tsk_value v) {
  if (tsk_is_number(v)) return tsk_as_f64(v);
  if (tsk_is_bool(v)) return v == TSK_TRUE;
  if (v == TSK_NULL) return 0;
  if (tsk_is_string(v)) return tsk_string_to_f64(tsk_as_ptr(v));
  if (tsk_is_symbol(v)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert a Symbol value to a number");
  } else if (tsk_is_bigint(v)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert a BigInt value to a number");
  }
  return __builtin_nan("");
}

double tsk_to_number(tsk_value v) {
  if (tsk_is_object(v)) {
    v = tsk_to_primitive(v, TSK_HINT_NUMBER);
    if (tsk_is_pending()) return 0;
  }
  return tsk_primitive_to_number(v);
}

double tsk_number_of_value(tsk_value v) {
  v = tsk_to_primitive(v, TSK_HINT_NUMBER);
  if (tsk_is_pending()) return 0;
  return tsk_is_bigint(v) ? tsk_program.bigint->to_number(v) : tsk_primitive_to_number(v);
}

struct tsk_string *tsk_string_index_checked(struct tsk_string *s, double index) {
  struct tsk_string *unit = tsk_string_get(s, index);
  if (unit != NULL) return unit;
  tsk_throw_error(TSK_RANGE_ERROR, "index %f is out of bounds for a string of length %u", index,
                  s->length);
  return TSK_EMPTY_STRING;
}
