/* get.c — reading properties: [[Get]] and [[HasProperty]]. */
#include "internal.h"

static tsk_value run_getter(struct tsk_function *getter, tsk_value receiver) {
  return getter == NULL ? TSK_UNDEFINED : tsk_enter(getter, receiver, 0, NULL);
}

/* Is its constructor a class, or has it none? */
static bool has_class(tsk_value v) {
  if (!tsk_is_object(v)) return false;
  const struct tsk_header *header = tsk_header_of(v);
  if (tsk_is_shaped(v)) {
    bool is_named = (tsk_program.shapes[header->shape].flags & TSK_SHAPE_CLASS) != 0;
    if (is_named || tsk_class_of((const struct tsk_object *)tsk_as_ptr(v)) != NULL) return true;
  }
  return !tsk_is_object_instance(v);
}

static tsk_value refuse_absent(tsk_value key) {
  tsk_throw_error(TSK_TYPE_ERROR, "the built-in member '%v' is not compiled: nothing in the "
                                  "program's text spells it", key);
  return TSK_UNDEFINED;
}

/* What a member found by its key gives. Nothing is better than a wrong `undefined`. */
static tsk_value read_member(const struct tsk_method *m, tsk_value receiver, tsk_value key) {
  if (m->function != NULL) {
    bool is_plain = !(m->function->code->flags & TSK_CODE_OF_CLASS);
    return is_plain ? tsk_from_ptr(m->function) : tsk_read_method(m, tsk_as_ptr(receiver));
  }
  return tsk_is_absent(m) ? refuse_absent(key) : run_getter(m->getter, receiver);
}

static tsk_value get_built_in(tsk_value receiver, tsk_value key) {
  const struct tsk_built_in_members *all = tsk_program.built_in_members;
  const struct tsk_method *m = all == NULL ? NULL : all->find(receiver, key);
  return m == NULL ? TSK_UNDEFINED : read_member(m, receiver, key);
}

static tsk_value built_in_constructor(tsk_value v) {
  if (tsk_program.constructor_of == NULL) return TSK_UNDEFINED;
  return tsk_from_ptr_undef(tsk_program.constructor_of(v));
}

/* What the class of an object, or a class that a class extends, gives it. */
static tsk_value get_inherited(tsk_value receiver, tsk_value key) {
  const struct tsk_header *header = tsk_header_of(receiver);
  if (tsk_key_is(key, TSK_STRING(tsk_text_constructor)) && !has_class(receiver)) {
    return built_in_constructor(receiver);
  }
  if (tsk_is_shaped(receiver)) {
    const struct tsk_shape *shape = &tsk_program.shapes[header->shape];
    if (shape->flags & TSK_SHAPE_PROTOTYPE) {
      const void *text = tsk_program.prototypes->inherited_text(tsk_as_ptr(receiver), key);
      if (text != NULL) return tsk_from_ptr(text);
    }
    const struct tsk_method *m = tsk_shape_find_method(shape, key);
    if (m != NULL) return read_member(m, receiver, key);
    if (tsk_inherits_text(tsk_shape_find(shape, key))) return tsk_from_ptr(TSK_EMPTY_STRING);
    if (tsk_key_is(key, TSK_STRING(tsk_text_constructor))) {
      struct tsk_function *class = tsk_class_of((struct tsk_object *)tsk_as_ptr(receiver));
      if (class != NULL) return tsk_from_ptr(class);
    }
  } else if (header->kind == TSK_KIND_FUNCTION) {
    struct tsk_function *parent = tsk_parent_class(tsk_as_ptr(receiver));
    for (; parent != NULL; parent = tsk_parent_class(parent)) {
      struct tsk_own own;
      if (!tsk_find_own(tsk_from_ptr(parent), key, &own)) continue;
      if (own.flags & (TSK_PROP_GETTER | TSK_PROP_SETTER)) return run_getter(own.getter, receiver);
      return own.value;
    }
    uint8_t deleted = tsk_function_key_flag(key);
    if (deleted == TSK_FLAG_NO_NAME) return tsk_from_ptr(TSK_EMPTY_STRING);
    if (deleted == TSK_FLAG_NO_LENGTH) return tsk_from_f64(0);
  } else if (header->kind == TSK_KIND_SYMBOL) {
    if (tsk_key_is(key, TSK_STRING(tsk_text_description))) {
      return tsk_from_ptr_undef(tsk_symbol_description(receiver));
    }
  }
  if (tsk_is_object(receiver) && !tsk_is_object_instance(receiver)) return TSK_UNDEFINED;
  return get_built_in(receiver, key);
}

