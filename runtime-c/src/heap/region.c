/* region.c — the address space of the heap: one reservation, laid out as
 * internal.h says, made usable step by step as the heap grows.
 */
#include "internal.h"

enum {
  STEP_LINES = GROWTH_BYTES / LINE_BYTES,   /* bytes of `lines` for one step */
  STEP_BITS = GROWTH_BYTES / 64,            /* bytes of `marks` for one step */
  STEP_BLOCKS = GROWTH_BYTES / BLOCK_BYTES
};
static const uint64_t limit_least = 1 << 20;
static const uint64_t limit_most = UINT64_C(1) << 42;

static bool lay_out(uint64_t limit) {
  size_t block_bytes = round_up((size_t)limit, GROWTH_BYTES);
  /* Twice the limit of pages, so that fragmentation of addresses is no concern. */
  size_t large_bytes = 2 * block_bytes;
  uint32_t page_count = (uint32_t)(large_bytes >> PAGE_SHIFT);
  size_t blocks = round_up((block_bytes >> BLOCK_SHIFT) * sizeof(struct block), PAGE_BYTES);
  size_t stepped = block_bytes / LINE_BYTES + 2 * (block_bytes / 64);
  /* The mark stack comes last of what is committed now, so that it can grow. */
  size_t whole = blocks + tsk_large_table_bytes(page_count) + tsk_layout_bytes() + MARK_STACK_STEP;
  size_t mark_stack = round_up(block_bytes / 16, MARK_STACK_STEP);
  size_t total = block_bytes + large_bytes + whole + mark_stack + stepped + BLOCK_BYTES;

  char *start = tsk_platform_reserve(total);
  if (start == NULL) return false;
  char *base = (char *)round_up((uintptr_t)start, BLOCK_BYTES);
  char *table = base + block_bytes + large_bytes;
  if (!tsk_platform_commit(table, whole)) {
    tsk_platform_release(start, total);
    return false;
  }
  struct tsk_heap *heap = &tsk_heap;
  heap->reservation = start;
  heap->reservation_bytes = total;
  heap->base = (uintptr_t)base;
  heap->block_span = block_bytes;
  heap->span = block_bytes + large_bytes;
  heap->block_most = (uint32_t)(block_bytes >> BLOCK_SHIFT);
  heap->blocks = (void *)table;
  table += blocks;
  tsk_large_init(page_count, table);
  table += tsk_large_table_bytes(page_count);
  heap->layouts = (void *)table;
  table += tsk_layout_bytes();
  tsk_mark_init(table, mark_stack);
  table += mark_stack;
  heap->lines = (uint8_t *)table;
  table += block_bytes / LINE_BYTES;
  heap->marks = (void *)table;
  table += block_bytes / 64;
  heap->starts = (void *)table;
  return true;
}

void tsk_region_init(uint64_t limit) {
  if (limit > limit_most) limit = limit_most;
  if (limit < limit_least) limit = limit_least;
  /* A limit on address space may be lower than the memory. */
  while (!lay_out(limit)) {
    if (limit <= limit_least) tsk_heap_panic("no address space for the heap");
    limit /= 2;
  }
  tsk_heap.limit_bytes = limit;
  tsk_heap.reserve_bytes = limit / 16 > 4 << 20 ? 4 << 20 : limit / 16;
  tsk_heap.free_blocks = BLOCK_NONE;
  tsk_heap.sparse_blocks = tsk_heap.dense_blocks = BLOCK_NONE;
  tsk_heap.current_block = BLOCK_NONE;
  tsk_heap.overflow.block = BLOCK_NONE;
}

bool tsk_region_add_blocks(void) {
  struct tsk_heap *heap = &tsk_heap;
  uint32_t first = heap->block_count;
  if (first >= heap->block_most) return false;
  size_t step = first / STEP_BLOCKS;
  if (!tsk_platform_commit((void *)block_start(first), GROWTH_BYTES) ||
      !tsk_platform_commit(heap->lines + step * STEP_LINES, STEP_LINES) ||
      !tsk_platform_commit((char *)heap->marks + step * STEP_BITS, STEP_BITS) ||
      !tsk_platform_commit((char *)heap->starts + step * STEP_BITS, STEP_BITS))
    return false;
  heap->block_count += STEP_BLOCKS;
  heap->free_count += STEP_BLOCKS;
  heap->clean_count += STEP_BLOCKS;
  for (uint32_t i = heap->block_count; i-- > first;) {
    heap->blocks[i] = (struct block){.state = BLOCK_CLEAN, .next = heap->free_blocks};
    heap->free_blocks = i;
  }
  return true;
}
