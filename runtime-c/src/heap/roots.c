/* roots.c — where tracing begins: the stack and registers, conservatively, and
 * static words, precisely.
 *
 * A word of the stack is taken for a pointer when it points into an object, or
 * just past the end of a list (compilers may keep nothing but the end of an
 * array in a register). Which objects there are is known from the last collection's marks
 * and, for memory handed out since, by walking over the hole that the word
 * points into; so allocation itself keeps no record.
 */
#include "internal.h"

enum { ROOTS_MOST = 256 };
static tsk_value *static_roots[ROOTS_MOST];
static uint32_t static_root_count;

void tsk_add_root(tsk_value *root) {
  if (static_root_count == ROOTS_MOST) tsk_heap_panic("too many roots");
  static_roots[static_root_count++] = root;
}

/* Note the starts of the objects in a hole; it ends in zeros, or at its end. */
static void walk_hole(uintptr_t start, uintptr_t end) {
  while (start < end) {
    const struct tsk_header *object = (const struct tsk_header *)start;
    if (object->kind == TSK_KIND_FREE) {
      start += 8;
      continue;
    }
    set_bit(tsk_heap.starts, (start - tsk_heap.base) >> 3);
    start += tsk_object_size(object);
  }
}

static void walk_block(uint32_t index) {
  struct block *block = &tsk_heap.blocks[index];
  const uint8_t *lines = tsk_heap.lines + (size_t)index * BLOCK_LINES;
  block->walked = true;
  for (uint32_t line = 0; line < block->acquired; line++) {
    if (lines[line] != 0) continue;
    uint32_t first = line;
    while (line < block->acquired && lines[line] == 0) line++;
    walk_hole(block_start(index) + first * LINE_BYTES, block_start(index) + line * LINE_BYTES);
  }
}

/* The object that `address` points into, by its starts bit. */
static struct tsk_header *object_around(uintptr_t offset, uint32_t index) {
  const uint64_t *starts = tsk_heap.starts;
  uintptr_t bit = offset >> 3;
  uintptr_t word = bit >> 6;
  uintptr_t first_word = ((uintptr_t)index << BLOCK_SHIFT) >> 9;
  uint64_t bits = starts[word] & (~UINT64_C(0) >> (63 - (bit & 63)));
  while (bits == 0) {
    if (word == first_word) return NULL;
    bits = starts[--word];
  }
  uintptr_t start = (word * 64 + 63 - (uintptr_t)__builtin_clzll(bits)) * 8;
  struct tsk_header *object = (struct tsk_header *)(tsk_heap.base + start);
  return offset - start < tsk_object_size(object) ? object : NULL;
}

static struct tsk_header *resolve(uintptr_t address) {
  struct tsk_heap *heap = &tsk_heap;
  uintptr_t offset = address - heap->base;
  if (offset >= heap->span) return NULL;
  if (offset >= heap->block_span) return tsk_large_resolve(address);
  uint32_t index = (uint32_t)(offset >> BLOCK_SHIFT);
  if (index >= heap->block_count) return NULL;
  if (heap->lines[offset >> LINE_SHIFT] == 0) {
    struct block *block = &heap->blocks[index];
    if (((offset >> LINE_SHIFT) & (BLOCK_LINES - 1)) >= block->acquired) return NULL;
    if (!block->walked) walk_block(index);
  }
  return object_around(offset, index);
}

/* Is this something that loops run over, so that a pointer past its end may be all that is left? */
static bool has_items(const struct tsk_header *object) {
  return object->kind == TSK_KIND_ELEMENTS || object->kind == TSK_KIND_RAW ||
         object->kind == TSK_KIND_STRING || object->kind == TSK_KIND_BIGINT;
}

static void consider(uintptr_t word) {
  struct tsk_header *object = resolve(word);
  if (object != NULL) tsk_mark_word(tsk_from_ptr(object));
  if ((object == NULL || (uintptr_t)object == word) && (word & 7) == 0) {
    object = resolve(word - 8);
    if (object != NULL && has_items(object)) tsk_mark_word(tsk_from_ptr(object));
  }
}

/* From this function's own frame up: its caller's saved registers lie above. */
UNCHECKED __attribute__((noinline)) static void scan_stack_words(void) {
  uintptr_t base = tsk_heap.base;
  uintptr_t span = tsk_heap.span + 8;
  const uintptr_t *end = (const uintptr_t *)tsk_heap.stack_high;
  const uintptr_t *next = __builtin_frame_address(0);
  for (; next < end; next++)
    if (*next - base < span) consider(*next);
}

__attribute__((noinline)) void tsk_roots_scan_stack(void) {
  __builtin_unwind_init(); /* every callee-saved register into this frame */
  scan_stack_words();
  __asm__ volatile("" ::: "memory"); /* not a tail call: the frame must stay */
}

void tsk_roots_scan_static(void) {
  for (uint32_t i = 0; i < static_root_count; i++) tsk_mark_word(*static_roots[i]);
  for (uint32_t i = 0; i < tsk_program.root_count; i++) tsk_mark_word(*tsk_program.roots[i]);
}

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ADDRESS_SANITIZER
#endif
#endif
#if defined(WITH_ADDRESS_SANITIZER) || defined(__SANITIZE_ADDRESS__)
/* Locals must lie on the real stack; and what the heap points to is no leak. */
const char *__asan_default_options(void);
const char *__asan_default_options(void) {
  return "detect_stack_use_after_return=0:detect_leaks=0";
}
#endif
