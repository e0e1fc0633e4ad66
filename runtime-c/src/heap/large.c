/* large.c — objects above LARGE_BYTES: runs of whole pages, found by first fit
 * in a bit map.
 *
 * Within one cycle the search only moves forward, short and long runs apart;
 * a collection takes both searches back to the first unused page.
 */
#include "internal.h"

enum { SHORT_PAGES = 16, COMMIT_PAGES = 256 };

static size_t map_bytes(uint32_t page_count) {
  return round_up((size_t)page_count / 8 + 8, PAGE_BYTES);
}

size_t tsk_large_table_bytes(uint32_t page_count) {
  return 4 * map_bytes(page_count) + round_up((size_t)page_count * 4, PAGE_BYTES);
}

void tsk_large_init(uint32_t page_count, char *tables) {
  struct large_space *large = &tsk_heap.large;
  size_t bytes = map_bytes(page_count);
  large->page_count = page_count;
  large->used = (void *)tables;
  large->start = (void *)(tables + bytes);
  large->mark = (void *)(tables + 2 * bytes);
  large->dirty = (void *)(tables + 3 * bytes);
  large->length = (void *)(tables + 4 * bytes);
}

/* The first page from `page` on, below `end`, whose bit is `bit`; or end. */
static uint32_t next_page(const uint64_t *map, bool bit, uint32_t page, uint32_t end) {
  while (page < end) {
    uint64_t word = (bit ? map[page >> 6] : ~map[page >> 6]) >> (page & 63);
    if (word != 0) {
      page += (uint32_t)__builtin_ctzll(word);
      return page < end ? page : end;
    }
    page = (page | 63) + 1;
  }
  return end;
}

/* A run of unused pages; page_count when there is none. */
static uint32_t find_run(uint32_t page, uint32_t count) {
  const struct large_space *large = &tsk_heap.large;
  while (page < large->used_end) {
    page = next_page(large->used, false, page, large->used_end);
    uint32_t end = next_page(large->used, true, page, large->used_end);
    if (end - page >= count || end == large->used_end) break;
    page = end;
  }
  return count <= large->page_count - page ? page : large->page_count;
}

static bool commit_to(uint32_t end) {
  struct large_space *large = &tsk_heap.large;
  if (end <= large->commit_end) return true;
  uint32_t to = (uint32_t)round_up(end, COMMIT_PAGES);
  if (to > large->page_count) to = large->page_count;
  if (!tsk_platform_commit((void *)page_address(large->commit_end),
                           (size_t)(to - large->commit_end) << PAGE_SHIFT))
    return false;
  large->commit_end = to;
  return true;
}

/* Mark unused pages as used, reading as zero. */
static bool take_pages(uint32_t first, uint32_t count) {
  struct tsk_heap *heap = &tsk_heap;
  struct large_space *large = &heap->large;
  uint64_t bytes = (uint64_t)count << PAGE_SHIFT;
  if (heap_bytes_in_use() + bytes > heap_limit() || !commit_to(first + count)) return false;
  for (uint32_t page = first; page < first + count; page++) {
    set_bit(large->used, page);
    if (!test_bit(large->dirty, page)) continue;
    memset((void *)page_address(page), 0, PAGE_BYTES);
    clear_bit(large->dirty, page);
    large->dirty_pages--;
  }
  large->used_pages += count;
  if (first + count > large->used_end) large->used_end = first + count;
  heap->allocated_since += bytes;
  uint64_t in_use = heap_bytes_in_use();
  if (in_use > heap->figures.heap_bytes_most) heap->figures.heap_bytes_most = in_use;
  return true;
}

void *tsk_large_allocate(size_t bytes) {
  struct large_space *large = &tsk_heap.large;
  if (bytes > (uint64_t)large->page_count << PAGE_SHIFT) return NULL;
  uint32_t count = (uint32_t)(round_up(bytes, PAGE_BYTES) >> PAGE_SHIFT);
  uint32_t *cursor = count <= SHORT_PAGES ? &large->small_cursor : &large->big_cursor;
  uint32_t first = find_run(*cursor, count);
  if (first == large->page_count || !take_pages(first, count)) return NULL;
  *cursor = first + count;
  set_bit(large->start, first);
  large->length[first] = count;
  return (void *)page_address(first);
}

