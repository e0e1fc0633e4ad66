/* keys.c — own keys in JavaScript's order, and copying own properties. */
#include "internal.h"

/* Sorts array indices upwards; there are rarely more than a few out of place. */
static void sort_indices(double *indices, uint32_t count) {
  bool sorted = true;
  for (uint32_t i = 1; i < count && sorted; i++) sorted = indices[i - 1] <= indices[i];
  if (sorted) return;
  for (uint32_t gap = count / 2; gap > 0; gap /= 2) {
    for (uint32_t i = gap; i < count; i++) {
      double moved = indices[i];
      uint32_t j = i;
      for (; j >= gap && indices[j - gap] > moved; j -= gap) indices[j] = indices[j - gap];
      indices[j] = moved;
    }
  }
}

static void add_key(struct tsk_array *keys, tsk_value key) {
  void *text = tsk_as_ptr(tsk_key_value(key));
  if (!tsk_is_pending()) tsk_array_ptr_push(keys, text);
}

/* Appends the indices sorted, as strings. */
static void add_indices(struct tsk_array *keys, struct tsk_array *indices) {
  if (indices == NULL) return;
  sort_indices(tsk_array_f64_data(indices), indices->length);
  for (uint32_t i = 0; i < indices->length; i++) {
    add_key(keys, tsk_from_f64(tsk_array_f64_data(indices)[i]));
  }
}

static struct tsk_array *new_keys(void) { return tsk_array_new(TSK_ELEMENTS_PTR, 4); }

/* ---- shaped objects ---- */

static bool is_hidden(const struct tsk_accessor *a) {
  return a != NULL && tsk_accessor_form(a) & TSK_ACCESSOR_HIDDEN;
}

static struct tsk_accessor *described(const struct tsk_object *o, const struct tsk_property *p) {
  if (TSK_LIKELY(!tsk_has_extras(o))) return NULL;
  return tsk_described(tsk_from_ptr(o), tsk_property_key(tsk_from_ptr(p->key)));
}

static bool is_enumerable(const struct tsk_object *o, const struct tsk_property *p) {
  const struct tsk_accessor *a = described(o, p);
  return a == NULL ? tsk_is_enumerable(o, p) : !is_hidden(a);
}

static bool is_listed(const struct tsk_object *o, const struct tsk_property *p,
                      bool enumerable_only) {
  if (p->flags & TSK_PROP_PRIVATE) return false;
  if (enumerable_only && !is_enumerable(o, p)) return false;
  if (p->flags & (TSK_PROP_GETTER | TSK_PROP_SETTER)) return true;
  return tsk_load_slot(o, p) != TSK_HOLE;
}

struct visitor {
  const struct tsk_object *object;
  bool enumerable_only;
  void *context;
  void (*visit)(void *context, const struct tsk_property *p);
};

static void visit_listed(const struct visitor *v, const struct tsk_property *p) {
  if (is_listed(v->object, p, v->enumerable_only)) v->visit(v->context, p);
}

/* Visits the properties from a place up to the next level, but for those that the order word has;
 * gives the place of the next level. */
static uint32_t visit_level(const struct visitor *v, uint32_t first, uint64_t order) {
  const struct tsk_shape *shape = tsk_shape_of(v->object);
  uint32_t i = first;
  for (; i < shape->property_count; i++) {
    const struct tsk_property *p = &shape->properties[i];
    if (i > first && p->flags & TSK_PROP_LEVEL) break;
    if (p->flags & TSK_PROP_OPTIONAL && tsk_is_in_order_word(order, p->rank)) continue;
    visit_listed(v, p);
  }
  return i;
}

static void visit_optional(const struct visitor *v, uint32_t number) {
  const struct tsk_shape *shape = tsk_shape_of(v->object);
  for (uint32_t i = 0; i < shape->property_count; i++) {
    const struct tsk_property *p = &shape->properties[i];
    if (p->flags & TSK_PROP_OPTIONAL && p->rank == number) visit_listed(v, p);
  }
}

/* How many levels have no entry of their own. */
static uint32_t levels_before(const struct tsk_shape *shape, uint64_t order) {
  uint32_t levels = 0;
  for (uint32_t i = 0; i < shape->property_count; i++) {
    if (shape->properties[i].flags & TSK_PROP_LEVEL) levels++;
  }
  for (; order != 0; order >>= 4) {
    if ((order & 15) == TSK_ORDER_LEVEL && levels > 0) levels--;
  }
  return levels;
}

