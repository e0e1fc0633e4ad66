/* set.c — writing, adding and deleting properties. */
#include "internal.h"

static void run_setter(struct tsk_function *setter, tsk_value receiver, tsk_value key,
                       tsk_value v) {
  if (setter != NULL) {
    (void)tsk_enter(setter, receiver, 1, &v);
  } else {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot set property %v of %v which has only a getter", key,
                    receiver);
  }
}

static void throw_read_only(tsk_value receiver, tsk_value key) {
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot assign to read only property '%v' of object '%v'", key,
                  receiver);
}

static void throw_not_extensible(tsk_value key) {
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot add property %v, object is not extensible", key);
}

static void add_extra(tsk_value object, tsk_value key, tsk_value v) {
  if (tsk_header_of(object)->flags & TSK_FLAG_NO_EXTEND && tsk_extras_of(object) == NULL) {
    throw_not_extensible(key);
  } else {
    tsk_extras_put(object, key, v);
  }
}

static const char *representation_name(const struct tsk_property *p) {
  switch (p->representation) {
    case TSK_REP_F64: return "number";
    case TSK_REP_I32: return "integer";
    case TSK_REP_BOOL: return "boolean";
    default: break;
  }
  switch (p->kind) {
    case TSK_KIND_STRING: return "string";
    case TSK_KIND_ARRAY: return "array";
    case TSK_KIND_FUNCTION: return "function";
    case TSK_KIND_SYMBOL: return "symbol";
    default: return "object";
  }
}

static void throw_does_not_fit(const struct tsk_object *o, const struct tsk_property *p,
                               tsk_value key, tsk_value v) {
  const struct tsk_string *name = tsk_shape_of(o)->name;
  tsk_throw_error(TSK_TYPE_ERROR, "cannot store %S in property '%v' of %v (%s)",
                  tsk_type_text(v), key,
                  name == NULL ? tsk_from_ptr(tsk_string_from_c("an object")) : tsk_from_ptr(name),
                  representation_name(p));
}

/* A value of the prototype that the library has a getter for: what is assigned is the object's. */
static bool is_default(const struct tsk_shape *shape, tsk_value key) {
  return shape->flags & TSK_SHAPE_ERROR && tsk_key_is(key, TSK_STRING(tsk_text_name));
}

/* Classes are compiled as they are declared: what a program did to a prototype would have no effect. */
static bool is_fixed_prototype(tsk_value v) {
  if (tsk_is_kind(v, TSK_KIND_RECORD)) return tsk_is_built_in_prototype(v);
  if (!tsk_is_kind(v, TSK_KIND_OBJECT)) return false;
  return (tsk_shape_of((struct tsk_object *)tsk_as_ptr(v))->flags & TSK_SHAPE_PROTOTYPE) != 0;
}

static void throw_prototype_change(void) {
  tsk_throw_error(TSK_TYPE_ERROR, "a prototype cannot be changed");
}

/* The same holds of a class's own methods and accessors, and of what built-in objects hold. */
static void throw_class_change(tsk_value receiver, tsk_value key) {
  const char *text = tsk_is_function(receiver) ? "a class cannot be changed: '%v' of %v"
                                               : "a built-in object cannot be changed: '%v' of %v";
  tsk_throw_error(TSK_TYPE_ERROR, text, key, receiver);
}

/* A function that a built-in namespace, such as Math, holds. */
static bool is_fixed_member(const struct tsk_property *p, const struct tsk_own *own) {
  bool is_live = (p->flags & TSK_PROP_LIVE) && !(p->flags & TSK_PROP_ENUMERABLE);
  return is_live && own->flags == 0 && own->setter == NULL && tsk_is_function(own->value);
}

/* Methods of built-in objects make others of their kind, whatever their `constructor` says. */
static void add_to_built_in(tsk_value receiver, tsk_value key, tsk_value v) {
  if (tsk_key_is(key, TSK_STRING(tsk_text_constructor))) throw_class_change(receiver, key);
  else add_extra(receiver, key, v);
}

static bool is_of_language(const struct tsk_shape *shape) {
  return shape->class_code != NULL && shape->class_code->flags & TSK_CODE_BUILT_IN &&
         !(shape->flags & TSK_SHAPE_ERROR);
}

