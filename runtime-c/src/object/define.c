/* define.c — properties with attributes: [[DefineOwnProperty]] (ECMA-262, 10.1.6).
 *
 * A property whose attributes are all true is stored as an assignment would store it. Any other stands
 * with its attributes in a struct tsk_accessor: in a record in place of the value, else among the extra
 * properties of the object, where it hides what the shape has. Only code that the compiler knows to meet
 * such objects reads them (isDescribed in represent/dispatchers.ts).
 */
#include "internal.h"

/* What a descriptor says; the sum comes from stdlib/ecma/define-property.ts. */
enum {
  HAS_VALUE = 1,
  HAS_WRITABLE = 2,
  WRITABLE = 4,
  HAS_ENUMERABLE = 8,
  ENUMERABLE = 16,
  HAS_CONFIGURABLE = 32,
  CONFIGURABLE = 64,
  HAS_GET = 128,
  HAS_SET = 256
};

/* A property as it is, or is to be. */
struct description {
  tsk_value value, getter, setter;
  bool is_accessor, is_writable, is_enumerable, is_configurable;
};

static bool describe(tsk_value object, tsk_value key, struct description *d) {
  struct tsk_own own;
  if (!tsk_find_own(object, key, &own)) return false;
  d->value = own.value;
  d->getter = tsk_from_ptr_undef(own.getter);
  d->setter = tsk_from_ptr_undef(own.setter);
  d->is_accessor = (own.flags & (TSK_PROP_GETTER | TSK_PROP_SETTER)) != 0;
  d->is_writable = !(own.flags & TSK_PROP_READONLY);
  d->is_enumerable = (own.flags & TSK_PROP_ENUMERABLE) != 0;
  bool is_length = tsk_is_array(object) && tsk_key_is(key, TSK_STRING(tsk_text_length));
  d->is_configurable = !(own.flags & TSK_OWN_FIXED) && !is_length &&
                       !(tsk_header_of(object)->flags & (TSK_FLAG_SEALED | TSK_FLAG_FROZEN));
  return true;
}

/* May a property that is not configurable become what is asked? */
static bool may_change(const struct description *old, const struct description *asked,
                       uint32_t given) {
  if (given & CONFIGURABLE) return false;
  if (given & HAS_ENUMERABLE && asked->is_enumerable != old->is_enumerable) return false;
  bool asks_accessor = (given & (HAS_GET | HAS_SET)) != 0;
  bool asks_data = (given & (HAS_VALUE | HAS_WRITABLE)) != 0;
  if (old->is_accessor) {
    if (asks_data) return false;
    if (given & HAS_GET && asked->getter != old->getter) return false;
    return !(given & HAS_SET) || asked->setter == old->setter;
  }
  if (asks_accessor) return false;
  if (old->is_writable) return true;
  if (given & WRITABLE) return false;
  return !(given & HAS_VALUE) || tsk_same_value(asked->value, old->value);
}

/* Fills in what a descriptor does not say: from the property that is there, else with what is least. */
static void complete(struct description *asked, const struct description *old, uint32_t given) {
  asked->is_accessor = (given & (HAS_GET | HAS_SET)) != 0;
  bool asks_data = (given & (HAS_VALUE | HAS_WRITABLE)) != 0;
  if (!asked->is_accessor && !asks_data && old != NULL) asked->is_accessor = old->is_accessor;
  bool keeps = old != NULL && old->is_accessor == asked->is_accessor;
  if (!(given & HAS_ENUMERABLE)) asked->is_enumerable = old != NULL && old->is_enumerable;
  if (!(given & HAS_CONFIGURABLE)) asked->is_configurable = old != NULL && old->is_configurable;
  if (!(given & HAS_WRITABLE)) asked->is_writable = keeps && old->is_writable;
  if (!(given & HAS_VALUE)) asked->value = keeps ? old->value : TSK_UNDEFINED;
  if (!(given & HAS_GET)) asked->getter = keeps ? old->getter : TSK_UNDEFINED;
  if (!(given & HAS_SET)) asked->setter = keeps ? old->setter : TSK_UNDEFINED;
}

static bool is_plain(const struct description *d) {
  return !d->is_accessor && d->is_writable && d->is_enumerable && d->is_configurable;
}

