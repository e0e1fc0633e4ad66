/* internal.h — what the files of array/ share. */
#ifndef TSUK_ARRAY_INTERNAL_H
#define TSUK_ARRAY_INTERNAL_H

#include "tsuk/array.h"
#include "tsuk/heap.h"
#include "tsuk/operators.h"

static inline enum tsk_elements_kind tsk_kind_of(const struct tsk_array *a) {
  return (enum tsk_elements_kind)a->header.aux;
}
static inline uint8_t *tsk_array_bytes(const struct tsk_array *a) { return (uint8_t *)a->data; }

/* Are the words of this kind traced by the collector? */
static inline bool tsk_elements_traced(enum tsk_elements_kind kind) {
  return kind == TSK_ELEMENTS_VALUE || kind == TSK_ELEMENTS_PTR;
}

/* Storage with all of its elements holes or, past what the caller will use, anything. NULL: thrown. */
struct tsk_elements *tsk_array_storage(enum tsk_elements_kind kind, uint32_t capacity);
/* Room for `capacity` elements, growing by at least a half; false: thrown. */
bool tsk_array_grow(struct tsk_array *a, double capacity);
/* Elements from .. to become holes; all are within the capacity. */
void tsk_array_make_holes(struct tsk_array *a, uint32_t from, uint32_t to);
/* Clears what the collector would otherwise see past the length. */
void tsk_array_clear_tail(struct tsk_array *a, uint32_t from, uint32_t to);
/* Stores a value that fits the kind, or a hole, at i < capacity. */
void tsk_array_store(struct tsk_array *a, uint32_t i, tsk_value v);
/* Makes a's kind one that can hold all that arrays of kind `other` hold; false: thrown. */
bool tsk_array_admit(struct tsk_array *a, enum tsk_elements_kind other);

TSK_COLD void tsk_throw_read_only_element(double index);
TSK_COLD void tsk_throw_not_extensible_element(double index);

/* Before the elements of an array with TSK_FLAG_MATCH move: its further properties are kept
 * elsewhere from now on. False: out of memory, thrown. */
bool tsk_array_detach(struct tsk_array *a);
#endif
