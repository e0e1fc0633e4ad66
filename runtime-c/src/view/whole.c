/* whole.c — ranges of elements: copying between views and from arrays, filling, searching,
 * reversing. Positions are integers inside the bounds, as the standard library has made them.
 */
#include "internal.h"

/* Can the elements of one kind be copied as bytes to the other? */
static bool is_same_form(uint16_t to, uint16_t from) {
  if (to == from) return true;
  if (to == TSK_VIEW_C8) return from == TSK_VIEW_U8;
  if (tsk_element_sizes[to] != tsk_element_sizes[from]) return false;
  if (tsk_is_word_kind(to)) return tsk_is_word_kind(from);
  return to < TSK_VIEW_F32 && from < TSK_VIEW_F32; /* modulo 2^n, whatever the sign */
}

static bool overlaps(const uint8_t *a, size_t a_bytes, const uint8_t *b, size_t b_bytes) {
  return a < b + b_bytes && b < a + a_bytes;
}

/* Goes on only as far as both views reach. */
void tsk_view_copy(void *to, double at, void *from, double start, double count) {
  struct tsk_view *target = to;
  const struct tsk_view *source = from;
  uint32_t n = (uint32_t)count, t = (uint32_t)at, s = (uint32_t)start;
  if (s >= source->length || t >= target->length) return;
  if (n > source->length - s) n = (uint32_t)(source->length - s);
  if (n > target->length - t) n = (uint32_t)(target->length - t);
  size_t size = tsk_element_size_of(target), from_size = tsk_element_size_of(source);
  uint8_t *into = target->data + t * size;
  const uint8_t *out = source->data + s * from_size;
  if (is_same_form(target->header.aux, source->header.aux)) {
    memmove(into, out, n * size);
    return;
  }
  struct tsk_view copy = *source;
  if (overlaps(into, n * size, out, n * from_size)) {
    struct tsk_elements *bytes = tsk_new_raw((n * from_size + 7) & ~(size_t)7);
    if (bytes == NULL) return;
    copy.data = tsk_elements_data(bytes);
    memcpy(copy.data, out, n * from_size);
    s = 0;
  }
  for (uint32_t i = 0; i < n; i++) tsk_view_store(target, t + i, tsk_view_element(&copy, s + i));
}

/* Converting an element may run code that changes either. */
void tsk_view_copy_array(void *to, double at, struct tsk_array *from) {
  struct tsk_view *v = to;
  uint32_t t = (uint32_t)at;
  uint32_t count = from->length;
  for (uint32_t i = 0; i < count; i++) {
    double x = __builtin_nan("");
    if (i < from->length) {
      tsk_value element = tsk_array_element(from, i);
      if (element != TSK_HOLE) x = tsk_to_number(element);
      if (tsk_is_pending()) return;
    }
    if (t + i < v->length) tsk_view_store(v, t + i, x);
  }
}

void tsk_view_fill(void *view, double x, double start, double end) {
  struct tsk_view *v = view;
  uint32_t from = (uint32_t)start;
  uint32_t to = (uint32_t)(end < (double)v->length ? end : (double)v->length);
  if (from >= to) return;
  size_t size = tsk_element_size_of(v);
  tsk_view_store(v, from, x);
  uint8_t *bytes = v->data + from * size;
  if (size == 1) {
    memset(bytes, bytes[0], to - from);
    return;
  }
  /* Each copy doubles what is there. */
  size_t total = (to - from) * size;
  for (size_t done = size; done < total;) {
    size_t more = done < total - done ? done : total - done;
    memcpy(bytes + done, bytes, more);
    done += more;
  }
}

void tsk_view_move(void *view, double to, double from, double count) {
  struct tsk_view *v = view;
  uint64_t t = (uint64_t)to, f = (uint64_t)from, n = (uint64_t)count;
  if (t >= v->length || f >= v->length) return;
  if (n > v->length - t) n = v->length - t;
  if (n > v->length - f) n = v->length - f;
  size_t size = tsk_element_size_of(v);
  memmove(v->data + t * size, v->data + f * size, n * size);
}

void tsk_view_reverse(void *view) {
  struct tsk_view *v = view;
  size_t size = tsk_element_size_of(v);
  for (uint64_t i = 0, j = v->length; i + 1 < j; i++) {
    uint8_t word[8];
    uint8_t *a = v->data + i * size, *b = v->data + --j * size;
    memcpy(word, a, size);
    memcpy(a, b, size);
    memcpy(b, word, size);
  }
}

/* By ===: NaN is nowhere. */
double tsk_view_index_of(void *view, double x, double from) {
  const struct tsk_view *v = view;
  if (v->header.aux == TSK_VIEW_U8 || v->header.aux == TSK_VIEW_C8) {
    if (!(x >= 0 && x <= 255) || (double)(uint8_t)x != x || from >= (double)v->length) return -1;
    const uint8_t *start = v->data + (uint32_t)from;
    const uint8_t *found = memchr(start, (int)x, (size_t)(v->data + v->length - start));
    return found == NULL ? -1 : (double)(found - v->data);
  }
  for (uint64_t i = (uint64_t)from; i < v->length; i++) {
    if (tsk_view_element(v, (uint32_t)i) == x) return (double)i;
  }
  return -1;
}

double tsk_view_last_index_of(void *view, double x, double from) {
  const struct tsk_view *v = view;
  if (!(from >= 0)) return -1;
  uint64_t i = from < (double)v->length ? (uint64_t)from + 1 : v->length;
  while (i-- > 0) {
    if (tsk_view_element(v, (uint32_t)i) == x) return (double)i;
  }
  return -1;
}
