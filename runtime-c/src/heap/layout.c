/* layout.c — the size of an object from its header, and a compact table of
 * shapes for tracing.
 */
#include "internal.h"

size_t tsk_layout_bytes(void) {
  return round_up((tsk_program.shape_count + 1) * sizeof(struct layout), PAGE_BYTES);
}

/* Before the first collection. */
void tsk_layout_init(void) {
  struct layout *layouts = tsk_heap.layouts;
  uint32_t count = tsk_program.shape_count;
  for (uint32_t i = 0; i < count; i++) {
    const struct tsk_shape *shape = &tsk_program.shapes[i];
    layouts[i].bytes = shape->size;
    if (shape->traced == NULL || shape->size <= sizeof(struct tsk_object)) continue;
    layouts[i].traced = shape->traced[0];
    uint32_t slots = (shape->size - (uint32_t)sizeof(struct tsk_object)) / 8;
    layouts[i].more = (slots + 63) / 64 - 1;
  }
  layouts[TSK_SHAPE_ARRAY].bytes = sizeof(struct tsk_array);
}

static size_t string_size(const struct tsk_string *string) {
  if (string->header.flags & (TSK_STRING_ROPE | TSK_STRING_SLICE))
    return sizeof(struct tsk_rope);
  unsigned wide = (string->header.flags & TSK_STRING_UTF16) != 0;
  return sizeof(struct tsk_string) + ((size_t)string->length << wide);
}

size_t tsk_object_size(const struct tsk_header *object) {
  size_t bytes = 0;
  switch (object->kind) {
    case TSK_KIND_OBJECT:
    case TSK_KIND_ARRAY:
      bytes = tsk_heap.layouts[object->shape].bytes;
      break;
    case TSK_KIND_ELEMENTS:
    case TSK_KIND_RAW:
      bytes = sizeof(struct tsk_elements) + ((const struct tsk_elements *)object)->capacity;
      break;
    case TSK_KIND_STRING:
      bytes = string_size((const struct tsk_string *)object);
      break;
    case TSK_KIND_FUNCTION:
      bytes = sizeof(struct tsk_function) +
              8 * (size_t)((const struct tsk_function *)object)->code->captures;
      break;
    case TSK_KIND_RECORD:
      bytes = sizeof(struct tsk_header) + 8 * (size_t)object->aux;
      break;
    case TSK_KIND_SYMBOL:
      bytes = sizeof(struct tsk_symbol);
      break;
    case TSK_KIND_BIGINT:
      bytes = sizeof(struct tsk_bigint) +
              8 * (size_t)((const struct tsk_bigint *)(const void *)object)->length;
      break;
    case TSK_KIND_CELL:
      bytes = sizeof(struct tsk_cell);
      break;
    default:
      tsk_heap_panic("an object's header is damaged");
  }
  return round_up(bytes, 8);
}