tsk_value tsk_get(tsk_value receiver, tsk_value key) {
  if (tsk_is_number(key) && tsk_is_array(receiver)) {
    tsk_value element = tsk_array_find(tsk_as_ptr(receiver), tsk_as_f64(key));
    if (TSK_LIKELY(element != TSK_UNDEFINED)) return element;
  }
  if (tsk_is_number(key) && tsk_is_typed_array(receiver)) {
    return tsk_view_find(tsk_as_ptr(receiver), tsk_as_f64(key));
  }
  if (tsk_is_nullish(receiver) || receiver == TSK_HOLE) {
    tsk_throw_nullish_get(receiver, key);
    return TSK_UNDEFINED;
  }
  key = tsk_property_key(key);
  if (tsk_is_pending()) return TSK_UNDEFINED;
  if (!tsk_is_pointer(receiver)) {
    bool asked = tsk_key_is(key, TSK_STRING(tsk_text_constructor));
    return asked ? built_in_constructor(receiver) : get_built_in(receiver, key);
  }
  if (tsk_header_of(receiver)->kind == TSK_KIND_RECORD) {
    struct tsk_record *r = tsk_as_ptr(receiver);
    tsk_value v = r->header.flags & TSK_RECORD_ACCESSORS ? TSK_HOLE : tsk_record_find(r, key);
    if (v != TSK_HOLE) return v;
  }
  struct tsk_own own;
  if (!tsk_find_own(receiver, key, &own)) return get_inherited(receiver, key);
  if (own.flags & (TSK_PROP_GETTER | TSK_PROP_SETTER)) return run_getter(own.getter, receiver);
  return own.flags & TSK_OWN_ABSENT ? refuse_absent(key) : own.value;
}

tsk_value tsk_get_named(tsk_value receiver, struct tsk_string *name) {
  return tsk_get(receiver, tsk_from_ptr(name));
}

bool tsk_inherits_only(tsk_value receiver, tsk_value key) {
  if (tsk_is_object(receiver) && !tsk_is_object_instance(receiver)) return false;
  return tsk_get(receiver, key) == TSK_UNDEFINED && !tsk_is_pending();
}

static struct tsk_own find_accessor(tsk_value object, tsk_value key) {
  key = tsk_property_key(key);
  struct tsk_own own;
  if (tsk_find_own(object, key, &own) || !tsk_is_shaped(object)) return own;
  const struct tsk_method *m =
      tsk_shape_find_method(tsk_shape_of((struct tsk_object *)tsk_as_ptr(object)), key);
  if (m != NULL) {
    own.getter = m->getter;
    own.setter = m->setter;
  }
  return own;
}

tsk_value tsk_find_getter(tsk_value object, tsk_value key) {
  return tsk_from_ptr_undef(find_accessor(object, key).getter);
}

tsk_value tsk_find_setter(tsk_value object, tsk_value key) {
  return tsk_from_ptr_undef(find_accessor(object, key).setter);
}

bool tsk_has_method(tsk_value object, tsk_value key) {
  if (!tsk_is_shaped(object)) return false;
  const struct tsk_object *o = tsk_as_ptr(object);
  return tsk_shape_find_method(tsk_shape_of(o), tsk_property_key(key)) != NULL;
}

/* ---- in ---- */

/* Names on the built-in prototypes, between spaces. */
static const char object_members[] =
    " constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf"
    " __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ ";
static const char array_members[] =
    " at concat copyWithin entries every fill filter find findIndex findLast findLastIndex flat"
    " flatMap forEach includes indexOf join keys lastIndexOf map pop push reduce reduceRight reverse"
    " shift slice some sort splice toReversed toSorted toSpliced unshift values with ";
static const char function_members[] = " apply arguments bind call caller length name ";

static bool is_listed(const char *list, tsk_value key) {
  char name[32];
  if (!tsk_is_string(key)) return false;
  struct tsk_string *text = tsk_as_ptr(key);
  if (text->length > sizeof name - 3 || text->length == 0) return false;
  struct tsk_units units = tsk_string_units(text);
  for (uint32_t i = 0; i < units.length; i++) {
    uint32_t unit = tsk_unit(units, i);
    if (unit <= ' ' || unit >= 127) return false;
    name[i + 1] = (char)unit;
  }
  name[0] = ' ';
  name[units.length + 1] = ' ';
  name[units.length + 2] = 0;
  return strstr(list, name) != NULL;
}

bool tsk_is_built_in_member(tsk_value object, tsk_value key) {
  const struct tsk_header *header = tsk_header_of(object);
  switch (header->kind) {
    case TSK_KIND_RECORD:
      if (header->flags & TSK_RECORD_NULL_PROTOTYPE && !tsk_is_built_in_prototype(object)) return false;
      break;
    case TSK_KIND_OBJECT:
      if (tsk_program.shapes[header->shape].flags & TSK_SHAPE_NULL_PROTOTYPE) return false;
      break;
    case TSK_KIND_ARRAY:
      if (is_listed(array_members, key) || key == tsk_from_ptr(&tsk_symbol_iterator)) return true;
      break;
    case TSK_KIND_FUNCTION:
      if (is_listed(function_members, key)) return true;
      break;
    default: break;
  }
  return is_listed(object_members, key);
}

bool tsk_has(tsk_value receiver, tsk_value key) {
  if (!tsk_is_object(receiver)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot use 'in' operator to search for '%v' in %v", key,
                    receiver);
    return false;
  }
  key = tsk_property_key(key);
  if (tsk_is_pending()) return false;
  struct tsk_own own;
  if (tsk_find_own(receiver, key, &own)) return true;
  if (tsk_has_method(receiver, key)) return true;
  if (tsk_is_kind(receiver, TSK_KIND_OBJECT) &&
      tsk_inherits_text(tsk_shape_find(tsk_shape_of(tsk_as_ptr(receiver)), key))) {
    return true;
  }
  if (tsk_is_function(receiver)) {
    struct tsk_function *parent = tsk_parent_class(tsk_as_ptr(receiver));
    for (; parent != NULL; parent = tsk_parent_class(parent)) {
      if (tsk_find_own(tsk_from_ptr(parent), key, &own)) return true;
    }
  }
  return tsk_is_built_in_member(receiver, key);
}