/* Calls visit for each own property of a shaped object in JavaScript's order, but for array
 * indices, which it takes as they come. */
static void visit_shape(const struct visitor *v) {
  const struct tsk_shape *shape = tsk_shape_of(v->object);
  uint64_t order = shape->order_slot == TSK_NO_SLOT ? 0 : v->object->slots[shape->order_slot];
  bool begins = shape->property_count > 0 && shape->properties[0].flags & TSK_PROP_LEVEL;
  uint32_t next = begins ? 0 : visit_level(v, 0, order);
  for (uint32_t i = levels_before(shape, order); i > 0; i--) next = visit_level(v, next, order);
  for (uint64_t entries = order; entries != 0; entries >>= 4) {
    uint32_t entry = (uint32_t)(entries & 15);
    if (entry == TSK_ORDER_LEVEL) next = visit_level(v, next, order);
    else visit_optional(v, entry);
  }
}

struct key_lists {
  struct tsk_array *indices, *names, *symbols;
};

/* The key is normal. */
static void sort_out(struct key_lists *lists, tsk_value key) {
  if (lists->names == NULL || lists->symbols == NULL) return;
  if (tsk_is_symbol(key)) {
    tsk_array_ptr_push(lists->symbols, tsk_as_ptr(key));
    return;
  }
  if (!tsk_is_number(key)) {
    tsk_array_ptr_push(lists->names, tsk_as_ptr(key));
    return;
  }
  if (lists->indices == NULL) lists->indices = tsk_array_new(TSK_ELEMENTS_F64, 4);
  if (lists->indices != NULL) tsk_array_f64_push(lists->indices, tsk_as_f64(key));
}

static void sort_out_key(void *context, const struct tsk_property *p) {
  tsk_value key = tsk_from_ptr(p->key);
  sort_out(context, tsk_is_symbol(key) ? key : tsk_string_key(tsk_as_ptr(key)));
}

/* The record of further properties that are to be listed, or NULL. */
static const struct tsk_record *listed_extras(tsk_value object, bool enumerable_only) {
  const struct tsk_record *extras = tsk_extras_of(object);
  if (extras == NULL || !enumerable_only) return extras;
  return extras->header.flags & TSK_RECORD_HIDDEN ? NULL : extras;
}

/* Is the property of an object, whose attributes stand among its extra ones, listed with its shape? */
static bool is_in_shape(const struct tsk_object *o, tsk_value key) {
  const struct tsk_property *p = tsk_shape_find(tsk_shape_of(o), key);
  return p != NULL && is_listed(o, p, false);
}

static void sort_out_extras(struct key_lists *lists, const struct tsk_object *o,
                            bool enumerable_only) {
  const struct tsk_record *extras = tsk_extras_of(tsk_from_ptr(o));
  for (uint32_t i = 0; extras != NULL && i < tsk_record_used(extras); i++) {
    const tsk_value *pair = tsk_record_pair(extras, i);
    if (pair[0] == TSK_HOLE) continue;
    const struct tsk_accessor *a = tsk_record_accessor(extras, pair[1]);
    if (a != NULL && (is_in_shape(o, pair[0]) || (enumerable_only && is_hidden(a)))) continue;
    sort_out(lists, pair[0]);
  }
}

static struct key_lists shape_keys(const struct tsk_object *o, bool enumerable_only) {
  struct key_lists lists = {NULL, new_keys(), new_keys()};
  const struct visitor visitor = {o, enumerable_only, &lists, sort_out_key};
  visit_shape(&visitor);
  sort_out_extras(&lists, o, enumerable_only);
  return lists;
}

/* ---- all objects ---- */

/* The key of the pair at i, where it is listed; else TSK_HOLE. */
static tsk_value listed_key(const struct tsk_record *r, uint32_t i, bool enumerable_only) {
  const tsk_value *pair = tsk_record_pair(r, i);
  bool is_left_out = enumerable_only && is_hidden(tsk_record_accessor(r, pair[1]));
  return is_left_out ? TSK_HOLE : pair[0];
}

