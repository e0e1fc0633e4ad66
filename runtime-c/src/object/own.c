/* own.c — own properties of every kind of object, found without running code. */
#include "internal.h"

struct tsk_object *tsk_statics_of(const struct tsk_function *f) {
  if (!(f->code->flags & TSK_CODE_CLASS)) return NULL;
  return (struct tsk_object *)(uintptr_t)f;
}

struct tsk_function *tsk_parent_class(const struct tsk_function *f) {
  return f->code->flags & TSK_CODE_CLASS ? tsk_as_ptr(f->captured[0]) : NULL;
}

static struct tsk_function *function_in(const struct tsk_object *o, uint32_t slot) {
  tsk_value v = o->slots[slot];
  return tsk_is_function(v) ? tsk_as_ptr(v) : NULL;
}

/* A getter of this kind only reads a variable: it is run at once. */
static void read_live(const struct tsk_object *o, struct tsk_own *own) {
  bool is_absent = own->getter == NULL && own->setter == NULL;
  if (own->getter != NULL) own->value = tsk_enter(own->getter, tsk_from_ptr(o), 0, NULL);
  own->getter = NULL;
  own->flags &= TSK_PROP_ENUMERABLE;
  if (own->flags != 0 || tsk_shape_of(o)->flags & TSK_SHAPE_ERROR) return;
  /* Of a built-in namespace: constants are fixed. */
  if (is_absent) own->flags = TSK_OWN_ABSENT;
  else if (!tsk_is_function(own->value)) own->flags = TSK_PROP_READONLY | TSK_OWN_FIXED;
}

/* ---- methods as values ---- */

struct tsk_function *tsk_method_of(struct tsk_function *method, struct tsk_function *class) {
  if (!(method->code->flags & TSK_CODE_OF_CLASS)) return method;
  struct tsk_function *f = tsk_as_ptr(class->captured[1]);
  while (f != NULL && f->code != method->code) f = tsk_as_ptr(f->captured[1]);
  if (f != NULL) return f;
  f = tsk_new_function(method->code, 2);
  if (f == NULL) return NULL;
  f->captured[0] = tsk_from_ptr(class);
  f->captured[1] = class->captured[1];
  class->captured[1] = tsk_from_ptr(f);
  return f;
}

bool tsk_declares(const struct tsk_shape *shape, const struct tsk_method *m) {
  return m >= shape->methods && m < shape->methods + shape->method_count;
}

tsk_value tsk_read_method(const struct tsk_method *m, const struct tsk_object *o) {
  const struct tsk_shape *shape = tsk_shape_of(o);
  while (!tsk_declares(shape, m)) shape = tsk_parent_shape(shape);
  struct tsk_function *class = tsk_class_of(o);
  while (class->code != shape->class_code) class = tsk_parent_class(class);
  return tsk_from_ptr_undef(tsk_method_of(m->function, class));
}

/* A method or accessor that a prototype, or a class value, has itself. */
bool tsk_found_method(struct tsk_own *own, const struct tsk_method *m, struct tsk_function *class) {
  own->getter = m->getter;
  own->setter = m->setter;
  if (m->function != NULL) {
    return tsk_found(own, tsk_from_ptr_undef(tsk_method_of(m->function, class)), 0);
  }
  return tsk_found(own, TSK_UNDEFINED,
               (m->getter != NULL ? TSK_PROP_GETTER : 0u) |
                   (m->setter != NULL ? TSK_PROP_SETTER : 0u));
}

/* Of raw memory: a typed array has elements, others nothing under an index. */
static bool find_element(const struct tsk_object *o, tsk_value key, struct tsk_own *own) {
  if (!tsk_is_element_kind(o->header.aux)) return false;
  const struct tsk_view *v = (const void *)o;
  double index = tsk_as_f64(key);
  if (index >= (double)v->length) return false;
  return tsk_found(own, tsk_view_find(v, index), TSK_PROP_ENUMERABLE);
}