/* An object, or an array under a key that is no index. */
static void set_in_shape(struct tsk_object *o, tsk_value key, tsk_value v) {
  tsk_value receiver = tsk_from_ptr(o);
  const struct tsk_shape *shape = tsk_shape_of(o);
  if (is_fixed_prototype(receiver)) {
    throw_prototype_change();
    return;
  }
  const struct tsk_property *p = tsk_shape_find(shape, key);
  if (p == NULL || p->flags & (TSK_PROP_GETTER | TSK_PROP_SETTER)) {
    struct tsk_own own;
    const struct tsk_method *m;
    if (p != NULL && tsk_find_own(receiver, key, &own)) {
      if (is_fixed_member(p, &own)) throw_class_change(receiver, key);
      else run_setter(own.setter, receiver, key, v);
    } else if ((m = tsk_shape_find_method(shape, key)) != NULL && m->function == NULL &&
               !tsk_is_absent(m) && !is_default(shape, key)) {
      run_setter(m->setter, receiver, key, v);
    } else if (tsk_is_element_kind(o->header.aux) || is_of_language(shape)) {
      add_to_built_in(receiver, key, v);
    } else {
      add_extra(receiver, key, v);
    }
    return;
  }
  bool added = (p->flags & TSK_PROP_OPTIONAL) && tsk_load_slot(o, p) == TSK_HOLE;
  if (added && o->header.flags & TSK_FLAG_NO_EXTEND) {
    throw_not_extensible(key);
  } else if (!added && o->header.flags & TSK_FLAG_FROZEN) {
    throw_read_only(receiver, key);
  } else if (!tsk_store_slot(o, p, v)) {
    throw_does_not_fit(o, p, key, v);
  } else if (added) {
    tsk_order_added(o, p->rank);
  }
}

static void set_in_object(struct tsk_object *o, tsk_value key, tsk_value v) {
  if (TSK_UNLIKELY(o->header.aux != 0) && tsk_is_element_kind(o->header.aux) &&
      tsk_view_put((struct tsk_view *)(void *)o, key, v)) {
    return;
  }
  set_in_shape(o, key, v);
}

static void set_in_array(struct tsk_array *a, tsk_value key, tsk_value v) {
  if (tsk_is_number(key)) {
    tsk_array_put(a, tsk_as_f64(key), v);
  } else if (tsk_key_is(key, TSK_STRING(tsk_text_length))) {
    double length = tsk_to_number(v);
    if (!tsk_is_pending()) tsk_array_set_length(a, length);
  } else {
    bool is_field = tsk_array_has_class(a) && !tsk_key_is(key, TSK_STRING(tsk_text_constructor));
    if (is_field) set_in_shape((struct tsk_object *)(void *)a, key, v);
    else add_to_built_in(tsk_from_ptr(a), key, v);
  }
}

static bool is_extra(tsk_value object, tsk_value key) {
  struct tsk_record *extras = tsk_extras_of(object);
  return extras != NULL && tsk_record_find(extras, key) != TSK_HOLE;
}

static void set_in_function(tsk_value receiver, tsk_value key, tsk_value v) {
  struct tsk_function *f = tsk_as_ptr(receiver);
  for (; f != NULL; f = tsk_parent_class(f)) {
    struct tsk_own own;
    if (!tsk_find_own(tsk_from_ptr(f), key, &own)) continue;
    if (f == tsk_as_ptr(receiver) && is_extra(receiver, key)) break;
    struct tsk_object *statics = tsk_statics_of(f);
    if (own.flags & (TSK_PROP_GETTER | TSK_PROP_SETTER)) {
      run_setter(own.setter, receiver, key, v);
    } else if (statics != NULL && own.property != NULL) {
      /* A field that is inherited becomes one of the receiver's own. */
      set_in_object(tsk_as_ptr(receiver), key, v);
    } else if (own.flags & TSK_PROP_READONLY) {
      tsk_throw_error(TSK_TYPE_ERROR, "Cannot assign to read only property '%v' of %v", key,
                      receiver);
    } else {
      throw_class_change(receiver, key);
    }
    return;
  }
  if (tsk_function_key_flag(key) != 0) {
    throw_read_only(receiver, key); /* Function.prototype has both */
    return;
  }
  add_extra(receiver, key, v);
}

static void set_in_primitive(tsk_value receiver, tsk_value key) {
  struct tsk_own own;
  if (tsk_find_own(receiver, key, &own)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot assign to read only property '%v' of string '%v'", key,
                    receiver);
  } else {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot create property '%v' on %S '%v'", key,
                    tsk_typeof(receiver), receiver);
  }
}

/* A property with attributes of its own hides what the shape, an array or a function has. */
static bool set_described(tsk_value receiver, tsk_value key, tsk_value v) {
  if (tsk_is_kind(receiver, TSK_KIND_RECORD) || tsk_described(receiver, key) == NULL) return false;
  tsk_record_put_of(tsk_extras_of(receiver), receiver, key, v);
  return true;
}

void tsk_set(tsk_value receiver, tsk_value key, tsk_value v) {
  if (tsk_is_nullish(receiver) || receiver == TSK_HOLE) {
    tsk_throw_nullish_set(receiver, key);
    return;
  }
  key = tsk_property_key(key);
  if (tsk_is_pending()) return;
  if (v == TSK_HOLE) v = TSK_UNDEFINED;
  if (!tsk_is_object(receiver)) {
    set_in_primitive(receiver, key);
    return;
  }
  if (set_described(receiver, key, v)) return;
  switch (tsk_header_of(receiver)->kind) {
    case TSK_KIND_OBJECT: set_in_object(tsk_as_ptr(receiver), key, v); break;
    case TSK_KIND_RECORD:
      if (tsk_is_built_in_prototype(receiver)) throw_prototype_change();
      else tsk_record_put(tsk_as_ptr(receiver), key, v);
      break;
    case TSK_KIND_ARRAY: set_in_array(tsk_as_ptr(receiver), key, v); break;
    case TSK_KIND_FUNCTION: set_in_function(receiver, key, v); break;
    default: throw_not_extensible(key);
  }
}