static void add_record_names(struct tsk_array *keys, const struct tsk_record *r,
                             bool enumerable_only) {
  struct tsk_array *indices = NULL;
  if (r->header.flags & TSK_RECORD_INDEX_KEYS) {
    indices = tsk_array_new(TSK_ELEMENTS_F64, 4);
    for (uint32_t i = 0; indices != NULL && i < tsk_record_used(r); i++) {
      tsk_value key = listed_key(r, i, enumerable_only);
      if (tsk_is_number(key)) tsk_array_f64_push(indices, tsk_as_f64(key));
    }
    add_indices(keys, indices);
  }
  for (uint32_t i = 0; i < tsk_record_used(r); i++) {
    tsk_value key = listed_key(r, i, enumerable_only);
    if (tsk_is_string(key)) tsk_array_ptr_push(keys, tsk_as_ptr(key));
  }
}

/* Private names are keys that no property can have: `#name@`, and where its class stands. */
static bool is_private(tsk_value key) {
  struct tsk_units units = tsk_string_units(tsk_as_ptr(key));
  if (units.length == 0 || tsk_unit(units, 0) != '#') return false;
  for (uint32_t i = units.length; --i > 0;) {
    uint32_t unit = tsk_unit(units, i);
    if (unit < '0' || unit > '9') return unit == '@';
  }
  return false;
}

/* The methods and accessors of one shape: none is enumerable. */
static void add_method_names(struct tsk_array *keys, const struct tsk_shape *shape) {
  for (uint32_t i = 0; i < shape->method_count; i++) {
    tsk_value key = tsk_from_ptr(shape->methods[i].key);
    if (!tsk_is_string(key) || is_private(key) || tsk_is_data(shape, key)) continue;
    if (tsk_error_default(shape, key) == NULL) add_key(keys, key);
  }
}

static void add_error_defaults(struct tsk_array *keys, const struct tsk_shape *shape) {
  struct tsk_string *names[] = {TSK_STRING(tsk_text_name), TSK_STRING(tsk_text_message)};
  for (int i = 0; i < 2; i++) {
    tsk_value key = tsk_from_ptr(names[i]);
    if (tsk_error_default(shape, key) != NULL) add_key(keys, key);
  }
}

static void add_object_names(struct tsk_array *keys, const struct tsk_object *o,
                             bool enumerable_only) {
  const struct tsk_shape *shape = tsk_shape_of(o);
  if (shape->flags & TSK_SHAPE_PROTOTYPE) {
    if (enumerable_only) return;
    tsk_array_ptr_push(keys, TSK_STRING(tsk_text_constructor));
    add_error_defaults(keys, tsk_parent_shape(shape));
    add_method_names(keys, tsk_parent_shape(shape));
    return;
  }
  struct key_lists lists = shape_keys(o, enumerable_only);
  if (tsk_is_pending()) return;
  if (o->header.kind == TSK_KIND_OBJECT && tsk_is_element_kind(o->header.aux)) {
    const struct tsk_view *v = (const void *)o;
    for (uint64_t i = 0; i < v->length; i++) add_key(keys, tsk_from_f64((double)i));
  }
  add_indices(keys, lists.indices);
  tsk_array_append_all(keys, lists.names);
}

/* The strings among the keys of an array's or function's further properties. */
static void add_extra_names(struct tsk_array *keys, tsk_value object, bool enumerable_only) {
  const struct tsk_record *extras = listed_extras(object, enumerable_only);
  if (extras != NULL) add_record_names(keys, extras, enumerable_only);
}

static void add_function_names(struct tsk_array *keys, struct tsk_function *f,
                               bool enumerable_only) {
  if (!enumerable_only) {
    uint8_t flags = f->header.flags;
    if (!(flags & TSK_FLAG_NO_LENGTH)) tsk_array_ptr_push(keys, TSK_STRING(tsk_text_length));
    if (!(flags & TSK_FLAG_NO_NAME)) tsk_array_ptr_push(keys, TSK_STRING(tsk_text_name));
    if (f->code->flags & TSK_CODE_CLASS) {
      tsk_array_ptr_push(keys, TSK_STRING(tsk_text_prototype));
    }
  }
  struct tsk_object *statics = tsk_statics_of(f);
  if (statics == NULL) {
    add_extra_names(keys, tsk_from_ptr(f), enumerable_only);
    return;
  }
  if (!enumerable_only) add_method_names(keys, tsk_shape_of(statics));
  add_object_names(keys, statics, enumerable_only);
}

