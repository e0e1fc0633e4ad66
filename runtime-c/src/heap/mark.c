/* mark.c — tracing: from the roots to every object that can be reached.
 *
 * An object's mark bit is set when it is first found, its lines when it is
 * scanned. Found objects wait on an explicit stack; those taken off it pass
 * through a short queue, so that the header has arrived in the cache by the
 * time it is read. Long element lists are scanned in slices, which bounds the
 * stack by the depth of the heap rather than its width. Should the stack be
 * full all the same, the object stays marked but unscanned, and every marked
 * object is scanned again once the stack is empty.
 */
#include "internal.h"

enum {
  QUEUE = 16,
  SLICE_WORDS = 1024,
  CONTINUED = 1 /* low bit of a stack entry: the index of the next word lies below it */
};

static struct mark_stack {
  uint64_t *entries;
  size_t count, committed, most;
  bool overflow;
} stack;

/* What the inner loop needs, in registers. */
struct tracer {
  uintptr_t base, block_span, span;
  uint64_t *marks;
  uint8_t *lines;
};

static struct tracer tracer_of_heap(void) {
  return (struct tracer){tsk_heap.base, tsk_heap.block_span, tsk_heap.span, tsk_heap.marks,
                         tsk_heap.lines};
}

/* The first step of the memory is committed, the rest as it is needed. */
void tsk_mark_init(void *memory, size_t bytes) {
  stack.entries = memory;
  stack.most = bytes / sizeof stack.entries[0];
  stack.committed = MARK_STACK_STEP / sizeof stack.entries[0];
}

static bool grow_stack(void) {
  if (stack.committed < stack.most &&
      tsk_platform_commit(stack.entries + stack.committed, MARK_STACK_STEP)) {
    stack.committed += MARK_STACK_STEP / sizeof stack.entries[0];
    return true;
  }
  stack.overflow = true;
  return false;
}

HOT void push(uint64_t entry) {
  if (__builtin_expect(stack.count == stack.committed, 0) && !grow_stack()) return;
  stack.entries[stack.count++] = entry;
}

static void push_continued(uint64_t entry, uint64_t index) {
  if (stack.count + 2 > stack.committed && !grow_stack()) return;
  stack.entries[stack.count++] = index;
  stack.entries[stack.count++] = entry | CONTINUED;
}

HOT void find(const struct tracer *t, uint64_t word) {
  uintptr_t offset = (uintptr_t)word - t->base;
  if (offset >= t->span) return; /* not a pointer, or static data */
  uint64_t *map = t->marks;
  uintptr_t index = offset >> 3;
  if (__builtin_expect(offset >= t->block_span, 0)) {
    map = tsk_heap.large.mark;
    index = (offset - t->block_span) >> PAGE_SHIFT;
  }
  uint64_t bit = bit_of(index);
  uint64_t old = map[index >> 6];
  if (old & bit) return;
  map[index >> 6] = old | bit;
  push(word);
}

HOT void take_lines(const struct tracer *t, const void *object, size_t bytes) {
  uintptr_t offset = (uintptr_t)object - t->base;
  if (offset >= t->block_span) return;
  uintptr_t first = offset >> LINE_SHIFT;
  uintptr_t last = (offset + bytes - 1) >> LINE_SHIFT;
  t->lines[first] = 1;
  if (first == last) return;
  t->lines[last] = 1;
  if (last - first > 1) memset(t->lines + first, 1, last - first);
}

HOT void find_by_map(const struct tracer *t, const tsk_value *slots, uint64_t map) {
  for (; map != 0; map &= map - 1) find(t, slots[__builtin_ctzll(map)]);
}

/* From the slots of one word of the shape's map on. Out of line: few objects need it. */
static __attribute__((noinline)) void scan_slots(const struct tracer *t, struct tsk_header *header,
                                                 uint32_t first) {
  const struct tsk_object *object = (const struct tsk_object *)header;
  const uint64_t *map = tsk_program.shapes[header->shape].traced;
  uint32_t last = tsk_heap.layouts[header->shape].more;
  for (uint32_t i = first; i <= last; i++) find_by_map(t, object->slots + 64 * i, map[i]);
}

static void scan_words(const struct tracer *t, struct tsk_elements *elements, uint64_t index) {
  const tsk_value *words = tsk_elements_data(elements);
  uint64_t count = elements->capacity / sizeof words[0];
  uint64_t end = count - index > SLICE_WORDS ? index + SLICE_WORDS : count;
  if (end < count) push_continued((uintptr_t)elements, end);
  for (; index < end; index++) find(t, words[index]);
}