void tsk_set_named(tsk_value receiver, struct tsk_string *name, tsk_value v) {
  tsk_set(receiver, tsk_from_ptr(name), v);
}

/* ---- delete ---- */

static bool delete_slot(struct tsk_object *o, const struct tsk_property *p) {
  if (!(p->flags & TSK_PROP_OPTIONAL)) return false;
  o->slots[p->slot] = TSK_HOLE;
  tsk_order_deleted(o, p->rank);
  return true;
}

/* What JavaScript lets a program take away of a class, and its code is compiled with. */
static bool is_fixed_part(tsk_value receiver, tsk_value key) {
  struct tsk_own own;
  if (tsk_is_kind(receiver, TSK_KIND_OBJECT)) {
    return tsk_find_own(receiver, key, &own) && own.property != NULL &&
           is_fixed_member(own.property, &own);
  }
  if (!tsk_is_function(receiver)) return false;
  if (tsk_header_of(receiver)->flags & (TSK_FLAG_FROZEN | TSK_FLAG_SEALED)) return false;
  return tsk_find_own(receiver, key, &own) && !(own.flags & TSK_OWN_FIXED);
}

/* Has the shape of an object a field under a key that cannot be taken away? */
static bool is_kept_slot(tsk_value receiver, tsk_value key) {
  if (!tsk_is_shaped(receiver)) return false;
  const struct tsk_property *p = tsk_shape_find(tsk_shape_of(tsk_as_ptr(receiver)), key);
  return p != NULL && p->slot != TSK_NO_SLOT && !(p->flags & TSK_PROP_OPTIONAL);
}

/* Does it; false: refused. The key is normal. */
static bool delete_own(tsk_value receiver, tsk_value key) {
  struct tsk_own own;
  if (!tsk_find_own(receiver, key, &own)) return true;
  if (is_fixed_prototype(receiver)) return false;
  struct tsk_header *header = tsk_header_of(receiver);
  if (header->flags & (TSK_FLAG_FROZEN | TSK_FLAG_SEALED)) return false;
  if (own.flags & TSK_OWN_FIXED) return false;
  if (header->kind != TSK_KIND_RECORD && tsk_described(receiver, key) != NULL) {
    if (is_kept_slot(receiver, key)) return false;
    (void)tsk_record_remove(tsk_extras_of(receiver), key);
    return delete_own(receiver, key);
  }
  switch (header->kind) {
    case TSK_KIND_RECORD: return tsk_record_remove(tsk_as_ptr(receiver), key);
    case TSK_KIND_ARRAY:
      if (own.property != NULL) return delete_slot(tsk_as_ptr(receiver), own.property);
      if (is_extra(receiver, key)) return tsk_record_remove(tsk_extras_of(receiver), key);
      if (!tsk_is_number(key)) return false;
      tsk_array_delete_at(tsk_as_ptr(receiver), tsk_as_f64(key));
      return true;
    case TSK_KIND_OBJECT: {
      struct tsk_object *o = tsk_as_ptr(receiver);
      if (tsk_is_element_kind(o->header.aux) && tsk_is_number(key)) return false;
      if (own.property == NULL) return tsk_record_remove(tsk_extras_of(receiver), key);
      if (tsk_is_data(tsk_shape_of(o), key)) {
        run_setter(own.setter, receiver, key, TSK_UNDEFINED);
        return true;
      }
      if (tsk_inherits_text(own.property)) {
        return tsk_store_slot(o, own.property, tsk_from_ptr(tsk_absent_message()));
      }
      return delete_slot(o, own.property);
    }
    case TSK_KIND_FUNCTION: {
      if (own.property != NULL) return delete_slot(tsk_as_ptr(receiver), own.property);
      if (is_extra(receiver, key)) return tsk_record_remove(tsk_extras_of(receiver), key);
      bool is_own = !(own.flags & (TSK_PROP_GETTER | TSK_PROP_SETTER));
      uint8_t deleted = is_own ? tsk_function_key_flag(key) : 0;
      header->flags |= deleted;
      return deleted != 0;
    }
    default: return false;
  }
}

bool tsk_delete(tsk_value receiver, tsk_value key) {
  if (tsk_is_nullish(receiver) || receiver == TSK_HOLE) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert undefined or null to object");
    return false;
  }
  key = tsk_property_key(key);
  if (tsk_is_pending()) return false;
  if (delete_own(receiver, key)) return true;
  if (is_fixed_prototype(receiver)) {
    throw_prototype_change();
  } else if (is_fixed_part(receiver, key)) {
    throw_class_change(receiver, key);
  } else if (tsk_is_string(receiver)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot delete property '%v' of [object String]", key);
  } else {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot delete property '%v' of %v", key, receiver);
  }
  return false;
}

bool tsk_delete_property(tsk_value object, tsk_value key) {
  key = tsk_property_key(key);
  return !tsk_is_pending() && delete_own(object, key);
}
