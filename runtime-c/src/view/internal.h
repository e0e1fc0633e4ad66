/* internal.h — what the files of view/ share. */
#ifndef TSUK_VIEW_INTERNAL_H
#define TSUK_VIEW_INTERNAL_H

#include "tsuk/operators.h"
#include "tsuk/property.h"
#include "tsuk/string.h"
#include "tsuk/view.h"

/* In bytes, by kind. */
extern const uint8_t tsk_element_sizes[TSK_VIEW_DATA + 1];

static inline uint32_t tsk_element_size_of(const struct tsk_view *v) {
  return tsk_element_sizes[v->header.aux];
}

/* Sets data and length of a view by what its buffer is now. */
void tsk_view_measure(struct tsk_view *v);

#endif