static void define_in(struct tsk_record *r, tsk_value key, const struct description *d) {
  if (is_plain(d)) {
    tsk_record_define(r, key, d->value);
    return;
  }
  uint32_t form = (d->is_accessor ? 0u : TSK_ACCESSOR_DATA) |
                  (d->is_enumerable ? 0u : TSK_ACCESSOR_HIDDEN) |
                  (d->is_accessor || d->is_writable ? 0u : TSK_ACCESSOR_READONLY) |
                  (d->is_configurable ? 0u : TSK_ACCESSOR_FIXED);
  tsk_record_define_special(r, key, d->is_accessor ? d->getter : d->value,
                            d->is_accessor ? d->setter : TSK_UNDEFINED, form);
}

/* What holds the elements of arrays and raw memory has no place for attributes. */
static bool is_element(tsk_value object, tsk_value key) {
  if (!tsk_is_number(key)) return tsk_is_array(object) && tsk_key_is(key, TSK_STRING(tsk_text_length));
  return tsk_is_array(object) || tsk_is_typed_array(object);
}

static void define_element(tsk_value object, tsk_value key, const struct description *d) {
  bool is_length = !tsk_is_number(key);
  if (d->is_accessor || !d->is_writable || (!is_length && !is_plain(d))) {
    tsk_throw_error(TSK_TYPE_ERROR, "attributes of the element '%v' are not supported", key);
  } else {
    tsk_set(object, key, d->value);
  }
}

/* Has a class, or what it makes its objects of, a part under the key that its code is compiled with? */
static bool is_compiled_part(tsk_value object, tsk_value key) {
  if (tsk_is_kind(object, TSK_KIND_RECORD)) return tsk_is_built_in_prototype(object);
  if (tsk_is_kind(object, TSK_KIND_OBJECT)) {
    const struct tsk_shape *shape = tsk_shape_of(tsk_as_ptr(object));
    return (shape->flags & TSK_SHAPE_PROTOTYPE) != 0;
  }
  const struct tsk_object *statics =
      tsk_is_function(object) ? tsk_statics_of(tsk_as_ptr(object)) : NULL;
  return statics != NULL && tsk_shape_find_method(tsk_shape_of(statics), key) != NULL;
}

static void store(tsk_value object, tsk_value key, const struct description *d) {
  if (tsk_is_kind(object, TSK_KIND_RECORD)) {
    define_in(tsk_as_ptr(object), key, d);
    return;
  }
  struct tsk_function *f = tsk_is_function(object) ? tsk_as_ptr(object) : NULL;
  const struct tsk_object *o = f != NULL ? tsk_statics_of(f) : tsk_as_ptr(object);
  const struct tsk_property *p = o == NULL ? NULL : tsk_shape_find(tsk_shape_of(o), key);
  bool has_slot = p != NULL && !(p->flags & (TSK_PROP_GETTER | TSK_PROP_SETTER));
  if (has_slot && is_plain(d) && tsk_described(object, key) == NULL) {
    tsk_set(object, key, d->value);
    return;
  }
  struct tsk_record *extras = tsk_extras_for(object);
  if (extras == NULL) return;
  if (has_slot && is_plain(d)) {
    /* Plain again, it must still hide the slot. */
    tsk_record_define_special(extras, key, d->value, TSK_UNDEFINED, TSK_ACCESSOR_DATA);
  } else {
    define_in(extras, key, d);
  }
  /* The name and length that all functions have are no more. */
  if (f != NULL && !tsk_is_pending()) f->header.flags |= tsk_function_key_flag(key);
}

bool tsk_define_property(tsk_value object, tsk_value key, double descriptor, tsk_value value,
                         tsk_value getter, tsk_value setter) {
  uint32_t given = (uint32_t)descriptor;
  key = tsk_property_key(key);
  if (tsk_is_pending()) return false;
  if (is_compiled_part(object, key)) {
    const char *text = tsk_is_function(object) ? "a class cannot be changed: '%v' of %v"
                                               : "a prototype cannot be changed";
    tsk_throw_error(TSK_TYPE_ERROR, text, key, object);
    return false;
  }
  struct description old;
  struct description asked = {value, getter, setter, false, (given & WRITABLE) != 0,
                              (given & ENUMERABLE) != 0, (given & CONFIGURABLE) != 0};
  bool exists = describe(object, key, &old);
  if (!exists && !tsk_object_is_extensible(object)) return false;
  if (exists && !old.is_configurable && !may_change(&old, &asked, given)) return false;
  complete(&asked, exists ? &old : NULL, given);
  if (is_element(object, key)) define_element(object, key, &asked);
  else store(object, key, &asked);
  return !tsk_is_pending();
}
