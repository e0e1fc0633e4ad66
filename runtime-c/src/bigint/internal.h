/* internal.h — what the files of bigints share: bigints seen as sign and limbs, and their making. */
#ifndef TSUK_BIGINT_INTERNAL_H
#define TSUK_BIGINT_INTERNAL_H

#include "limbs.h"
#include "tsuk/bigint.h"
#include "tsuk/exception.h"
#include "tsuk/heap.h"
#include "tsuk/number.h"

/* V8's limit: 2^30 bits. */
#define TSK_BIGINT_MAX_LIMBS ((uint64_t)1 << 24)
#define TSK_BIGINT_MAX_BITS ((uint64_t)1 << 30)

/* Either kind of bigint; stays where it was made, since `limbs` may point into it. */
struct tsk_magnitude {
  const uint64_t *limbs;
  size_t length; /* 0: zero */
  uint64_t small;
  bool negative;
};

static inline void tsk_see_bigint(tsk_value v, struct tsk_magnitude *m) {
  if (tsk_is_small_bigint(v)) {
    int64_t n = tsk_as_small_bigint(v);
    m->negative = n < 0;
    m->small = n < 0 ? (uint64_t)-n : (uint64_t)n;
    m->limbs = &m->small;
    m->length = n != 0;
    return;
  }
  /* Other values come to places whose type says bigint. */
  if (TSK_UNLIKELY(!tsk_is_kind(v, TSK_KIND_BIGINT))) {
    tsk_throw_mismatch("bigint", v, NULL);
    *m = (struct tsk_magnitude){NULL, 0, 0, false};
    return;
  }
  const struct tsk_bigint *b = tsk_as_ptr(v);
  m->limbs = b->limbs;
  m->length = (size_t)b->length;
  m->negative = b->header.aux != 0;
}

TSK_COLD void tsk_throw_bigint_size(void);

/* A bigint to be filled, of limbs that are 0; NULL after throwing. */
static inline struct tsk_bigint *tsk_new_bigint(uint64_t length) {
  if (TSK_UNLIKELY(length > TSK_BIGINT_MAX_LIMBS + 1)) {
    tsk_throw_bigint_size();
    return NULL;
  }
  struct tsk_bigint *b =
      tsk_allocate_with((struct tsk_header){TSK_SHAPE_BIGINT, TSK_KIND_BIGINT, 0, 0},
                        sizeof(struct tsk_bigint) + 8 * (size_t)length);
  if (b != NULL) b->length = length;
  return b;
}

/* The value of one that was filled; throws when it is too large. */
tsk_value tsk_finish_bigint(struct tsk_bigint *b, bool negative);

/* A bigint of one limb, or 0. */
static inline tsk_value tsk_bigint_of_limb(uint64_t limb, bool negative) {
  if (limb < ((uint64_t)1 << 47) + negative) {
    return TSK_SMALL_BIGINT(negative ? -(int64_t)limb : (int64_t)limb);
  }
  struct tsk_bigint *b = tsk_new_bigint(1);
  if (b == NULL) return TSK_UNDEFINED;
  b->limbs[0] = limb;
  b->header.aux = negative;
  return tsk_from_ptr(b);
}

/* The lowest limb of a magnitude. */
static inline uint64_t tsk_lowest_limb(const struct tsk_magnitude *m) {
  return m->length == 0 ? 0 : m->limbs[0];
}

/* Memory for `length` limbs that nobody else sees, as a heap object; NULL after throwing. */
static inline uint64_t *tsk_scratch_limbs(size_t length) {
  struct tsk_bigint *b = tsk_allocate_with(
      (struct tsk_header){TSK_SHAPE_BIGINT, TSK_KIND_BIGINT, 0, 0},
      sizeof(struct tsk_bigint) + 8 * length);
  if (b == NULL) return NULL;
  b->length = length;
  return b->limbs;
}

/* |a| * |b| in a new bigint with all its limbs; NULL after throwing. */
struct tsk_bigint *tsk_multiply_magnitudes(const struct tsk_magnitude *a,
                                           const struct tsk_magnitude *b);

/* The numeric operators, for operands whose types were wrong. */
enum tsk_numeric_operator {
  TSK_NUMERIC_SUB,
  TSK_NUMERIC_MUL,
  TSK_NUMERIC_DIV,
  TSK_NUMERIC_REM,
  TSK_NUMERIC_POW,
  TSK_NUMERIC_AND,
  TSK_NUMERIC_OR,
  TSK_NUMERIC_XOR,
  TSK_NUMERIC_SHL,
  TSK_NUMERIC_SHR,
  TSK_NUMERIC_USHR
};
/* What an operator gives for operands of which one is no bigint as it stands. */
TSK_COLD tsk_value tsk_bigint_mixed(enum tsk_numeric_operator operator, tsk_value a, tsk_value b);
static inline bool tsk_are_bigints(tsk_value a, tsk_value b) {
  return TSK_LIKELY(tsk_is_bigint(a) && tsk_is_bigint(b));
}

/* ToBigInt of anything but a bigint. */
tsk_value tsk_bigint_of_other(tsk_value v);
/* StringToBigInt; TSK_HOLE: the text is none (or, with an exception pending, too long). */
tsk_value tsk_bigint_parse(struct tsk_string *text);

#endif
