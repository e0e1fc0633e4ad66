/* reflect.c — what inspect, JSON and Object.* ask about a value, and the
 * levels of integrity (freeze, seal, preventExtensions).
 */
#include "internal.h"

double tsk_value_kind(tsk_value v) {
  if (tsk_is_number(v)) return 3;
  if (v == TSK_NULL) return 1;
  if (tsk_is_bool(v)) return 2;
  if (tsk_is_small_bigint(v)) return 6;
  if (!tsk_is_pointer(v)) return 0;
  switch (tsk_header_of(v)->kind) {
    case TSK_KIND_STRING: return 4;
    case TSK_KIND_SYMBOL: return 5;
    case TSK_KIND_BIGINT: return 6;
    case TSK_KIND_FUNCTION: return 7;
    case TSK_KIND_ARRAY: return 8;
    default: return 9;
  }
}

struct tsk_string *tsk_class_name_of(tsk_value object) {
  static TSK_LATIN1_LITERAL(object_text, 0, 6, "Object");
  static TSK_LATIN1_LITERAL(array_text, 0, 5, "Array");
  static TSK_LATIN1_LITERAL(function_text, 0, 8, "Function");
  static TSK_LATIN1_LITERAL(string_text, 0, 6, "String");
  static TSK_LATIN1_LITERAL(symbol_text, 0, 6, "Symbol");
  static TSK_LATIN1_LITERAL(number_text, 0, 6, "Number");
  static TSK_LATIN1_LITERAL(boolean_text, 0, 7, "Boolean");
  static TSK_LATIN1_LITERAL(bigint_text, 0, 6, "BigInt");
  if (tsk_is_number(object)) return TSK_STRING(number_text);
  if (tsk_is_bool(object)) return TSK_STRING(boolean_text);
  if (tsk_is_small_bigint(object)) return TSK_STRING(bigint_text);
  if (!tsk_is_pointer(object)) return NULL;
  const struct tsk_header *header = tsk_header_of(object);
  if (header->shape == TSK_SHAPE_ARRAY) return TSK_STRING(array_text);
  switch (header->kind) {
    case TSK_KIND_ARRAY: /* of a class */
    case TSK_KIND_OBJECT: {
      const struct tsk_shape *shape = &tsk_program.shapes[header->shape];
      if (shape->flags & TSK_SHAPE_PROTOTYPE) {
        /* Shown as an object of the class that its class extends. */
        shape = tsk_parent_shape(tsk_parent_shape(shape));
        if (shape == NULL) return TSK_STRING(object_text);
      }
      if (shape->class_code != NULL && shape->class_code->flags & TSK_CODE_NAMED) {
        struct tsk_string *name =
            tsk_function_name(tsk_from_ptr(tsk_class_of(tsk_as_ptr(object))));
        if (name->length > 0) return name;
      }
      /* A class without a name is shown as the class that it extends. */
      while (shape->name != NULL && shape->name->length == 0) {
        shape = &tsk_program.shapes[shape->parent];
      }
      if (shape->name != NULL) return (struct tsk_string *)(uintptr_t)shape->name;
      return shape->flags & TSK_SHAPE_NULL_PROTOTYPE ? NULL : TSK_STRING(object_text);
    }
    case TSK_KIND_RECORD:
      return header->flags & TSK_RECORD_NULL_PROTOTYPE ? NULL : TSK_STRING(object_text);
    case TSK_KIND_FUNCTION: return TSK_STRING(function_text);
    case TSK_KIND_STRING: return TSK_STRING(string_text);
    case TSK_KIND_SYMBOL: return TSK_STRING(symbol_text);
    case TSK_KIND_BIGINT: return TSK_STRING(bigint_text);
    default: return TSK_STRING(object_text);
  }
}

struct tsk_object *tsk_object_of_shape(double shape) {
  uint32_t index = (uint32_t)shape;
  return tsk_new_object(index, tsk_program.shapes[index].size);
}

tsk_value tsk_object_like(tsk_value object) {
  if (!tsk_is_kind(object, TSK_KIND_OBJECT)) return tsk_from_ptr(tsk_record_new(false));
  return tsk_from_ptr(tsk_object_of_shape(tsk_header_of(object)->shape));
}

bool tsk_is_object_instance(tsk_value v) {
  if (!tsk_is_object(v)) return false;
  const struct tsk_header *header = tsk_header_of(v);
  if (header->kind == TSK_KIND_RECORD) return !(header->flags & TSK_RECORD_NULL_PROTOTYPE);
  return header->kind != TSK_KIND_OBJECT ||
         !(tsk_program.shapes[header->shape].flags & TSK_SHAPE_NULL_PROTOTYPE);
}

/* ---- integrity ---- */

static bool can_be_marked(tsk_value v) {
  return tsk_is_object(v) && tsk_header_of(v)->kind != TSK_KIND_CELL;
}

static void mark(tsk_value v, uint8_t flags) {
  if (!can_be_marked(v)) return;
  tsk_header_of(v)->flags |= flags;
  if (tsk_is_kind(v, TSK_KIND_RECORD)) return;
  struct tsk_record *extras = tsk_extras_of(v);
  if (extras != NULL) extras->header.flags |= flags;
}

void tsk_object_freeze(tsk_value v) {
  if (tsk_is_typed_array(v) && ((struct tsk_view *)tsk_as_ptr(v))->length > 0) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot freeze array buffer views with elements");
    return;
  }
  mark(v, TSK_FLAG_FROZEN | TSK_FLAG_SEALED | TSK_FLAG_NO_EXTEND);
}
void tsk_object_seal(tsk_value v) { mark(v, TSK_FLAG_SEALED | TSK_FLAG_NO_EXTEND); }
void tsk_object_prevent_extensions(tsk_value v) { mark(v, TSK_FLAG_NO_EXTEND); }

bool tsk_object_is_extensible(tsk_value v) {
  if (!can_be_marked(v)) return false;
  return !(tsk_header_of(v)->flags & TSK_FLAG_NO_EXTEND) || tsk_is_built_in_prototype(v);
}

/* Has it any own property that is not read only (or, with `sealed`, any at all)? */
static bool has_loose_property(tsk_value v, bool sealed) {
  struct tsk_array *keys = tsk_own_keys(v, false);
  for (uint32_t i = 0; keys != NULL && i < keys->length; i++) {
    struct tsk_own own;
    tsk_value key = tsk_string_key((struct tsk_string *)tsk_array_ptr_data(keys)[i]);
    if (!tsk_find_own(v, key, &own)) continue;
    if (sealed || !(own.flags & TSK_PROP_READONLY)) return true;
  }
  keys = tsk_own_symbols(v, false);
  return keys == NULL || keys->length != 0;
}

bool tsk_object_is_sealed(tsk_value v) {
  if (!can_be_marked(v)) return true; /* a primitive */
  uint8_t flags = tsk_header_of(v)->flags;
  if (flags & TSK_FLAG_SEALED) return true;
  return !tsk_object_is_extensible(v) && !has_loose_property(v, true);
}

bool tsk_object_is_frozen(tsk_value v) {
  if (!can_be_marked(v)) return true;
  uint8_t flags = tsk_header_of(v)->flags;
  if (flags & TSK_FLAG_FROZEN) return true;
  return !tsk_object_is_extensible(v) && !has_loose_property(v, false);
}
