/* internal.h — the collector's own state, shared by the files of src/heap.
 *
 * One reservation of address space holds everything:
 *
 *   base                large_base                                tables
 *   | blocks of 32 KB ... | pages of large objects ................ | tables, mark stack |
 *
 * Blocks are divided into lines of 128 bytes. The tables are indexed by an
 * address's offset from base:
 *  - lines:  a byte a line: 1, an object that survived the last collection lies
 *            on it (while tracing: one found so far); 2, passed over;
 *  - marks:  a bit for 8 bytes: an object found by this collection starts here;
 *            all zero between collections;
 *  - starts: the same of the last collection, to resolve conservative pointers.
 * Invariants:
 *  - a block's free lines below `acquired` were handed out since the last
 *    collection: they hold objects one after another, zeros between and after;
 *  - free lines from `acquired` on hold garbage, or zeros in a clean block;
 *  - objects in blocks never cross a block; objects in pages start a page.
 */
#ifndef TSUK_HEAP_INTERNAL_H
#define TSUK_HEAP_INTERNAL_H

#include "tsuk/heap.h"
#include "tsuk/platform.h"

enum {
  LINE_SHIFT = 7,
  LINE_BYTES = 1 << LINE_SHIFT,
  BLOCK_SHIFT = 15,
  BLOCK_BYTES = 1 << BLOCK_SHIFT,
  BLOCK_LINES = BLOCK_BYTES / LINE_BYTES,
  PAGE_SHIFT = 12,
  PAGE_BYTES = 1 << PAGE_SHIFT,
  LARGE_BYTES = 8 << 10,      /* objects above this are large */
  GROWTH_BYTES = 4 << 20,     /* blocks are committed in such steps */
  MARK_STACK_STEP = 64 << 10, /* and the mark stack in these */
  BLOCK_NONE = 0x7fffffff
};

enum block_state {
  BLOCK_CLEAN = 0,  /* free, reads as zero */
  BLOCK_DIRTY,      /* free */
  BLOCK_RECYCLABLE, /* has free lines, not yet taken this cycle */
  BLOCK_TAKEN       /* full, or allocated into this cycle */
};

struct block {
  uint8_t state;
  bool walked;       /* its acquired holes' objects are in `starts` */
  uint16_t acquired; /* lines below this and free are handed out */
  uint32_t next;     /* in the list of its state */
};

/* A stretch of free lines being allocated into. */
struct hole {
  uintptr_t cursor, limit;
  uint32_t block;
};

/* What tracing needs to know of a shape, apart from the rest of it. */
struct layout {
  uint64_t traced; /* slots 0 .. 63 */
  uint32_t bytes;
  uint32_t more; /* further words of the shape's bitmap */
};

struct large_space {
  uint32_t page_count;    /* reserved */
  uint32_t used_end;      /* all pages from here on are unused */
  uint32_t commit_end;
  uint32_t small_cursor, big_cursor; /* where the search for short and long runs goes on */
  uint32_t used_pages, dirty_pages;
  uint64_t *used, *start, *mark, *dirty; /* bit maps by page */
  uint32_t *length;                      /* pages of the object that starts here */
};

struct tsk_heap {
  uintptr_t base;
  uintptr_t span; /* base + span is the end of the large space */
  uintptr_t block_span;
  uint8_t *lines;
  uint64_t *marks, *starts;
  struct block *blocks;
  uint32_t block_count; /* committed */
  uint32_t block_end;   /* all blocks from here on are free */
  uint32_t block_most;
  uint32_t free_blocks, sparse_blocks, dense_blocks; /* lists; recyclable ones by half full */
  uint32_t free_count, clean_count;
  struct hole overflow;    /* for objects above a line that do not fit the current hole */
  uint32_t current_block;  /* of tsk_bump */
  uintptr_t current_limit; /* of tsk_bump, whose own limit is lower when every allocation counts */
  struct large_space large;
  struct layout *layouts;
  void *reservation;
  size_t reservation_bytes;

