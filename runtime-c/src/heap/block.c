/* block.c — small objects: finding free lines to allocate into, and taking
 * stock of lines after a collection.
 *
 * Allocation goes on in the current hole (tsk_bump). When that is used up the
 * next free lines of the same block follow, then recyclable blocks, the fuller
 * ones first, then free ones. An object longer than a line that fits neither
 * the current hole nor the next few goes to the overflow hole, so that many
 * short holes are not passed over for it; that one moves on through blocks
 * that are less than half full, then takes a free one.
 */
#include "internal.h"

enum {
  PATIENT_BYTES = 512, /* objects up to this size look at a few more holes before they overflow */
  PATIENT_HOLES = 4,
  OVERFLOW_HOLES = 64,
  RESERVE_BLOCKS = 2, /* stay free until memory has run out, should the platform have none left */
  LINE_PASSED = 2     /* in `lines`: free, but passed over until the next collection */
};

static uint32_t next_free_line(const uint8_t *lines, uint32_t line) {
  while (line < BLOCK_LINES && lines[line] != 0) line++;
  return line;
}

static uint32_t next_taken_line(const uint8_t *lines, uint32_t line) {
  while (line < BLOCK_LINES) {
    if ((line & 7) == 0) {
      uint64_t eight;
      memcpy(&eight, lines + line, sizeof eight);
      if (eight == 0) {
        line += 8;
        continue;
      }
    }
    if (lines[line] != 0) break;
    line++;
  }
  return line;
}

static void open_hole(struct hole *hole, uint32_t first, uint32_t end, bool clean) {
  uintptr_t start = block_start(hole->block);
  hole->cursor = start + first * LINE_BYTES;
  hole->limit = start + end * LINE_BYTES;
  tsk_heap.blocks[hole->block].acquired = (uint16_t)end;
  tsk_heap.allocated_since += hole->limit - hole->cursor;
  if (!clean) memset((void *)hole->cursor, 0, hole->limit - hole->cursor);
}

/* The next free lines of the hole's own block that have room for `bytes`. */
static bool next_hole_of_block(struct hole *hole, size_t bytes, uint32_t *tries) {
  if (hole->block == BLOCK_NONE) return false;
  uint8_t *lines = tsk_heap.lines + (size_t)hole->block * BLOCK_LINES;
  uint32_t end = tsk_heap.blocks[hole->block].acquired;
  while (*tries > 0) {
    uint32_t first = next_free_line(lines, end);
    if (first == BLOCK_LINES) break;
    end = next_taken_line(lines, first);
    if ((end - first) * LINE_BYTES >= bytes) {
      open_hole(hole, first, end, false);
      return true;
    }
    memset(lines + first, LINE_PASSED, end - first);
    --*tries;
  }
  return false;
}

static bool take_recyclable_block(struct hole *hole, uint32_t *list) {
  if (*list == BLOCK_NONE) return false;
  hole->block = *list;
  struct block *block = &tsk_heap.blocks[hole->block];
  *list = block->next;
  block->state = BLOCK_TAKEN;
  return true;
}

static bool take_free_block(struct hole *hole) {
  struct tsk_heap *heap = &tsk_heap;
  if (heap_bytes_in_use() + BLOCK_BYTES > heap_limit()) return false;
  uint32_t held = heap->reserve_open ? 0 : RESERVE_BLOCKS;
  if (heap->free_count <= held && !tsk_region_add_blocks()) return false;
  hole->block = heap->free_blocks;
  struct block *block = &heap->blocks[hole->block];
  bool clean = block->state == BLOCK_CLEAN;
  heap->free_blocks = block->next;
  heap->free_count--;
  heap->clean_count -= clean;
  block->state = BLOCK_TAKEN;
  if (hole->block >= heap->block_end) heap->block_end = hole->block + 1;
  open_hole(hole, 0, BLOCK_LINES, clean);
  uint64_t in_use = heap_bytes_in_use();
  if (in_use > heap->figures.heap_bytes_most) heap->figures.heap_bytes_most = in_use;
  return true;
}

static void *bump(struct hole *hole, size_t bytes) {
  if (bytes > hole->limit - hole->cursor) return NULL;
  void *start = (void *)hole->cursor;
  hole->cursor += bytes;
  return start;
}

/* In the next hole with enough room, of at most `tries`. */
static void *allocate_in_holes(struct hole *hole, size_t bytes, uint32_t tries, bool sparse_only) {
  struct tsk_heap *heap = &tsk_heap;
  do {
    if (next_hole_of_block(hole, bytes, &tries)) return bump(hole, bytes);
    if (tries == 0) return NULL;
  } while ((!sparse_only && take_recyclable_block(hole, &heap->dense_blocks)) ||
           take_recyclable_block(hole, &heap->sparse_blocks));
  return NULL;
}

static void *allocate_overflow(size_t bytes) {
  struct hole *overflow = &tsk_heap.overflow;
  void *start = bump(overflow, bytes);
  if (start == NULL) start = allocate_in_holes(overflow, bytes, OVERFLOW_HOLES, true);
  if (start == NULL && take_free_block(overflow)) start = bump(overflow, bytes);
  return start;
}

