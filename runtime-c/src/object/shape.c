/* shape.c — reading shape descriptors: properties, methods, slots, and the
 * order word of optional properties.
 *
 * The order word holds 4-bit entries, lowest first: the number among
 * the shape's optional properties of each one that was added after the object
 * was made, in the order of adding. Optional properties that were there from
 * the start stand in definition order and have no entry. Beyond the 14th,
 * optional properties always stand in definition order. TSK_ORDER_LEVEL stands
 * for the fields of a class that came after properties that its base class added:
 * those from one TSK_PROP_LEVEL to the next. The last levels have entries, the
 * first ones, before which nothing was added, have none.
 */
#include "internal.h"

const void *tsk_shape_key(tsk_value normal_key) {
  if (tsk_is_symbol(normal_key)) return tsk_as_ptr(normal_key);
  struct tsk_string *text = tsk_as_ptr(tsk_key_value(normal_key));
  return text->header.flags & TSK_STRING_ATOM ? text : tsk_string_find_atom(text);
}

const struct tsk_property *tsk_shape_find(const struct tsk_shape *shape, tsk_value normal_key) {
  if (shape->property_count == 0) return NULL;
  const void *key = tsk_shape_key(normal_key);
  if (key == NULL) return NULL;
  for (uint32_t i = 0; i < shape->property_count; i++) {
    const struct tsk_property *p = &shape->properties[i];
    if (p->key == key && !(p->flags & TSK_PROP_PRIVATE)) return p;
  }
  return NULL;
}

const struct tsk_method *tsk_shape_find_method(const struct tsk_shape *shape,
                                               tsk_value normal_key) {
  const void *key = NULL;
  for (; shape != NULL; shape = tsk_parent_shape(shape)) {
    if (shape->method_count == 0) continue;
    if (key == NULL) key = tsk_shape_key(normal_key);
    if (key == NULL) return NULL;
    for (uint32_t i = 0; i < shape->method_count; i++) {
      if (shape->methods[i].key == key) return &shape->methods[i];
    }
  }
  return NULL;
}

bool tsk_is_data(const struct tsk_shape *shape, tsk_value key) {
  const struct tsk_property *p = tsk_shape_find(shape, key);
  return p != NULL && p->slot == TSK_NO_SLOT && p->flags & TSK_PROP_LIVE;
}

/* ---- slots ---- */

TSK_LATIN1_LITERAL(tsk_absent_text, 0, 0, "");

tsk_value tsk_load_slot(const struct tsk_object *o, const struct tsk_property *p) {
  tsk_value word = o->slots[p->slot];
  switch (p->representation) {
    case TSK_REP_F64: return word + TSK_NUMBER_OFFSET;
    case TSK_REP_BOOL: return tsk_from_bool((word & 1) != 0);
    case TSK_REP_PTR_UNDEF: return word == 0 ? TSK_UNDEFINED : word;
    case TSK_REP_PTR_NULL: return word == 0 ? TSK_NULL : word;
    case TSK_REP_I32: return tsk_from_f64((int32_t)(uint32_t)word);
    case TSK_REP_VALUE_INHERITED:
    case TSK_REP_PTR_INHERITED:
      return word == tsk_from_ptr(tsk_absent_message()) ? TSK_HOLE : word;
    default: return word; /* TSK_REP_PTR: a NULL is a hole */
  }
}

static bool pointer_fits(const struct tsk_property *p, tsk_value v) {
  return p->kind == TSK_KIND_OBJECT ? tsk_is_object(v) : tsk_is_kind(v, (enum tsk_kind)p->kind);
}

bool tsk_store_slot(struct tsk_object *o, const struct tsk_property *p, tsk_value v) {
  tsk_value word = v;
  switch (p->representation) {
    case TSK_REP_F64:
      if (!tsk_is_number(v)) return false;
      word = v - TSK_NUMBER_OFFSET;
      break;
    case TSK_REP_BOOL:
      if (!tsk_is_bool(v)) return false;
      word = v & 1;
      break;
    case TSK_REP_PTR:
    case TSK_REP_PTR_INHERITED:
      if (!pointer_fits(p, v)) return false;
      break;
    case TSK_REP_PTR_UNDEF:
      if (v == TSK_UNDEFINED) word = 0;
      else if (!pointer_fits(p, v)) return false;
      break;
    case TSK_REP_PTR_NULL:
      if (v == TSK_NULL) word = 0;
      else if (!pointer_fits(p, v)) return false;
      break;
    case TSK_REP_I32: {
      int32_t i;
      if (!tsk_is_number(v) || !tsk_f64_is_int32(tsk_as_f64(v), &i)) return false;
      word = (uint32_t)i;
      break;
    }
    default: break;
  }
  o->slots[p->slot] = word;
  return true;
}

/* ---- the order word ---- */

bool tsk_is_in_order_word(uint64_t order, uint32_t optional_index) {
  for (; order != 0; order >>= 4) {
    if ((order & 15) == optional_index) return true;
  }
  return false;
}

bool tsk_is_enumerable(const struct tsk_object *o, const struct tsk_property *p) {
  if (p->flags & TSK_PROP_ENUMERABLE || !(p->flags & TSK_PROP_OPTIONAL)) {
    return p->flags & TSK_PROP_ENUMERABLE;
  }
  const struct tsk_shape *shape = tsk_shape_of(o);
  if (shape->order_slot == TSK_NO_SLOT) return false;
  return tsk_is_in_order_word(o->slots[shape->order_slot], p->rank);
}

void tsk_order_added(struct tsk_object *o, uint32_t optional_index) {
  uint32_t slot = tsk_shape_of(o)->order_slot;
  if (slot == TSK_NO_SLOT || optional_index > TSK_ORDER_LEVEL) return;
  uint64_t word = o->slots[slot];
  uint32_t shift = word == 0 ? 0 : ((63 - (uint32_t)__builtin_clzll(word)) / 4 + 1) * 4;
  if (shift < 64) o->slots[slot] = word | (uint64_t)optional_index << shift;
}

void tsk_order_deleted(struct tsk_object *o, uint32_t optional_index) {
  uint32_t slot = tsk_shape_of(o)->order_slot;
  if (slot == TSK_NO_SLOT || optional_index >= TSK_ORDER_LEVEL) return;
  uint64_t word = o->slots[slot];
  for (uint32_t shift = 0; shift < 64; shift += 4) {
    if ((word >> shift & 15) != optional_index) continue;
    uint64_t below = word & (((uint64_t)1 << shift) - 1);
    uint64_t above = shift == 60 ? 0 : word >> (shift + 4) << shift;
    o->slots[slot] = above | below;
    return;
  }
}
