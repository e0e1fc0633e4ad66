/* sort.c — the sort of typed arrays without a function: by number, -0 before 0, NaN last.
 *
 * Short ones by insertion; others by their bits, a byte a pass, where the order of the bits has been
 * made that of the numbers.
 */
#include "internal.h"

enum { SHORT = 48 };

static double sign_of(double x) { return tsk_f64_bits(x) >> 63 ? -1 : 1; }

static bool is_before(double a, double b) {
  if (a == b) return a == 0 && sign_of(a) < sign_of(b);
  return a < b || (a == a && b != b);
}

static void sort_by_insertion(struct tsk_view *v) {
  for (uint32_t i = 1; i < v->length; i++) {
    double x = tsk_view_element(v, i);
    uint32_t j = i;
    for (; j > 0 && is_before(x, tsk_view_element(v, j - 1)); j--) {
      tsk_view_store(v, j, tsk_view_element(v, j - 1));
    }
    tsk_view_store(v, j, x);
  }
}

/* Unsigned numbers in the order of the elements; and back. */
static uint64_t key_of(const struct tsk_view *v, uint32_t i) {
  double x = tsk_view_element(v, i);
  if (v->header.aux < TSK_VIEW_F32) return (uint64_t)((int64_t)x + INT64_C(0x80000000));
  uint64_t bits = tsk_f64_bits(x);
  return bits >> 63 ? ~bits : bits | UINT64_C(1) << 63;
}

static double element_of(const struct tsk_view *v, uint64_t key) {
  if (v->header.aux < TSK_VIEW_F32) return (double)((int64_t)key - INT64_C(0x80000000));
  return tsk_f64_of_bits(key >> 63 ? key & ~(UINT64_C(1) << 63) : ~key);
}

static void sort_by_bytes(struct tsk_view *v) {
  uint32_t count = (uint32_t)v->length;
  struct tsk_elements *first = tsk_new_raw((size_t)count * 8);
  struct tsk_elements *second = first == NULL ? NULL : tsk_new_raw((size_t)count * 8);
  if (second == NULL) return;
  uint64_t *keys = tsk_elements_data(first), *sorted = tsk_elements_data(second);
  for (uint32_t i = 0; i < count; i++) keys[i] = key_of(v, i);
  for (uint32_t shift = 0; shift < 64; shift += 8) {
    uint32_t places[256] = {0};
    for (uint32_t i = 0; i < count; i++) places[keys[i] >> shift & 255]++;
    if (places[keys[0] >> shift & 255] == count) continue;
    uint32_t place = 0;
    for (uint32_t digit = 0; digit < 256; digit++) {
      uint32_t size = places[digit];
      places[digit] = place;
      place += size;
    }
    for (uint32_t i = 0; i < count; i++) sorted[places[keys[i] >> shift & 255]++] = keys[i];
    uint64_t *swap = keys;
    keys = sorted;
    sorted = swap;
  }
  for (uint32_t i = 0; i < count; i++) tsk_view_store(v, i, element_of(v, keys[i]));
}

void tsk_view_sort(void *view) {
  struct tsk_view *v = view;
  if (v->length <= SHORT) sort_by_insertion(v);
  else sort_by_bytes(v);
}