  uint64_t limit_bytes, reserve_bytes;
  uint64_t allocated_since, trigger; /* bytes handed out since the last collection */
  uint64_t live_bytes;
  bool reserve_open; /* an out-of-memory error was thrown: the last bytes may be used */
  bool throwing;
  bool collecting;
  bool off, verify, stats;
  uint64_t every, every_count;
  uint64_t fail; /* allocations until one fails; 0: none does */
  bool all_slow; /* every allocation goes through tsk_allocate_slow */

  uintptr_t stack_high;
  struct tsk_heap_figures figures;
};

extern struct tsk_heap tsk_heap;

#define HOT __attribute__((always_inline)) static inline
/* Reading the stack word by word is meant here. */
#define UNCHECKED __attribute__((no_sanitize("address")))

HOT uint64_t bit_of(uintptr_t index) { return UINT64_C(1) << (index & 63); }
HOT bool test_bit(const uint64_t *map, uintptr_t index) {
  return (map[index >> 6] & bit_of(index)) != 0;
}
HOT void set_bit(uint64_t *map, uintptr_t index) { map[index >> 6] |= bit_of(index); }
HOT void clear_bit(uint64_t *map, uintptr_t index) { map[index >> 6] &= ~bit_of(index); }

HOT size_t round_up(size_t n, size_t step) { return (n + step - 1) & ~(step - 1); }
HOT uintptr_t block_start(uint32_t block) {
  return tsk_heap.base + ((uintptr_t)block << BLOCK_SHIFT);
}
HOT uintptr_t page_address(uint32_t page) {
  return tsk_heap.base + tsk_heap.block_span + ((uintptr_t)page << PAGE_SHIFT);
}
HOT uint64_t heap_bytes_in_use(void) {
  return ((uint64_t)(tsk_heap.block_count - tsk_heap.free_count) << BLOCK_SHIFT) +
         ((uint64_t)tsk_heap.large.used_pages << PAGE_SHIFT);
}
/* How far the heap may fill at the moment. */
HOT uint64_t heap_limit(void) {
  return tsk_heap.limit_bytes - (tsk_heap.reserve_open ? 0 : tsk_heap.reserve_bytes);
}

/* region.c */
void tsk_region_init(uint64_t limit);
bool tsk_region_add_blocks(void);

/* layout.c */
size_t tsk_layout_bytes(void);
void tsk_layout_init(void);
size_t tsk_object_size(const struct tsk_header *object);

/* block.c */
void *tsk_block_allocate(size_t bytes); /* NULL: no memory within the limit */
void tsk_block_leave_holes(void);       /* before a collection */
void tsk_block_sweep(void);
void tsk_block_trim(uint64_t keep_bytes);

/* large.c */
void tsk_large_init(uint32_t page_count, char *tables);
size_t tsk_large_table_bytes(uint32_t page_count);
void *tsk_large_allocate(size_t bytes);
bool tsk_large_grow(void *object, size_t bytes);
struct tsk_header *tsk_large_resolve(uintptr_t address);
void tsk_large_sweep(void);
void tsk_large_trim(uint64_t keep_bytes);
void tsk_large_clear_marks(void);

/* roots.c */
void tsk_roots_scan_stack(void);
void tsk_roots_scan_static(void);

/* mark.c */
void tsk_mark_init(void *memory, size_t bytes);
void tsk_mark_word(tsk_value word);
void tsk_mark_drain(void);
void tsk_mark_each(void (*visit)(struct tsk_header *object));
/* Every traced word of an object. */
void tsk_mark_visit_words(struct tsk_header *object, void (*visit)(tsk_value word));

/* weak.c */
enum { RAW_BYTES = 0, RAW_WEAK_TABLE = 1, RAW_WEAK_REF = 2 }; /* header.aux */
void tsk_weak_found(struct tsk_header *object);
void tsk_weak_finish(void);

/* verify.c */
void tsk_verify_heap(void);

/* collect.c */
_Noreturn void tsk_heap_panic(const char *message);

#endif
