/* storage.c — where an array's elements live: making, growing, changing kind. */
#include "internal.h"

#include "tsuk/number.h"

/* What `data` points past when an array has no storage yet. */
static struct {
  struct tsk_elements head;
  uint64_t data[1];
} no_storage = {{{TSK_SHAPE_ELEMENTS, TSK_KIND_RAW, TSK_FLAG_STATIC, 0}, 0}, {0}};

static size_t bytes_for(enum tsk_elements_kind kind, uint32_t capacity) {
  return (tsk_element_size(kind) * capacity + 7) & ~(size_t)7;
}

struct tsk_elements *tsk_array_storage(enum tsk_elements_kind kind, uint32_t capacity) {
  if (capacity == 0) return &no_storage.head;
  size_t bytes = bytes_for(kind, capacity);
  return tsk_elements_traced(kind) ? tsk_new_elements(bytes) : tsk_new_raw(bytes);
}

static struct tsk_elements *storage_of(const struct tsk_array *a) {
  return (struct tsk_elements *)a->data - 1;
}

static void invalid_length(void) { tsk_throw_error(TSK_RANGE_ERROR, "Invalid array length"); }

struct tsk_array *tsk_array_new(enum tsk_elements_kind kind, uint32_t capacity) {
  struct tsk_elements *storage = tsk_array_storage(kind, capacity);
  if (TSK_UNLIKELY(storage == NULL)) return NULL;
  return tsk_new_array(kind, tsk_elements_data(storage), 0, capacity);
}

struct tsk_array *tsk_array_new_of_kind(double kind) {
  return tsk_array_new((enum tsk_elements_kind)(int32_t)kind, 0);
}

struct tsk_array *tsk_array_new_holes(enum tsk_elements_kind kind, double length) {
  if (!(length >= 0) || length != tsk_f64_floor(length) || length > TSK_ARRAY_MAX_LENGTH) {
    invalid_length();
    return NULL;
  }
  uint32_t count = (uint32_t)length;
  struct tsk_array *a = tsk_array_new(kind, count);
  if (a == NULL) return NULL;
  a->length = count;
  tsk_array_make_holes(a, 0, count);
  return a;
}

struct tsk_array *tsk_array_of(enum tsk_elements_kind kind, uint32_t count, const void *elements) {
  struct tsk_array *a = tsk_array_new(kind, count);
  if (a == NULL) return NULL;
  a->length = count;
  if (kind == TSK_ELEMENTS_F64) {
    const double *from = elements;
    double *to = tsk_array_f64_data(a);
    for (uint32_t i = 0; i < count; i++) to[i] = tsk_canonical_nan(from[i]);
  } else if (count != 0) {
    memcpy(a->data, elements, tsk_element_size(kind) * count);
  }
  return a;
}

/* Moves the elements to storage of `kind` for `capacity` elements, without converting them. */
static bool move_to_storage(struct tsk_array *a, enum tsk_elements_kind kind, uint32_t capacity) {
  if (TSK_UNLIKELY(a->header.flags & TSK_FLAG_MATCH) && !tsk_array_detach(a)) return false;
  struct tsk_elements *storage = tsk_array_storage(kind, capacity);
  if (TSK_UNLIKELY(storage == NULL)) return false;
  void *data = tsk_elements_data(storage);
  if (a->length != 0) memcpy(data, a->data, tsk_element_size(tsk_kind_of(a)) * a->length);
  a->data = data;
  a->capacity = capacity;
  return true;
}

bool tsk_array_grow(struct tsk_array *a, double wanted) {
  if (TSK_LIKELY(wanted <= a->capacity)) return true;
  if (wanted > TSK_ARRAY_MAX_LENGTH) {
    invalid_length();
    return false;
  }
  enum tsk_elements_kind kind = tsk_kind_of(a);
  uint64_t capacity = (uint64_t)a->capacity + a->capacity / 2 + 4;
  if (capacity < (uint64_t)wanted) capacity = (uint64_t)wanted;
  if (capacity > TSK_ARRAY_MAX_LENGTH) capacity = TSK_ARRAY_MAX_LENGTH;
  bool holds_match = (a->header.flags & TSK_FLAG_MATCH) != 0;
  if (a->capacity != 0 && !holds_match && tsk_grow_in_place(storage_of(a), bytes_for(kind, (uint32_t)capacity))) {
    a->capacity = (uint32_t)capacity;
    return true;
  }
  return move_to_storage(a, kind, (uint32_t)capacity);
}

void tsk_array_reserve(struct tsk_array *a, double capacity) {
  if (capacity <= a->capacity) return;
  if (capacity > TSK_ARRAY_MAX_LENGTH) invalid_length();
  else (void)move_to_storage(a, tsk_kind_of(a), (uint32_t)capacity);
}