static bool find_in_shape(const struct tsk_object *o, tsk_value key, struct tsk_own *own) {
  if (TSK_UNLIKELY(o->header.aux != 0) && tsk_is_number(key)) return find_element(o, key, own);
  const struct tsk_shape *shape = tsk_shape_of(o);
  const struct tsk_property *p = tsk_shape_find(shape, key);
  if (p == NULL) return shape->flags & TSK_SHAPE_PROTOTYPE && tsk_program.prototypes->find(o, key, own);
  own->property = p;
  own->flags = p->flags & ~(uint32_t)TSK_PROP_READONLY; /* that is TypeScript's, not JavaScript's */
  if (p->flags & (TSK_PROP_GETTER | TSK_PROP_SETTER)) {
    own->value = TSK_UNDEFINED;
    if (p->slot == TSK_NO_SLOT) {
      const struct tsk_method *m = tsk_shape_find_method(shape, key);
      if (m != NULL) {
        own->getter = m->getter;
        own->setter = m->setter;
      }
      if (p->flags & TSK_PROP_LIVE) read_live(o, own);
      return true;
    }
    bool both = (p->flags & TSK_PROP_GETTER) && (p->flags & TSK_PROP_SETTER);
    if (p->flags & TSK_PROP_GETTER) own->getter = function_in(o, p->slot);
    if (p->flags & TSK_PROP_SETTER) own->setter = function_in(o, p->slot + both);
    return true;
  }
  own->value = tsk_load_slot(o, p);
  if (tsk_is_enumerable(o, p)) own->flags |= TSK_PROP_ENUMERABLE;
  if (o->header.flags & TSK_FLAG_FROZEN) own->flags |= TSK_PROP_READONLY;
  return own->value != TSK_HOLE;
}

static bool found_accessor(struct tsk_own *own, const struct tsk_accessor *accessor) {
  uint32_t form = tsk_accessor_form(accessor);
  uint32_t flags = (form & TSK_ACCESSOR_HIDDEN ? 0u : TSK_PROP_ENUMERABLE) |
                   (form & TSK_ACCESSOR_READONLY ? TSK_PROP_READONLY : 0u) |
                   (form & TSK_ACCESSOR_FIXED ? TSK_OWN_FIXED : 0u);
  if (form & TSK_ACCESSOR_DATA) return tsk_found(own, accessor->getter, flags);
  bool gets = tsk_is_function(accessor->getter), sets = tsk_is_function(accessor->setter);
  if (sets) own->setter = tsk_as_ptr(accessor->setter);
  if (form & TSK_ACCESSOR_LIVE) {
    return tsk_found(own, tsk_call(accessor->getter, TSK_UNDEFINED, 0, NULL), TSK_PROP_ENUMERABLE);
  }
  if (gets) own->getter = tsk_as_ptr(accessor->getter);
  /* Without any function it is an accessor still: its value is undefined. */
  if (!gets && !sets) flags |= TSK_PROP_GETTER;
  return tsk_found(own, TSK_UNDEFINED,
                   flags | (gets ? TSK_PROP_GETTER : 0u) | (sets ? TSK_PROP_SETTER : 0u));
}

uint8_t tsk_function_key_flag(tsk_value key) {
  if (tsk_key_is(key, TSK_STRING(tsk_text_name))) return TSK_FLAG_NO_NAME;
  return tsk_key_is(key, TSK_STRING(tsk_text_length)) ? TSK_FLAG_NO_LENGTH : 0;
}

static bool find_in_function(struct tsk_function *f, tsk_value key, struct tsk_own *own) {
  struct tsk_object *statics = tsk_statics_of(f);
  if (statics != NULL && find_in_shape(statics, key, own)) return true;
  if (statics != NULL) {
    const struct tsk_method *m = tsk_shape_find_method(tsk_shape_of(statics), key);
    if (m != NULL) return tsk_found_method(own, m, f);
  }
  /* The compiler lays out the prototypes that the program asks for. */
  if (statics != NULL && tsk_shape_of(statics)->prototype != 0 &&
      tsk_key_is(key, TSK_STRING(tsk_text_prototype))) {
    return tsk_found(own, tsk_from_ptr(tsk_program.prototypes->of_class(f)),
                     TSK_PROP_READONLY | TSK_OWN_FIXED);
  }
  uint8_t deleted = tsk_function_key_flag(key);
  if (deleted == 0 || f->header.flags & deleted) return false;
  tsk_value self = tsk_from_ptr(f);
  tsk_value value = deleted == TSK_FLAG_NO_NAME ? tsk_from_ptr(tsk_function_name(self))
                                                : tsk_from_f64(tsk_function_length(self));
  return tsk_found(own, value, TSK_PROP_READONLY);
}

static bool find_built_in(tsk_value v, tsk_value key, struct tsk_own *own) {
  const struct tsk_built_in_members *all = tsk_program.built_in_members;
  return all != NULL && all->find_own(v, key, own);
}

