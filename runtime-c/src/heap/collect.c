/* collect.c — the collection cycle, when it runs, how large the heap grows, and
 * what happens when memory runs out.
 */
#include <stdio.h>
#include <stdlib.h>

#include "internal.h"
#include "tsuk/exception.h"

enum {
  TRIGGER_LEAST = 8 << 20, /* bytes handed out between two collections, at least */
  EXTRA_MOST = 128 << 20,
  SLACK_BYTES = 1 << 20,   /* free memory kept beyond what the next cycle needs */
  HOOKS_MOST = 8
};

struct tsk_bump tsk_bump;
struct tsk_heap tsk_heap;
static void (*hooks[HOOKS_MOST])(void);
static uint32_t hook_count;

void tsk_at_collection(void (*function)(void)) {
  if (hook_count == HOOKS_MOST) tsk_heap_panic("too many hooks");
  hooks[hook_count++] = function;
}

_Noreturn void tsk_heap_panic(const char *message) {
  static const char prefix[] = "tsuk: heap: ";
  (void)tsk_platform_write_all(2, prefix, sizeof prefix - 1);
  (void)tsk_platform_write_all(2, message, strlen(message));
  (void)tsk_platform_write_all(2, "\n", 1);
  tsk_platform_abort();
}

/* ---- the cycle ---- */

static void trace(void) {
  struct tsk_heap *heap = &tsk_heap;
  tsk_large_clear_marks();
  /* The stack's words are resolved by the lines of the last collection. */
  tsk_roots_scan_stack();
  memset(heap->lines, 0, (size_t)heap->block_end * BLOCK_LINES);
  tsk_roots_scan_static();
  tsk_mark_drain();
  tsk_weak_finish();
}

static void sweep(void) {
  struct tsk_heap *heap = &tsk_heap;
  for (uint32_t i = 0; i < hook_count; i++) hooks[i]();
  uint64_t *marks = heap->marks;
  heap->marks = heap->starts;
  heap->starts = marks;
  memset(heap->marks, 0, ((size_t)heap->block_end << BLOCK_SHIFT) / 64);
  tsk_block_sweep();
  tsk_large_sweep();
}

/* How much may be handed out until the next collection: in proportion to what is live, so that
 * tracing costs a fixed share of allocation; less than that when much is live. */
static void set_trigger(void) {
  struct tsk_heap *heap = &tsk_heap;
  uint64_t half = heap->live_bytes / 2;
  uint64_t trigger = heap->live_bytes + (half < EXTRA_MOST ? half : EXTRA_MOST);
  if (trigger < TRIGGER_LEAST) trigger = TRIGGER_LEAST;
  heap->trigger = trigger;
  heap->allocated_since = 0;
  tsk_block_trim(trigger + SLACK_BYTES);
  tsk_large_trim(trigger / 2 + SLACK_BYTES);
}

void tsk_collect(void) {
  struct tsk_heap *heap = &tsk_heap;
  if (heap->collecting) tsk_heap_panic("allocation during a collection");
  uint64_t begin = tsk_platform_monotonic_ns();
  heap->collecting = true;
  if (heap->figures.collections == 0) tsk_layout_init();
  heap->figures.allocated_bytes += heap->allocated_since;
  tsk_block_leave_holes();
  trace();
  if (heap->verify) tsk_verify_heap();
  sweep();
  set_trigger();
  if (heap_bytes_in_use() < heap->limit_bytes - heap->reserve_bytes) heap->reserve_open = false;
  heap->collecting = false;
  uint64_t pause = tsk_platform_monotonic_ns() - begin;
  heap->figures.collections++;
  heap->figures.pause_ns += pause;
  if (pause > heap->figures.pause_ns_most) heap->figures.pause_ns_most = pause;
}

/* ---- allocation ---- */

static void *allocate_once(size_t bytes) {
  return bytes > LARGE_BYTES ? tsk_large_allocate(bytes) : tsk_block_allocate(bytes);
}

/* Collecting over and over for a last few lines helps nobody. */
static bool nearly_full(void) {
  uint64_t limit = heap_limit();
  return tsk_heap.live_bytes > limit - limit / 50;
}

static void *out_of_memory(void) {
  struct tsk_heap *heap = &tsk_heap;
  if (heap->throwing) tsk_heap_panic("out of memory, and none left to say so");
  heap->throwing = true;
  heap->reserve_open = true;
  tsk_throw_error(TSK_RANGE_ERROR, "out of memory");
  heap->throwing = false;
  return NULL;
}

void *tsk_allocate_slow(size_t bytes) {
  struct tsk_heap *heap = &tsk_heap;
  bool due = heap->allocated_since >= heap->trigger;
  if (heap->every != 0 && ++heap->every_count >= heap->every) {
    heap->every_count = 0;
    due = true;
  }
  if (heap->fail != 0 && --heap->fail == 0) return out_of_memory();
  if (due && !heap->off) tsk_collect();
  void *object = allocate_once(bytes);
  if (object != NULL) return object;
  tsk_collect();
  if (!nearly_full() || heap->throwing) object = allocate_once(bytes);
  return object != NULL ? object : out_of_memory();
}