static void *allocate_small(struct hole *current, size_t bytes) {
  void *start = bump(current, bytes);
  if (start != NULL) return start;
  if (bytes <= LINE_BYTES) {
    start = allocate_in_holes(current, bytes, UINT32_MAX, false);
    return start == NULL && take_free_block(current) ? bump(current, bytes) : start;
  }
  if (bytes <= PATIENT_BYTES) start = allocate_in_holes(current, bytes, PATIENT_HOLES, false);
  if (start == NULL) start = allocate_overflow(bytes);
  /* No block is left, but a long enough hole may be. */
  return start != NULL ? start : allocate_in_holes(current, bytes, UINT32_MAX, false);
}

void *tsk_block_allocate(size_t bytes) {
  struct tsk_heap *heap = &tsk_heap;
  struct hole current = {tsk_bump.cursor, heap->current_limit, heap->current_block};
  void *start = allocate_small(&current, bytes);
  tsk_bump.cursor = current.cursor;
  tsk_bump.limit = heap->all_slow ? current.cursor : current.limit;
  heap->current_limit = current.limit;
  heap->current_block = current.block;
  return start;
}

void tsk_block_leave_holes(void) {
  struct tsk_heap *heap = &tsk_heap;
  tsk_bump = (struct tsk_bump){0, 0};
  heap->current_limit = 0;
  heap->current_block = BLOCK_NONE;
  heap->overflow = (struct hole){0, 0, BLOCK_NONE};
}

/* ---- after tracing ---- */

static uint32_t count_taken_lines(const uint8_t *lines) {
  uint64_t sums = 0; /* eight counters of eight bits: at most 32 each */
  for (uint32_t i = 0; i < BLOCK_LINES; i += 8) {
    uint64_t eight;
    memcpy(&eight, lines + i, sizeof eight);
    sums += eight;
  }
  const uint64_t bytes = UINT64_C(0x00ff00ff00ff00ff);
  sums = (sums & bytes) + ((sums >> 8) & bytes);
  return (uint32_t)((sums * UINT64_C(0x0001000100010001)) >> 48);
}

#ifdef TSK_HEAP_DEBUG
static void poison_free_lines(uint32_t index) {
  const uint8_t *lines = tsk_heap.lines + (size_t)index * BLOCK_LINES;
  for (uint32_t line = 0; line < BLOCK_LINES; line++)
    if (lines[line] == 0)
      memset((void *)(block_start(index) + line * LINE_BYTES), 0xdb, LINE_BYTES);
}
#endif

static void add_free(uint32_t index) {
  struct tsk_heap *heap = &tsk_heap;
  struct block *block = &heap->blocks[index];
  heap->free_count++;
  heap->clean_count += block->state == BLOCK_CLEAN;
  block->next = heap->free_blocks;
  heap->free_blocks = index;
}

/* Put a block in the list it now belongs to; returns its live lines. */
static uint32_t classify(uint32_t index) {
  struct tsk_heap *heap = &tsk_heap;
  struct block *block = &heap->blocks[index];
  const uint8_t *lines = heap->lines + (size_t)index * BLOCK_LINES;
  uint32_t taken = block->state == BLOCK_CLEAN ? 0 : count_taken_lines(lines);
  block->acquired = 0;
  block->walked = false;
  if (taken == 0) {
    if (block->state != BLOCK_CLEAN) block->state = BLOCK_DIRTY;
    add_free(index);
    return 0;
  }
  if (heap->block_end == 0) heap->block_end = index + 1;
  block->state = BLOCK_TAKEN;
  if (taken < BLOCK_LINES) {
    block->state = BLOCK_RECYCLABLE;
    uint32_t *list = taken < BLOCK_LINES / 2 ? &heap->sparse_blocks : &heap->dense_blocks;
    block->next = *list;
    *list = index;
  }
  return taken;
}

/* From high to low, so that the lists are in the order of addresses. */
void tsk_block_sweep(void) {
  struct tsk_heap *heap = &tsk_heap;
  uint64_t live_lines = 0;
  uint32_t end = heap->block_end;
  heap->free_blocks = heap->dense_blocks = heap->sparse_blocks = BLOCK_NONE;
  heap->free_count = heap->clean_count = heap->block_end = 0;
  for (uint32_t i = heap->block_count; i > end;) add_free(--i);
  for (uint32_t i = end; i > 0;) {
    live_lines += classify(--i);
#ifdef TSK_HEAP_DEBUG
    if (heap->blocks[i].state != BLOCK_CLEAN) poison_free_lines(i);
#endif
  }
  heap->live_bytes = live_lines * LINE_BYTES;
}

/* Give back the pages of the highest free blocks beyond `keep` dirty ones. */
void tsk_block_trim(uint64_t keep_bytes) {
  struct tsk_heap *heap = &tsk_heap;
  uint32_t keep = (uint32_t)(keep_bytes >> BLOCK_SHIFT);
  uint32_t dirty = heap->free_count - heap->clean_count;
  uint32_t end = heap->block_count;
  while (end > 0 && dirty > keep) {
    if (heap->blocks[end - 1].state != BLOCK_DIRTY) {
      end--;
      continue;
    }
    uint32_t first = end;
    while (first > 0 && dirty > keep && heap->blocks[first - 1].state == BLOCK_DIRTY) {
      heap->blocks[--first].state = BLOCK_CLEAN;
      heap->clean_count++;
      dirty--;
    }
    tsk_platform_decommit((void *)block_start(first), (size_t)(end - first) << BLOCK_SHIFT);
    end = first;
  }
}
