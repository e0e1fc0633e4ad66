/* make.c — the making of buffers and views: their storage and their bounds. What may be asked for
 * has been checked by the standard library, but for the memory that there is.
 */
#include "internal.h"

const uint8_t tsk_element_sizes[TSK_VIEW_DATA + 1] = {0, 1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8, 1};

/* What object/ asks of a typed array, by symbols that are weak there: no array is without them. */
__attribute__((used)) static void (*const elements[])(void) = {
    (void (*)(void))tsk_view_element, (void (*)(void))tsk_view_find,
    (void (*)(void))tsk_view_put};

/* NULL: thrown. */
static struct tsk_elements *new_storage(double bytes) {
  if (bytes > TSK_MEMORY_MAX) {
    tsk_throw_error(TSK_RANGE_ERROR, "Array buffer allocation failed");
    return NULL;
  }
  return tsk_new_raw(((size_t)bytes + 7) & ~(size_t)7);
}

/* ---- buffers ---- */

void tsk_buffer_allocate(void *buffer, double kind, double length, double most) {
  struct tsk_buffer *b = buffer;
  struct tsk_elements *storage = new_storage(most < 0 ? length : most);
  if (storage == NULL) return;
  b->storage = storage;
  b->data = tsk_elements_data(storage);
  b->length = (uint64_t)length;
  b->most = most < 0 ? b->length : (uint64_t)most;
  b->state = most < 0 ? 0 : TSK_BUFFER_RESIZABLE;
  b->header.aux = (uint16_t)kind;
}

/* The buffer of a view that was made without one. */
void tsk_buffer_adopt(void *buffer, void *view) {
  struct tsk_buffer *b = buffer;
  const struct tsk_view *v = view;
  b->storage = v->storage;
  b->data = v->data;
  b->length = b->most = v->length * tsk_element_size_of(v);
  b->state = 0;
  b->header.aux = TSK_BUFFER_OWN;
}

double tsk_buffer_length(void *buffer) { return (double)((struct tsk_buffer *)buffer)->length; }
double tsk_buffer_most(void *buffer) { return (double)((struct tsk_buffer *)buffer)->most; }
double tsk_buffer_state(void *buffer) { return (double)((struct tsk_buffer *)buffer)->state; }
double tsk_buffer_byte(void *buffer, double index) {
  return ((struct tsk_buffer *)buffer)->data[(uint32_t)index];
}

/* Inside the bounds of both. */
void tsk_buffer_copy(void *to, double at, void *from, double start, double count) {
  struct tsk_buffer *target = to, *source = from;
  if (count > 0) memmove(target->data + (size_t)at, source->data + (size_t)start, (size_t)count);
}

/* ---- views ---- */

static void remember(struct tsk_view *v) {
  if (&tsk_watch_view != NULL) tsk_watch_view(v);
}

void tsk_view_allocate(void *view, double kind, double length) {
  struct tsk_view *v = view;
  struct tsk_elements *storage = new_storage(length * tsk_element_sizes[(uint32_t)kind]);
  if (storage == NULL) return;
  v->storage = storage;
  v->data = tsk_elements_data(storage);
  v->length = v->fixed = (uint64_t)length;
  v->offset = 0;
  v->header.aux = (uint16_t)kind;
  remember(v);
}

/* `length` -1: to the end of a buffer, also when that moves. */
void tsk_view_open(void *view, double kind, void *buffer, double offset, double length) {
  struct tsk_view *v = view;
  struct tsk_buffer *b = buffer;
  v->storage = b->storage;
  v->buffer = b;
  v->offset = (uint64_t)offset;
  v->fixed = length < 0 ? TSK_VIEW_TRACKS : (uint64_t)length;
  v->header.aux = (uint16_t)kind;
  tsk_view_measure(v);
  remember(v);
}

void tsk_view_measure(struct tsk_view *v) {
  const struct tsk_buffer *b = v->buffer;
  uint64_t size = tsk_element_size_of(v);
  bool inside = !(b->state & TSK_BUFFER_DETACHED) && v->offset <= b->length;
  uint64_t room = inside ? (b->length - v->offset) / size : 0;
  if (v->fixed == TSK_VIEW_TRACKS) {
    v->length = room;
  } else {
    v->length = v->fixed <= room ? v->fixed : 0;
  }
  v->data = inside ? b->data + v->offset : NULL;
}

/* Is the view inside its buffer, which still has its bytes? */
bool tsk_view_is_attached(void *view) {
  const struct tsk_view *v = view;
  const struct tsk_buffer *b = v->buffer;
  if (b == NULL) return v->header.aux != 0;
  if (b->state & TSK_BUFFER_DETACHED || v->offset > b->length) return false;
  return v->fixed == TSK_VIEW_TRACKS ||
         v->fixed <= (b->length - v->offset) / tsk_element_size_of(v);
}

bool tsk_view_is_tracking(void *view) {
  return ((const struct tsk_view *)view)->fixed == TSK_VIEW_TRACKS;
}

tsk_value tsk_view_like(void *view, double length) {
  const struct tsk_view *v = view;
  struct tsk_object *fresh = tsk_object_of_shape(v->header.shape);
  if (fresh == NULL) return TSK_UNDEFINED;
  tsk_view_allocate(fresh, v->header.aux, length);
  return tsk_from_ptr(fresh);
}

tsk_value tsk_view_like_on(void *view, void *buffer, double offset, double length) {
  const struct tsk_view *v = view;
  struct tsk_object *fresh = tsk_object_of_shape(v->header.shape);
  if (fresh == NULL) return TSK_UNDEFINED;
  tsk_view_open(fresh, v->header.aux, buffer, offset, length);
  return tsk_from_ptr(fresh);
}

double tsk_memory_kind(tsk_value v) {
  return tsk_is_kind(v, TSK_KIND_OBJECT) ? tsk_header_of(v)->aux : 0;
}

/* undefined: nobody has asked for it yet. */
tsk_value tsk_view_buffer(void *view) {
  const struct tsk_view *v = view;
  return v->buffer == NULL ? TSK_UNDEFINED : tsk_from_ptr(v->buffer);
}

double tsk_memory_size(double kind) { return tsk_element_sizes[(uint32_t)kind]; }
double tsk_view_offset(void *view) { return (double)((const struct tsk_view *)view)->offset; }