bool tsk_check_room(size_t bytes) {
  if (heap_bytes_in_use() + bytes <= heap_limit()) return true;
  if (!tsk_heap.off) tsk_collect();
  if (heap_bytes_in_use() + bytes <= heap_limit()) return true;
  out_of_memory();
  return false;
}

bool tsk_grow_in_place(struct tsk_elements *elements, size_t data_bytes) {
  struct tsk_heap *heap = &tsk_heap;
  if (data_bytes <= elements->capacity) return true;
  size_t old_size = tsk_object_size(&elements->header);
  size_t new_size = sizeof(struct tsk_elements) + data_bytes;
  uintptr_t start = (uintptr_t)elements;
  if (start - heap->base >= heap->span) return false;
  if (start - heap->base >= heap->block_span) {
    if (!tsk_large_grow(elements, new_size)) return false;
  } else {
    if (start + old_size != tsk_bump.cursor) return false;
    if (new_size - old_size > heap->current_limit - tsk_bump.cursor) return false;
    tsk_bump.cursor = start + new_size;
    if (heap->all_slow) tsk_bump.limit = tsk_bump.cursor;
  }
  elements->capacity = data_bytes;
  return true;
}

/* ---- start and end ---- */

struct tsk_heap_figures tsk_heap_figures(void) {
  struct tsk_heap_figures figures = tsk_heap.figures;
  figures.allocated_bytes += tsk_heap.allocated_since;
  figures.live_bytes = tsk_heap.live_bytes;
  figures.heap_bytes = heap_bytes_in_use();
  figures.limit_bytes = tsk_heap.limit_bytes;
  return figures;
}

double tsk_collection_count(void) { return (double)tsk_heap.figures.collections; }

static void print_stats(void) {
  struct tsk_heap_figures f = tsk_heap_figures();
  char text[512];
  const double mega = 1 << 20;
  int length = snprintf(
      text, sizeof text,
      "tsuk: gc: %llu collections, pauses %.1f ms in total, %.2f ms at most\n"
      "tsuk: gc: %.1f MB allocated, %.1f MB live, heap %.1f MB now, %.1f MB at most, "
      "limit %.0f MB\n",
      (unsigned long long)f.collections, (double)f.pause_ns / 1e6, (double)f.pause_ns_most / 1e6,
      (double)f.allocated_bytes / mega, (double)f.live_bytes / mega, (double)f.heap_bytes / mega,
      (double)f.heap_bytes_most / mega, (double)f.limit_bytes / mega);
  if (length > 0) (void)tsk_platform_write_all(2, text, (size_t)length);
}

static bool take_word(const char **text, const char *word) {
  size_t length = strlen(word);
  if (strncmp(*text, word, length) != 0) return false;
  *text += length;
  return true;
}

static void read_options(const char *text) {
  struct tsk_heap *heap = &tsk_heap;
  while (text != NULL && *text != 0) {
    if (take_word(&text, "every:")) {
      char *end;
      heap->every = strtoull(text, &end, 10);
      heap->all_slow = true;
      text = end;
    } else if (take_word(&text, "fail:")) {
      char *end;
      heap->fail = strtoull(text, &end, 10);
      heap->all_slow = true;
      text = end;
    } else if (take_word(&text, "stats")) {
      heap->stats = true;
    } else if (take_word(&text, "verify")) {
      heap->verify = true;
    } else if (take_word(&text, "off")) {
      heap->off = true;
    }
    while (*text != 0 && *text++ != ',') continue;
  }
}

static uint64_t read_size(const char *text) {
  char *end;
  uint64_t size = strtoull(text, &end, 10);
  unsigned shift = *end == 'K' || *end == 'k' ? 10 : *end == 'M' || *end == 'm' ? 20 : 0;
  if (*end == 'G' || *end == 'g') shift = 30;
  return size > UINT64_MAX >> shift ? UINT64_MAX : size << shift;
}

void tsk_heap_init(void) {
  struct tsk_heap *heap = &tsk_heap;
  if (heap->base != 0) return;
  uintptr_t low, high;
  tsk_platform_stack_bounds(&low, &high);
  heap->stack_high = high & ~(uintptr_t)7;
  read_options(tsk_platform_environment("TSUK_GC"));
  const char *most = tsk_platform_environment("TSUK_HEAP_MAX");
  uint64_t limit = most != NULL ? read_size(most) : tsk_platform_memory_size() / 4 * 3;
  tsk_region_init(limit);
  heap->trigger = TRIGGER_LEAST;
  if (heap->stats) tsk_platform_at_exit(print_stats);
}
