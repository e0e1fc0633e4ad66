/* prototype.c — prototypes as objects, for programs that ask for them. Those of
 * classes are made when they are first asked for and found through a weak table
 * by their class; those of the built-in types exist to be compared and to be
 * asked what they have.
 */
#include "internal.h"

/* The prototypes of classes that were asked for, by class object. */
static tsk_value table = TSK_UNDEFINED;
static tsk_value built_in[TSK_BUILT_INS];

static struct tsk_object *table_or_null(void) {
  return tsk_is_pointer(table) ? tsk_as_ptr(table) : NULL;
}

struct tsk_object *tsk_built_in_prototype(double which) {
  uint32_t index = (uint32_t)which;
  tsk_value *place = &built_in[index];
  if (!tsk_is_pointer(*place)) {
    struct tsk_object *made = tsk_record_new(index == TSK_BUILT_IN_OBJECT);
    if (made == NULL) return NULL;
    made->header.flags |= TSK_FLAG_NO_EXTEND; /* see tsk_is_built_in_prototype */
    *place = tsk_from_ptr(made);
    tsk_add_root(place);
  }
  return tsk_as_ptr(*place);
}

/* The class that classes which extend Array extend: Array itself, which is no class. */
static bool is_array_class(const struct tsk_function *class) {
  const struct tsk_string *name = class->code->name;
  return class->code->flags & TSK_CODE_BUILT_IN && name != NULL &&
         tsk_string_equals((struct tsk_string *)(uintptr_t)name, tsk_string_from_c("Array"));
}

struct tsk_object *tsk_class_prototype(struct tsk_function *class) {
  if (is_array_class(class)) return tsk_built_in_prototype(TSK_BUILT_IN_ARRAY);
  uint32_t shape = tsk_program.shapes[class->header.shape].prototype;
  if (shape == 0) return tsk_built_in_prototype(TSK_BUILT_IN_OBJECT);
  if (table_or_null() == NULL) {
    struct tsk_object *fresh = tsk_weak_table_new();
    if (fresh == NULL) return NULL;
    table = tsk_from_ptr(fresh);
    tsk_add_root(&table);
  }
  tsk_value known = tsk_weak_table_get(table_or_null(), tsk_from_ptr(class));
  if (tsk_is_pointer(known)) return tsk_as_ptr(known);
  struct tsk_object *made = tsk_object_of_shape(shape);
  if (made == NULL) return NULL;
  made->slots[0] = tsk_from_ptr(class);
  tsk_weak_table_set(table_or_null(), tsk_from_ptr(class), tsk_from_ptr(made));
  return made;
}

const void *tsk_error_default(const struct tsk_shape *shape, tsk_value key) {
  const struct tsk_code *class = shape->class_code;
  if (!(shape->flags & TSK_SHAPE_ERROR) || class == NULL) return NULL;
  if (!(class->flags & TSK_CODE_BUILT_IN)) return NULL;
  if (tsk_key_is(key, TSK_STRING(tsk_text_name))) return shape->name;
  return tsk_key_is(key, TSK_STRING(tsk_text_message)) ? TSK_EMPTY_STRING : NULL;
}

static const void *inherited_text(const struct tsk_object *prototype, tsk_value key) {
  const void *text = NULL;
  const struct tsk_shape *shape = tsk_parent_shape(tsk_shape_of(prototype));
  for (; text == NULL && shape != NULL; shape = tsk_parent_shape(shape)) {
    text = tsk_error_default(shape, key);
  }
  return text;
}

/* The tags of built-in classes are data of their prototypes, but that of typed arrays, which differs. */
static bool is_constant_tag(const struct tsk_shape *objects, tsk_value key) {
  static TSK_LATIN1_LITERAL(typed_array_text, 0, 10, "TypedArray");
  const struct tsk_code *class = objects->class_code;
  return key == tsk_from_ptr(&tsk_symbol_to_string_tag) && class != NULL &&
         class->flags & TSK_CODE_BUILT_IN && objects->name != NULL &&
         !tsk_string_equals((struct tsk_string *)(uintptr_t)objects->name, TSK_STRING(typed_array_text));
}

static bool find_in_prototype(const struct tsk_object *o, tsk_value key, struct tsk_own *own) {
  if (tsk_key_is(key, TSK_STRING(tsk_text_constructor))) return tsk_found(own, o->slots[0], 0);
  const struct tsk_shape *objects = tsk_parent_shape(tsk_shape_of(o));
  const void *text = tsk_error_default(objects, key);
  if (text != NULL) return tsk_found(own, tsk_from_ptr(text), 0);
  if (tsk_is_data(objects, key)) return false;
  const struct tsk_method *m = tsk_shape_find_method(objects, key);
  if (m == NULL || !tsk_declares(objects, m)) return false;
  if (m->getter != NULL && is_constant_tag(objects, key)) {
    return tsk_found(own, tsk_enter(m->getter, tsk_from_ptr(o), 0, NULL), TSK_PROP_READONLY);
  }
  return tsk_found_method(own, m, tsk_as_ptr(o->slots[0]));
}

const struct tsk_prototype_operations tsk_prototypes = {
    .of_class = tsk_class_prototype, .find = find_in_prototype, .inherited_text = inherited_text};

