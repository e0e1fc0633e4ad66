/* resize.c — buffers that change: resize, grow, transfer.
 *
 * Only programs that reach this contain it, and only in those is there a list of the views, which it
 * sets anew: tsk_watch_view is a weak symbol elsewhere. The list does not keep views alive.
 */
#include "internal.h"

static struct tsk_view *views;

static void drop_dead_views(void) {
  struct tsk_view **link = &views;
  while (*link != NULL) {
    if (tsk_is_live(*link)) link = &(*link)->next;
    else *link = (*link)->next;
  }
}

void tsk_watch_view(struct tsk_view *view) {
  static bool started;
  if (!started) {
    started = true;
    tsk_at_collection(drop_dead_views);
  }
  view->next = views;
  views = view;
}

static void measure_views_of(const struct tsk_buffer *b) {
  for (struct tsk_view *v = views; v != NULL; v = v->next) {
    if (v->buffer == b) tsk_view_measure(v);
  }
}

/* Not above what the buffer may grow to. */
void tsk_buffer_resize(void *buffer, double length) {
  struct tsk_buffer *b = buffer;
  uint64_t wanted = (uint64_t)length;
  if (wanted < b->length) memset(b->data + wanted, 0, b->length - wanted);
  b->length = wanted;
  measure_views_of(b);
}

void tsk_buffer_detach(void *buffer) {
  struct tsk_buffer *b = buffer;
  b->state |= TSK_BUFFER_DETACHED;
  b->length = 0;
  b->most = 0;
  b->data = NULL;
  measure_views_of(b);
}

/* The bytes of `from` become those of `to`, which is new; `from` has none any more. */
void tsk_buffer_transfer(void *from, void *to, double length, bool fixed) {
  struct tsk_buffer *source = from, *target = to;
  uint64_t wanted = (uint64_t)length;
  bool resizable = source->state & TSK_BUFFER_RESIZABLE && !fixed;
  if (resizable || wanted == source->length) {
    target->storage = source->storage;
    target->data = source->data;
    target->most = resizable ? source->most : wanted;
    if (wanted < source->length) memset(source->data + wanted, 0, source->length - wanted);
  } else {
    tsk_buffer_allocate(target, source->header.aux, length, -1);
    if (tsk_is_pending()) return;
    memcpy(target->data, source->data, wanted < source->length ? wanted : source->length);
  }
  target->length = wanted;
  target->state = resizable ? TSK_BUFFER_RESIZABLE : 0;
  target->header.aux = source->header.aux;
  tsk_buffer_detach(source);
}