void tsk_array_make_holes(struct tsk_array *a, uint32_t from, uint32_t to) {
  switch (tsk_kind_of(a)) {
    case TSK_ELEMENTS_F64: {
      uint64_t *words = (uint64_t *)a->data;
      for (uint32_t i = from; i < to; i++) words[i] = TSK_HOLE_F64_BITS;
      break;
    }
    case TSK_ELEMENTS_BOOL:
      if (from < to) memset(tsk_array_bytes(a) + from, TSK_HOLE_BOOL, to - from);
      break;
    default:
      if (from < to) memset(tsk_array_value_data(a) + from, 0, 8 * (size_t)(to - from));
  }
}

void tsk_array_clear_tail(struct tsk_array *a, uint32_t from, uint32_t to) {
  if (tsk_elements_traced(tsk_kind_of(a)) && from < to) {
    memset(tsk_array_value_data(a) + from, 0, 8 * (size_t)(to - from));
  }
}

/* ---- kinds ---- */

void tsk_array_widen(struct tsk_array *a) {
  enum tsk_elements_kind kind = tsk_kind_of(a);
  if (kind == TSK_ELEMENTS_BOOL) {
    const uint8_t *from = tsk_array_bytes(a);
    struct tsk_elements *storage = tsk_array_storage(TSK_ELEMENTS_VALUE, a->capacity);
    if (storage == NULL) return;
    tsk_value *to = tsk_elements_data(storage);
    for (uint32_t i = 0; i < a->length; i++) {
      to[i] = from[i] == TSK_HOLE_BOOL ? TSK_HOLE : tsk_from_bool(from[i] != 0);
    }
    a->data = to;
  } else if (kind == TSK_ELEMENTS_F64 && a->capacity != 0) {
    tsk_value *words = tsk_array_value_data(a);
    for (uint32_t i = 0; i < a->length; i++) {
      words[i] = words[i] == TSK_HOLE_F64_BITS ? TSK_HOLE : words[i] + TSK_NUMBER_OFFSET;
    }
    /* The rest holds old doubles, which the collector must not see. */
    size_t words_in_all = storage_of(a)->capacity / 8;
    memset(words + a->length, 0, 8 * (words_in_all - a->length));
    storage_of(a)->header.kind = TSK_KIND_ELEMENTS;
  }
  a->header.aux = TSK_ELEMENTS_VALUE;
}

bool tsk_array_admit(struct tsk_array *a, enum tsk_elements_kind other) {
  if (tsk_kind_of(a) == other || tsk_kind_of(a) == TSK_ELEMENTS_VALUE) return true;
  tsk_array_widen(a);
  return tsk_kind_of(a) == TSK_ELEMENTS_VALUE;
}

void tsk_array_tighten(struct tsk_array *a) {
  if (tsk_kind_of(a) != TSK_ELEMENTS_VALUE || a->length == 0) return;
  if (a->header.flags & TSK_FLAG_MATCH && !tsk_array_detach(a)) return;
  /* Not to pointers: typed views of those do not tell strings from objects. */
  const enum tsk_elements_kind kinds[] = {TSK_ELEMENTS_F64, TSK_ELEMENTS_BOOL};
  tsk_value *words = tsk_array_value_data(a);
  for (size_t k = 0; k < 2; k++) {
    uint32_t i = 0;
    while (i < a->length && (words[i] == TSK_HOLE || tsk_elements_fit(kinds[k], words[i]))) i++;
    if (i < a->length) continue;
    if (kinds[k] == TSK_ELEMENTS_F64) {
      for (i = 0; i < a->length; i++) {
        words[i] = words[i] == TSK_HOLE ? TSK_HOLE_F64_BITS : words[i] - TSK_NUMBER_OFFSET;
      }
      storage_of(a)->header.kind = TSK_KIND_RAW;
    } else if (kinds[k] == TSK_ELEMENTS_BOOL) {
      struct tsk_elements *storage = tsk_array_storage(TSK_ELEMENTS_BOOL, a->length);
      if (storage == NULL) return;
      uint8_t *to = tsk_elements_data(storage);
      for (i = 0; i < a->length; i++) {
        to[i] = words[i] == TSK_HOLE ? TSK_HOLE_BOOL : (uint8_t)(words[i] & 1);
      }
      a->data = to;
      a->capacity = a->length;
    }
    a->header.aux = (uint16_t)kinds[k];
    return;
  }
}

double tsk_array_kind(struct tsk_array *a) { return a->header.aux; }

/* ---- the table of Map and Set ---- */

struct tsk_object *tsk_int32_table_new(double length) {
  return (struct tsk_object *)(void *)tsk_new_raw(4 * (size_t)length);
}

void tsk_int32_table_fill(struct tsk_object *table, double value) {
  struct tsk_elements *elements = (struct tsk_elements *)(void *)table;
  int32_t *data = tsk_int32_table_data(table);
  int32_t v = tsk_f64_to_int32(value);
  for (size_t i = 0; i < elements->capacity / 4; i++) data[i] = v;
}
