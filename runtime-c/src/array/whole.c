/* whole.c — operations on many elements at once, by memmove where kinds agree. */
#include "internal.h"

static uint8_t *at(const struct tsk_array *a, uint32_t i) {
  return tsk_array_bytes(a) + tsk_element_size(tsk_kind_of(a)) * i;
}

/* Copies elements into room that `to` has; the kinds agree, or `to` holds values. */
static void copy_elements(struct tsk_array *to, uint32_t target, const struct tsk_array *from,
                          uint32_t start, uint32_t count) {
  if (count == 0) return;
  if (tsk_kind_of(to) == tsk_kind_of(from)) {
    memmove(at(to, target), at(from, start), tsk_element_size(tsk_kind_of(to)) * count);
    return;
  }
  tsk_value *words = tsk_array_value_data(to);
  for (uint32_t i = 0; i < count; i++) words[target + i] = tsk_array_element(from, start + i);
}

/* May the array's length or elements change? Otherwise throws V8's error for `index`. */
static bool writable(const struct tsk_array *a, double index) {
  if (TSK_LIKELY(!(a->header.flags & TSK_FLAG_FROZEN))) return true;
  tsk_throw_read_only_element(index);
  return false;
}
static bool extensible(const struct tsk_array *a) {
  if (TSK_LIKELY(!(a->header.flags & TSK_FLAG_NO_EXTEND))) return true;
  tsk_throw_not_extensible_element(a->length);
  return false;
}
static bool deletable(const struct tsk_array *a) {
  if (TSK_LIKELY(!(a->header.flags & (TSK_FLAG_FROZEN | TSK_FLAG_SEALED)))) return true;
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot delete property '%u' of [object Array]", a->length - 1);
  return false;
}

void tsk_array_set_length_slow(struct tsk_array *a, double length) {
  if (!(length >= 0) || length > 4294967295.0 || length != (double)(int64_t)length) {
    tsk_throw_error(TSK_RANGE_ERROR, "Invalid array length");
    return;
  }
  if (a->header.flags & TSK_FLAG_FROZEN) {
    tsk_throw_error(TSK_TYPE_ERROR,
                    "Cannot assign to read only property 'length' of object '[object Array]'");
    return;
  }
  if (length > a->length) {
    if (!tsk_array_grow(a, length)) return;
    tsk_array_make_holes(a, a->length, (uint32_t)length);
  } else if (length < a->length) {
    if (!deletable(a)) return;
    tsk_array_clear_tail(a, (uint32_t)length, a->length);
  }
  a->length = (uint32_t)length;
}

static struct tsk_array *copy_range(struct tsk_array *a, uint32_t start, uint32_t count) {
  struct tsk_array *copy = tsk_array_new(tsk_kind_of(a), count);
  if (copy == NULL) return NULL;
  copy->length = count;
  copy_elements(copy, 0, a, start, count);
  return copy;
}

struct tsk_array *tsk_array_slice(struct tsk_array *a, double start, double end) {
  uint32_t from = (uint32_t)start, to = (uint32_t)end;
  return copy_range(a, from, to > from ? to - from : 0);
}

/* ---- joining ---- */

static bool join(struct tsk_array *a, struct tsk_array *b) {
  uint32_t count = b->length, length = a->length; /* a may be b */
  if (count == 0) return true;
  if (!extensible(a) || !tsk_array_admit(a, tsk_kind_of(b))) return false;
  if (!tsk_array_grow(a, (double)length + count)) return false;
  copy_elements(a, length, b, 0, count);
  a->length = length + count;
  return true;
}

void tsk_array_append_all(struct tsk_array *a, struct tsk_array *b) { (void)join(a, b); }

void tsk_array_spread(struct tsk_array *a, struct tsk_array *b) {
  uint32_t start = a->length;
  bool holes = tsk_array_has_holes(b);
  if (holes && !tsk_array_admit(a, TSK_ELEMENTS_VALUE)) return;
  if (!join(a, b) || !holes) return;
  tsk_value *words = tsk_array_value_data(a);
  for (uint32_t i = start; i < a->length; i++) words[i] = tsk_read_value(words[i]);
}