static void scan_function(const struct tracer *t, const struct tsk_function *function) {
  const struct tsk_code *code = function->code;
  uint32_t low = code->captures < 63 ? code->captures : 63;
  find_by_map(t, function->captured, code->traced & ((UINT64_C(1) << low) - 1));
  if (code->traced >> 63)
    for (uint32_t i = low; i < code->captures; i++) find(t, function->captured[i]);
}

static void scan_string(const struct tracer *t, struct tsk_string *string) {
  if (string->header.flags & TSK_STRING_ROPE) {
    find(t, (uintptr_t)tsk_as_rope(string)->left);
    find(t, (uintptr_t)tsk_as_rope(string)->right);
  } else if (string->header.flags & TSK_STRING_SLICE) {
    find(t, (uintptr_t)tsk_as_slice(string)->parent);
  }
}

/* The kinds that are rarer than objects. */
static void scan_other(const struct tracer *t, struct tsk_header *header) {
  take_lines(t, header, tsk_object_size(header));
  switch (header->kind) {
    case TSK_KIND_ARRAY:
      if (header->shape != TSK_SHAPE_ARRAY) scan_slots(t, header, 0);
      find(t, (uintptr_t)((struct tsk_array *)header)->data - sizeof(struct tsk_elements));
      break;
    case TSK_KIND_ELEMENTS:
      scan_words(t, (struct tsk_elements *)header, 0);
      break;
    case TSK_KIND_RAW:
      if (header->aux != RAW_BYTES) tsk_weak_found(header);
      break;
    case TSK_KIND_STRING:
      scan_string(t, (struct tsk_string *)header);
      break;
    case TSK_KIND_FUNCTION:
      scan_function(t, (struct tsk_function *)header);
      break;
    case TSK_KIND_RECORD:
      for (uint32_t i = 0; i < header->aux; i++) find(t, ((struct tsk_object *)header)->slots[i]);
      break;
    case TSK_KIND_SYMBOL:
      find(t, (uintptr_t)((struct tsk_symbol *)header)->description);
      break;
    case TSK_KIND_CELL:
      if (header->aux != 0) find(t, ((struct tsk_cell *)header)->payload);
      break;
    default:
      break;
  }
}

HOT void scan(const struct tracer *t, struct tsk_header *header) {
  if (__builtin_expect(header->kind != TSK_KIND_OBJECT, 0)) {
    scan_other(t, header);
    return;
  }
  const struct tsk_object *object = (const struct tsk_object *)header;
  const struct layout *layout = &tsk_heap.layouts[header->shape];
  take_lines(t, object, layout->bytes);
  find_by_map(t, object->slots, layout->traced);
  if (__builtin_expect(layout->more != 0, 0)) scan_slots(t, header, 1);
}

static void drain(const struct tracer *t) {
  uint64_t queue[QUEUE];
  unsigned head = 0, waiting = 0;
  for (;;) {
    while (waiting < QUEUE && stack.count > 0) {
      uint64_t entry = stack.entries[--stack.count];
      if (__builtin_expect(entry & CONTINUED, 0)) {
        uint64_t index = stack.entries[--stack.count];
        scan_words(t, (struct tsk_elements *)(uintptr_t)(entry & ~(uint64_t)CONTINUED), index);
        continue;
      }
      __builtin_prefetch((const void *)(uintptr_t)entry);
      queue[(head + waiting++) % QUEUE] = entry;
    }
    if (waiting == 0) return;
    uint64_t entry = queue[head];
    head = (head + 1) % QUEUE;
    waiting--;
    scan(t, (struct tsk_header *)(uintptr_t)entry);
  }
}

static void scan_again(struct tsk_header *header) {
  struct tracer t = tracer_of_heap();
  scan(&t, header);
  drain(&t);
}

void tsk_mark_drain(void) {
  struct tracer t = tracer_of_heap();
  drain(&t);
  while (stack.overflow) {
    stack.overflow = false;
    tsk_mark_each(scan_again);
  }
}

void tsk_mark_word(tsk_value word) {
  struct tracer t = tracer_of_heap();
  find(&t, word);
}

void tsk_mark_each(void (*visit)(struct tsk_header *object)) {
  const struct tsk_heap *heap = &tsk_heap;
  size_t words = ((size_t)heap->block_end << BLOCK_SHIFT) >> 9;
  for (size_t i = 0; i < words; i++)
    for (uint64_t bits = heap->marks[i]; bits != 0; bits &= bits - 1)
      visit((struct tsk_header *)(heap->base + i * 512 + 8 * (uintptr_t)__builtin_ctzll(bits)));
  for (uint32_t i = 0; i < (heap->large.used_end + 63) / 64; i++)
    for (uint64_t bits = heap->large.mark[i]; bits != 0; bits &= bits - 1)
      visit((struct tsk_header *)page_address(i * 64 + (uint32_t)__builtin_ctzll(bits)));
}