struct tsk_array *tsk_own_keys(tsk_value v, bool enumerable_only) {
  if (tsk_is_nullish(v)) {
    tsk_throw_error(TSK_TYPE_ERROR, "Cannot convert undefined or null to object");
    return NULL;
  }
  struct tsk_array *keys = new_keys();
  if (keys == NULL || !tsk_is_pointer(v)) return keys;
  switch (tsk_header_of(v)->kind) {
    case TSK_KIND_OBJECT: add_object_names(keys, tsk_as_ptr(v), enumerable_only); break;
    case TSK_KIND_RECORD: add_record_names(keys, tsk_as_ptr(v), enumerable_only); break;
    case TSK_KIND_FUNCTION: add_function_names(keys, tsk_as_ptr(v), enumerable_only); break;
    case TSK_KIND_ARRAY: {
      const struct tsk_array *a = tsk_as_ptr(v);
      for (uint32_t i = 0; i < a->length; i++) {
        if (tsk_array_element(a, i) != TSK_HOLE) add_key(keys, tsk_from_f64(i));
      }
      if (!enumerable_only) tsk_array_ptr_push(keys, TSK_STRING(tsk_text_length));
      if (tsk_array_has_class(a)) add_object_names(keys, tsk_as_ptr(v), enumerable_only);
      else add_extra_names(keys, v, enumerable_only);
      break;
    }
    case TSK_KIND_STRING: {
      const struct tsk_string *s = tsk_as_ptr(v);
      for (uint32_t i = 0; i < s->length; i++) add_key(keys, tsk_from_f64(i));
      if (!enumerable_only) tsk_array_ptr_push(keys, TSK_STRING(tsk_text_length));
      break;
    }
    default: break;
  }
  return keys;
}

struct tsk_array *tsk_own_symbols(tsk_value v, bool enumerable_only) {
  if (tsk_is_kind(v, TSK_KIND_OBJECT) || (tsk_is_array(v) && tsk_array_has_class(tsk_as_ptr(v)))) {
    return shape_keys(tsk_as_ptr(v), enumerable_only).symbols;
  }
  if (tsk_is_function(v) && tsk_statics_of(tsk_as_ptr(v)) != NULL) {
    return shape_keys(tsk_statics_of(tsk_as_ptr(v)), enumerable_only).symbols;
  }
  struct tsk_array *symbols = new_keys();
  if (symbols == NULL || !tsk_is_object(v)) return symbols;
  const struct tsk_record *r = tsk_is_kind(v, TSK_KIND_RECORD) ? tsk_as_ptr(v) : listed_extras(v, enumerable_only);
  for (uint32_t i = 0; r != NULL && i < tsk_record_used(r); i++) {
    tsk_value key = listed_key(r, i, enumerable_only);
    if (tsk_is_symbol(key)) tsk_array_ptr_push(symbols, tsk_as_ptr(key));
  }
  return symbols;
}

/* ---- copying ---- */

static bool is_excepted(struct tsk_array *except, void *key) {
  if (except == NULL || except->length == 0) return false;
  tsk_value normal = tsk_property_key(tsk_from_ptr(key));
  for (uint32_t i = 0; i < except->length; i++) {
    if (tsk_strict_equal(tsk_property_key(tsk_array_element(except, i)), normal)) return true;
  }
  return false;
}

static void copy_keys(tsk_value target, tsk_value source, struct tsk_array *keys,
                      struct tsk_array *except) {
  for (uint32_t i = 0; keys != NULL && i < keys->length; i++) {
    void *key = tsk_array_ptr_data(keys)[i];
    if (is_excepted(except, key)) continue;
    tsk_value v = tsk_get(source, tsk_from_ptr(key));
    if (tsk_is_pending()) return;
    tsk_set(target, tsk_from_ptr(key), v);
    if (tsk_is_pending()) return;
  }
}

void tsk_copy_properties_except(tsk_value target, tsk_value source, struct tsk_array *except) {
  if (!tsk_is_pointer(source)) return; /* null, undefined and the like have none */
  struct tsk_array *keys = tsk_own_keys(source, true);
  if (tsk_is_pending()) return;
  copy_keys(target, source, keys, except);
  if (tsk_is_pending()) return;
  struct tsk_array *symbols = tsk_own_symbols(source, true);
  if (!tsk_is_pending()) copy_keys(target, source, symbols, except);
}

void tsk_copy_properties(tsk_value target, tsk_value source) {
  tsk_copy_properties_except(target, source, NULL);
}
