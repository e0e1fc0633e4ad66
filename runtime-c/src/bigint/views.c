/* views.c — the elements of BigInt64Array and BigUint64Array. */
#include "internal.h"
#include "tsuk/view.h"

tsk_value tsk_view_word(const struct tsk_view *v, uint32_t i) {
  uint64_t word;
  memcpy(&word, v->data + (size_t)i * sizeof word, sizeof word);
  return v->header.aux == TSK_VIEW_I64 ? tsk_bigint_of_i64((int64_t)word)
                                       : tsk_bigint_of_limb(word, false);
}

void tsk_view_put_word(struct tsk_view *v, double index, tsk_value x) {
  if (!tsk_is_bigint(x)) {
    x = tsk_bigint_of_other(x);
    if (tsk_is_pending()) return;
  }
  struct tsk_magnitude m;
  tsk_see_bigint(x, &m);
  uint64_t word = tsk_lowest_limb(&m);
  if (m.negative) word = -word;
  int32_t i = tsk_view_index(v, index);
  if (i >= 0) memcpy(v->data + (size_t)i * sizeof word, &word, sizeof word);
}

/* ---- intrinsics ---- */

tsk_value tsk_bigint_view_get(void *view, double index) {
  const struct tsk_view *v = view;
  int32_t i = tsk_view_index(v, index);
  if (i >= 0) return tsk_view_word(v, (uint32_t)i);
  tsk_view_throw_bounds(v, index);
  return TSK_UNDEFINED;
}

tsk_value tsk_bigint_view_find(void *view, double index) {
  const struct tsk_view *v = view;
  int32_t i = tsk_view_index(v, index);
  return i < 0 ? TSK_UNDEFINED : tsk_view_word(v, (uint32_t)i);
}

void tsk_bigint_view_set(void *view, double index, tsk_value x) {
  tsk_view_put_word(view, index, x);
}