static enum tsk_built_in built_in_of(tsk_value v) {
  if (tsk_is_number(v)) return TSK_BUILT_IN_NUMBER;
  if (tsk_is_bool(v)) return TSK_BUILT_IN_BOOLEAN;
  if (tsk_is_small_bigint(v)) return TSK_BUILT_IN_BIGINT;
  if (!tsk_is_pointer(v)) return TSK_BUILT_IN_OBJECT;
  switch (tsk_header_of(v)->kind) {
    case TSK_KIND_ARRAY: return TSK_BUILT_IN_ARRAY;
    case TSK_KIND_FUNCTION: return TSK_BUILT_IN_FUNCTION;
    case TSK_KIND_STRING: return TSK_BUILT_IN_STRING;
    case TSK_KIND_SYMBOL: return TSK_BUILT_IN_SYMBOL;
    case TSK_KIND_BIGINT: return TSK_BUILT_IN_BIGINT;
    default: return TSK_BUILT_IN_OBJECT;
  }
}

enum tsk_built_in tsk_built_in_itself(tsk_value v) {
  uint32_t i = 0;
  while (i < TSK_BUILT_INS && (!tsk_is_pointer(v) || built_in[i] != v)) i++;
  return (enum tsk_built_in)i;
}

/* The built-in type with a constructor and a prototype of its own that a value is of, or whose prototype
 * it is. */
static enum tsk_built_in exact_type(tsk_value v) {
  enum tsk_built_in itself = tsk_built_in_itself(v);
  if (itself < TSK_BUILT_INS) return itself;
  uint32_t kind =
      tsk_is_function(v) ? (uint32_t)tsk_function_flags(v) & (TSK_CODE_ASYNC | TSK_CODE_GENERATOR) : 0;
  if (kind == 0) return built_in_of(v);
  return (enum tsk_built_in)(TSK_BUILT_IN_ASYNC_FUNCTION + kind / 2 - 1);
}

enum tsk_built_in tsk_built_in_type(tsk_value v) {
  enum tsk_built_in type = exact_type(v);
  return type < TSK_BUILT_IN_ASYNC_FUNCTION ? type : TSK_BUILT_IN_FUNCTION;
}

struct tsk_function *tsk_built_in_constructor(tsk_value v) {
  return tsk_program.constructors[exact_type(v)];
}

static tsk_value object_prototype(void) {
  return tsk_from_ptr(tsk_built_in_prototype(TSK_BUILT_IN_OBJECT));
}

tsk_value tsk_prototype_of(tsk_value v) {
  if (tsk_is_nullish(v)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert undefined or null to object");
    return TSK_UNDEFINED;
  }
  enum tsk_built_in itself = tsk_built_in_itself(v);
  if (itself == TSK_BUILT_IN_OBJECT) return TSK_NULL;
  if (itself >= TSK_BUILT_IN_ASYNC_FUNCTION && itself < TSK_BUILT_INS) {
    return tsk_from_ptr(tsk_built_in_prototype(TSK_BUILT_IN_FUNCTION));
  }
  if (itself < TSK_BUILT_INS) return object_prototype();
  if (tsk_is_object(v) && !tsk_is_object_instance(v)) return TSK_NULL;
  if (tsk_is_kind(v, TSK_KIND_OBJECT) || (tsk_is_array(v) && tsk_array_has_class(tsk_as_ptr(v)))) {
    const struct tsk_object *o = tsk_as_ptr(v);
    struct tsk_function *class = tsk_class_of(o);
    if (tsk_shape_of(o)->flags & TSK_SHAPE_PROTOTYPE) class = tsk_parent_class(class);
    return class == NULL ? object_prototype() : tsk_from_ptr(tsk_class_prototype(class));
  }
  if (tsk_is_function(v)) {
    struct tsk_function *parent = tsk_parent_class(tsk_as_ptr(v));
    struct tsk_function *array = tsk_program.constructors[TSK_BUILT_IN_ARRAY];
    if (parent != NULL && array != NULL && is_array_class(parent)) parent = array;
    if (parent != NULL) return tsk_from_ptr(parent);
  }
  return tsk_from_ptr(tsk_built_in_prototype(exact_type(v)));
}

/* The shape of the objects that a class's prototype stands behind; 0: no prototype of a class. */
static uint32_t objects_of(tsk_value prototype) {
  if (!tsk_is_kind(prototype, TSK_KIND_OBJECT)) return 0;
  const struct tsk_shape *shape = tsk_shape_of(tsk_as_ptr(prototype));
  return shape->flags & TSK_SHAPE_PROTOTYPE ? shape->parent : 0;
}

tsk_value tsk_object_with_prototype(tsk_value prototype) {
  if (prototype == TSK_NULL) return tsk_from_ptr(tsk_record_new(true));
  if (!tsk_is_object(prototype)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Object prototype may only be an Object or null: %v",
                    prototype);
    return TSK_UNDEFINED;
  }
  if (tsk_built_in_itself(prototype) == TSK_BUILT_IN_OBJECT) return tsk_from_ptr(tsk_record_new(false));
  uint32_t index = objects_of(prototype);
  if (index == 0 || !(tsk_program.shapes[index].flags & TSK_SHAPE_BLANK)) {
    tsk_throw_error(TSK_TYPE_ERROR, "an object cannot be given a prototype");
    return TSK_UNDEFINED;
  }
  struct tsk_object *made = tsk_object_of_shape(index);
  if (made == NULL) return TSK_UNDEFINED;
  uint32_t class_slot = tsk_program.shapes[index].class_slot;
  if (class_slot > 0) made->slots[class_slot - 1] = ((struct tsk_object *)tsk_as_ptr(prototype))->slots[0];
  return tsk_from_ptr(made);
}