static bool find_without_extras(tsk_value v, tsk_value key, struct tsk_own *own) {
  struct tsk_header *header = tsk_header_of(v);
  uint32_t frozen = header->flags & TSK_FLAG_FROZEN ? TSK_PROP_READONLY : 0;
  switch (header->kind) {
    case TSK_KIND_OBJECT: return find_in_shape((struct tsk_object *)(void *)header, key, own);
    case TSK_KIND_RECORD: {
      struct tsk_record *r = (struct tsk_record *)(void *)header;
      tsk_value value = tsk_record_find(r, key);
      const struct tsk_accessor *accessor = tsk_record_accessor(r, value);
      if (accessor != NULL && found_accessor(own, accessor)) {
        if (tsk_accessor_form(accessor) & TSK_ACCESSOR_DATA) own->flags |= frozen;
        return true;
      }
      if (value != TSK_HOLE) return tsk_found(own, value, TSK_PROP_ENUMERABLE | frozen);
      return header->flags & TSK_FLAG_NO_EXTEND && find_built_in(v, key, own);
    }
    case TSK_KIND_ARRAY: {
      struct tsk_array *a = (struct tsk_array *)(void *)header;
      if (tsk_is_number(key)) {
        if (!tsk_array_has_index(a, tsk_as_f64(key))) return false;
        return tsk_found(own, tsk_array_find(a, tsk_as_f64(key)), TSK_PROP_ENUMERABLE | frozen);
      }
      if (tsk_key_is(key, TSK_STRING(tsk_text_length))) {
        return tsk_found(own, tsk_from_f64(a->length), frozen);
      }
      return find_in_shape((struct tsk_object *)(void *)header, key, own);
    }
    case TSK_KIND_STRING: {
      struct tsk_string *s = (struct tsk_string *)(void *)header;
      if (tsk_is_number(key)) {
        struct tsk_string *unit = tsk_string_get(s, tsk_as_f64(key));
        return unit != NULL &&
               tsk_found(own, tsk_from_ptr(unit), TSK_PROP_ENUMERABLE | TSK_PROP_READONLY);
      }
      return tsk_key_is(key, TSK_STRING(tsk_text_length)) &&
             tsk_found(own, tsk_from_f64(s->length), TSK_PROP_READONLY);
    }
    case TSK_KIND_FUNCTION:
      return find_in_function((struct tsk_function *)(void *)header, key, own) ||
             find_built_in(v, key, own);
    default: return false;
  }
}

static bool can_have_extras(const struct tsk_header *header) {
  return header->kind == TSK_KIND_OBJECT || header->kind == TSK_KIND_ARRAY ||
         header->kind == TSK_KIND_FUNCTION;
}

bool tsk_find_own(tsk_value v, tsk_value key, struct tsk_own *own) {
  *own = (struct tsk_own){TSK_UNDEFINED, 0, NULL, NULL, NULL};
  if (!tsk_is_pointer(v)) return false;
  bool extends = can_have_extras(tsk_header_of(v));
  struct tsk_accessor *described =
      extends && tsk_has_extras(tsk_as_ptr(v)) ? tsk_described(v, key) : NULL;
  if (described == NULL && find_without_extras(v, key, own)) return true;
  if (!extends) return false;
  if (tsk_is_array(v) && tsk_header_of(v)->flags & TSK_FLAG_MATCH) {
    tsk_value value = tsk_match_extras.find(tsk_as_ptr(v), key);
    if (value != TSK_HOLE) return tsk_found(own, value, TSK_PROP_ENUMERABLE);
  }
  struct tsk_record *extras = tsk_extras_of(v);
  if (extras == NULL || !tsk_find_own(tsk_from_ptr(extras), key, own)) return false;
  own->property = NULL;
  if (extras->header.flags & TSK_RECORD_HIDDEN) own->flags &= ~(uint32_t)TSK_PROP_ENUMERABLE;
  return true;
}

bool tsk_has_private(tsk_value v, struct tsk_string *key) {
  if (!tsk_is_shaped(v)) return false;
  const struct tsk_object *o = tsk_as_ptr(v);
  const struct tsk_shape *shape = tsk_shape_of(o);
  for (uint32_t i = 0; i < shape->property_count; i++) {
    const struct tsk_property *p = &shape->properties[i];
    if (!(p->flags & TSK_PROP_PRIVATE)) continue;
    if (tsk_string_equals((struct tsk_string *)(uintptr_t)p->key, key)) {
      return tsk_load_slot(o, p) != TSK_HOLE;
    }
  }
  return false;
}

bool tsk_has_own(tsk_value v, tsk_value key) {
  key = tsk_property_key(key);
  struct tsk_own own;
  return !tsk_is_pending() && tsk_find_own(v, key, &own);
}

double tsk_own_property_flags(tsk_value v, tsk_value key) {
  struct tsk_own own;
  if (!tsk_find_own(v, tsk_property_key(key), &own)) return -1;
  return own.flags &
         (TSK_PROP_ENUMERABLE | TSK_PROP_READONLY | TSK_PROP_GETTER | TSK_PROP_SETTER |
          TSK_OWN_FIXED);
}