struct tsk_array *tsk_array_concat(struct tsk_array *a, struct tsk_array *b) {
  double length = (double)a->length + b->length;
  if (length > TSK_ARRAY_MAX_LENGTH) {
    tsk_throw_error(TSK_RANGE_ERROR, "Invalid array length");
    return NULL;
  }
  enum tsk_elements_kind kind = tsk_kind_of(a);
  if (b->length != 0 && kind != tsk_kind_of(b)) kind = TSK_ELEMENTS_VALUE;
  struct tsk_array *joined = tsk_array_new(kind, (uint32_t)length);
  if (joined == NULL) return NULL;
  joined->length = (uint32_t)length;
  copy_elements(joined, 0, a, 0, a->length);
  copy_elements(joined, a->length, b, 0, b->length);
  return joined;
}

struct tsk_array *tsk_array_splice(struct tsk_array *a, double start, double count,
                                   struct tsk_array *items) {
  uint32_t from = (uint32_t)start, removed_count = (uint32_t)count, length = a->length;
  uint32_t added = items->length;
  struct tsk_array *removed = copy_range(a, from, removed_count);
  if (removed == NULL || !writable(a, start)) return removed;
  if (added > removed_count ? !extensible(a) : added < removed_count && !deletable(a)) {
    return removed;
  }
  if (items == a) items = copy_range(items, 0, added);
  if (items == NULL) return removed;
  if (added != 0 && !tsk_array_admit(a, tsk_kind_of(items))) return removed;
  double new_length = (double)length - removed_count + added;
  if (!tsk_array_grow(a, new_length)) return removed;
  uint32_t tail = length - from - removed_count;
  if (added != removed_count && tail != 0) {
    memmove(at(a, from + added), at(a, from + removed_count),
            tsk_element_size(tsk_kind_of(a)) * tail);
  }
  copy_elements(a, from, items, 0, added);
  a->length = (uint32_t)new_length;
  tsk_array_clear_tail(a, a->length, length);
  return removed;
}

/* ---- in place ---- */

void tsk_array_move(struct tsk_array *a, double to, double from, double count) {
  if (!(count > 0) || !writable(a, to)) return;
  memmove(at(a, (uint32_t)to), at(a, (uint32_t)from),
          tsk_element_size(tsk_kind_of(a)) * (uint32_t)count);
}

tsk_value tsk_array_pop(struct tsk_array *a) {
  if (a->length == 0) return TSK_UNDEFINED;
  if (!deletable(a)) return TSK_UNDEFINED;
  tsk_value last = tsk_read_value(tsk_array_element(a, a->length - 1));
  a->length--;
  tsk_array_clear_tail(a, a->length, a->length + 1);
  return last;
}

tsk_value tsk_array_shift(struct tsk_array *a) {
  if (a->length == 0) return TSK_UNDEFINED;
  if (!writable(a, 0) || !deletable(a)) return TSK_UNDEFINED;
  tsk_value first = tsk_read_value(tsk_array_element(a, 0));
  a->length--;
  memmove(at(a, 0), at(a, 1), tsk_element_size(tsk_kind_of(a)) * a->length);
  tsk_array_clear_tail(a, a->length, a->length + 1);
  return first;
}

void tsk_array_reverse(struct tsk_array *a) {
  if (a->length < 2 || !writable(a, 0)) return;
  if (tsk_kind_of(a) == TSK_ELEMENTS_BOOL) {
    uint8_t *bytes = tsk_array_bytes(a);
    for (uint32_t i = 0, j = a->length - 1; i < j; i++, j--) {
      uint8_t swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return;
  }
  uint64_t *words = tsk_array_value_data(a);
  for (uint32_t i = 0, j = a->length - 1; i < j; i++, j--) {
    uint64_t swapped = words[i];
    words[i] = words[j];
    words[j] = swapped;
  }
}

void tsk_array_fill(struct tsk_array *a, tsk_value v, double start, double end) {
  uint32_t from = (uint32_t)start, to = (uint32_t)end;
  if (from >= to || !writable(a, start)) return;
  if (v == TSK_HOLE) v = TSK_UNDEFINED;
  if (!tsk_elements_fit(tsk_kind_of(a), v) && !tsk_array_admit(a, TSK_ELEMENTS_VALUE)) return;
  tsk_array_store(a, from, v);
  if (tsk_kind_of(a) == TSK_ELEMENTS_BOOL) {
    memset(at(a, from), *at(a, from), to - from);
    return;
  }
  uint64_t *words = tsk_array_value_data(a);
  uint64_t word = words[from];
  for (uint32_t i = from; i < to; i++) words[i] = word;
}