static uint32_t page_of(const void *object) {
  return (uint32_t)(((uintptr_t)object - page_address(0)) >> PAGE_SHIFT);
}

bool tsk_large_grow(void *object, size_t bytes) {
  struct large_space *large = &tsk_heap.large;
  if (bytes > (uint64_t)large->page_count << PAGE_SHIFT) return false;
  uint32_t first = page_of(object);
  uint32_t count = (uint32_t)(round_up(bytes, PAGE_BYTES) >> PAGE_SHIFT);
  uint32_t have = large->length[first];
  if (count <= have) return true;
  if (count > large->page_count - first) return false;
  uint32_t end = first + count < large->used_end ? first + count : large->used_end;
  if (next_page(large->used, true, first + have, end) < end) return false;
  if (!take_pages(first + have, count - have)) return false;
  large->length[first] = count;
  return true;
}

struct tsk_header *tsk_large_resolve(uintptr_t address) {
  const struct large_space *large = &tsk_heap.large;
  uint32_t page = page_of((void *)address);
  if (page >= large->used_end || !test_bit(large->used, page)) return NULL;
  uint32_t word = page >> 6;
  uint64_t bits = large->start[word] & (~UINT64_C(0) >> (63 - (page & 63)));
  while (bits == 0) bits = large->start[--word]; /* a used page belongs to an object */
  uint32_t first = word * 64 + 63 - (uint32_t)__builtin_clzll(bits);
  return (struct tsk_header *)page_address(first);
}

void tsk_large_clear_marks(void) {
  memset(tsk_heap.large.mark, 0, round_up(tsk_heap.large.used_end, 64) / 8);
}

static void free_run(uint32_t first) {
  struct large_space *large = &tsk_heap.large;
  uint32_t count = large->length[first];
  clear_bit(large->start, first);
  for (uint32_t page = first; page < first + count; page++) {
    clear_bit(large->used, page);
    set_bit(large->dirty, page);
  }
  large->used_pages -= count;
  large->dirty_pages += count;
#ifdef TSK_HEAP_DEBUG
  memset((void *)page_address(first), 0xdb, (size_t)count << PAGE_SHIFT);
#endif
}

void tsk_large_sweep(void) {
  struct large_space *large = &tsk_heap.large;
  uint32_t end = 0;
  for (uint32_t word = 0; word < (large->used_end + 63) / 64; word++) {
    uint64_t dead = large->start[word] & ~large->mark[word];
    for (; dead != 0; dead &= dead - 1)
      free_run(word * 64 + (uint32_t)__builtin_ctzll(dead));
    if (large->start[word] != 0) {
      uint32_t last = word * 64 + 63 - (uint32_t)__builtin_clzll(large->start[word]);
      end = last + large->length[last];
    }
  }
  large->used_end = end;
  large->small_cursor = large->big_cursor = next_page(large->used, false, 0, end);
  tsk_heap.live_bytes += (uint64_t)large->used_pages << PAGE_SHIFT;
}

/* Give back unused pages, the highest first, until `keep` bytes of them are left. */
void tsk_large_trim(uint64_t keep_bytes) {
  struct large_space *large = &tsk_heap.large;
  uint64_t keep = keep_bytes >> PAGE_SHIFT;
  uint32_t end = large->commit_end;
  while (end > 0 && large->dirty_pages > keep) {
    if (!test_bit(large->dirty, end - 1)) {
      end--;
      continue;
    }
    uint32_t first = end;
    while (first > 0 && large->dirty_pages > keep && test_bit(large->dirty, first - 1)) {
      clear_bit(large->dirty, --first);
      large->dirty_pages--;
    }
    tsk_platform_decommit((void *)page_address(first), (size_t)(end - first) << PAGE_SHIFT);
    end = first;
  }
}
