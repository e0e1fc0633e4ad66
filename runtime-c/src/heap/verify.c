/* verify.c — the check of the whole heap that TSUK_GC=verify asks for, between
 * tracing and sweeping: every object found has a sound header, lies on taken
 * lines within one block, and points only to objects that were found too.
 */
#include "internal.h"

static void check(bool good, const char *message) {
  if (!good) tsk_heap_panic(message);
}

static void check_word(tsk_value word) {
  if ((uintptr_t)word - tsk_heap.base >= tsk_heap.span) return;
  check((word & 7) == 0, "verify: a traced word is a misaligned pointer");
  check(tsk_is_live(tsk_as_ptr(word)), "verify: a traced word points to no object");
  uint8_t kind = tsk_header_of(word)->kind;
  check(kind != TSK_KIND_FREE && kind <= TSK_KIND_CELL,
        "verify: a traced word points to no header");
}

static void check_words(const tsk_value *words, uint64_t count) {
  for (uint64_t i = 0; i < count; i++) check_word(words[i]);
}

static void check_shape_slots(const struct tsk_object *object) {
  const struct tsk_shape *shape = &tsk_program.shapes[object->header.shape];
  if (shape->traced == NULL) return;
  uint32_t slots = (shape->size - (uint32_t)sizeof(struct tsk_object)) / 8;
  for (uint32_t i = 0; i < slots; i++)
    if (test_bit(shape->traced, i)) check_word(object->slots[i]);
}

static void check_array(const struct tsk_array *array) {
  check(array->data != NULL, "verify: an array without elements");
  check(array->length <= array->capacity, "verify: an array longer than its elements");
  check_word((uintptr_t)array->data - sizeof(struct tsk_elements));
  const struct tsk_elements *elements = (struct tsk_elements *)array->data - 1;
  size_t width = array->header.aux == TSK_ELEMENTS_BOOL ? 1 : 8;
  check(elements->capacity >= (uint64_t)array->capacity * width,
        "verify: an array's elements are too short");
  if (array->capacity == 0) return;
  bool traced =
      array->header.aux == TSK_ELEMENTS_VALUE || array->header.aux == TSK_ELEMENTS_PTR;
  check(elements->header.kind == (traced ? TSK_KIND_ELEMENTS : TSK_KIND_RAW),
        "verify: an array's elements are of the wrong kind");
}

static void check_function(const struct tsk_function *function) {
  check(function->code != NULL, "verify: a function without code");
  for (uint32_t i = 0; i < function->code->captures; i++)
    if ((function->code->traced >> (i < 63 ? i : 63)) & 1) check_word(function->captured[i]);
}

static void check_string(struct tsk_string *string) {
  if (string->header.flags & TSK_STRING_ROPE) {
    check_word(tsk_from_ptr(tsk_as_rope(string)->left));
    check_word(tsk_from_ptr(tsk_as_rope(string)->right));
  } else if (string->header.flags & TSK_STRING_SLICE) {
    check_word(tsk_from_ptr(tsk_as_slice(string)->parent));
  }
}

static void check_content(struct tsk_header *object) {
  switch (object->kind) {
    case TSK_KIND_OBJECT:
      check_shape_slots((struct tsk_object *)object);
      break;
    case TSK_KIND_ARRAY:
      check_array((struct tsk_array *)object);
      check_shape_slots((struct tsk_object *)object);
      break;
    case TSK_KIND_ELEMENTS:
      check_words(tsk_elements_data((struct tsk_elements *)object),
                  ((struct tsk_elements *)object)->capacity / 8);
      break;
    case TSK_KIND_STRING:
      check_string((struct tsk_string *)object);
      break;
    case TSK_KIND_FUNCTION:
      check_function((struct tsk_function *)object);
      break;
    case TSK_KIND_RECORD:
      check_words(((struct tsk_object *)object)->slots, object->aux);
      break;
    case TSK_KIND_SYMBOL:
      check_word(tsk_from_ptr(((struct tsk_symbol *)object)->description));
      break;
    case TSK_KIND_CELL:
      if (object->aux != 0) check_word(((struct tsk_cell *)object)->payload);
      break;
    default:
      break;
  }
}

static void check_place(const struct tsk_header *object, size_t bytes) {
  uintptr_t offset = (uintptr_t)object - tsk_heap.base;
  if (offset >= tsk_heap.block_span) {
    uint32_t page = (uint32_t)((offset - tsk_heap.block_span) >> PAGE_SHIFT);
    check(test_bit(tsk_heap.large.start, page), "verify: a pointer into a large object");
    check(bytes <= (uint64_t)tsk_heap.large.length[page] << PAGE_SHIFT,
          "verify: a large object is longer than its pages");
    return;
  }
  uintptr_t last = offset + bytes - 1;
  check(offset >> BLOCK_SHIFT == last >> BLOCK_SHIFT, "verify: an object crosses a block");
  for (uintptr_t line = offset >> LINE_SHIFT; line <= last >> LINE_SHIFT; line++)
    check(tsk_heap.lines[line] != 0, "verify: an object lies on a free line");
}

static void check_object(struct tsk_header *object) {
  check(object->kind != TSK_KIND_FREE && object->kind <= TSK_KIND_CELL,
        "verify: an object of no kind");
  check(object->shape < tsk_program.shape_count, "verify: an object of no shape");
  check((object->flags & TSK_FLAG_STATIC) == 0, "verify: a static object in the heap");
  check_place(object, tsk_object_size(object));
  check_content(object);
}

void tsk_verify_heap(void) { tsk_mark_each(check_object); }
