/* heap.h — allocation of heap objects and the collector's hooks.
 *
 * Objects never move. C code needs no rooting: whatever a register or the
 * stack points to, also into the middle of an object or just past the end of
 * elements or a string, stays alive. Invariants that allocating code must keep:
 *  - fresh memory reads as zero, and its header is stored before anything else
 *    is allocated (the functions below do so);
 *  - traced words hold 0, a tsk_value, or a pointer to the start of an object;
 *  - an object never grows; it may shrink if the bytes given up are zero;
 *  - a pointer to the heap in static data is listed in tsk_program.roots or
 *    given to tsk_add_root.
 * Every allocating function may throw: it then returns NULL with tsk_pending
 * set (RangeError: out of memory).
 *
 * The environment variable TSUK_GC holds a comma-separated list of: stats
 * (print figures at exit), verify (check the heap at each collection),
 * every:N (collect at every Nth allocation), fail:N (the Nth allocation finds
 * no memory), off. TSUK_HEAP_MAX is the heap's
 * limit: bytes, or with K, M or G.
 */
#ifndef TSUK_HEAP_H
#define TSUK_HEAP_H

#include "tsuk/object.h"

/* Once, first of all, on the thread that runs the program. */
void tsk_heap_init(void);
/* A static word that may hold a heap pointer; before it holds one. */
void tsk_add_root(tsk_value *root);
void tsk_collect(void);
double tsk_collection_count(void); /* how often that has been done */

/* Could an object of this size be made now? If not, collects; if that does not
 * help, throws the RangeError of a full heap and returns false. For those who
 * promise to make the object later, where nothing may fail. */
bool tsk_check_room(size_t bytes);

/* ---- allocation ---- */

/* Both are hidden: the program is linked as one, and need not go through a table to them. */
__attribute__((visibility("hidden"))) extern struct tsk_bump {
  uintptr_t cursor, limit; /* the free memory that inlined allocation takes from */
} tsk_bump;
__attribute__((visibility("hidden"), noinline)) void *tsk_allocate_slow(size_t bytes);

/* Memory without a header. `bytes` is at most SIZE_MAX - 7, and not 0. */
static inline void *tsk_allocate(size_t bytes) {
  size_t size = (bytes + 7) & ~(size_t)7;
  uintptr_t start = tsk_bump.cursor;
  if (__builtin_expect(size > tsk_bump.limit - start, 0)) return tsk_allocate_slow(size);
  tsk_bump.cursor = start + size;
  if (start == 0) __builtin_unreachable(); /* lets the caller's test for NULL fold away */
  return (void *)start;
}

static inline void *tsk_allocate_with(struct tsk_header header, size_t bytes) {
  struct tsk_header *object = tsk_allocate(bytes);
  if (object != NULL) *object = header;
  return object;
}

/* A shape's object with all slots zero; bytes is the shape's size. */
static inline void *tsk_new_object(uint32_t shape, size_t bytes) {
  return tsk_allocate_with((struct tsk_header){shape, TSK_KIND_OBJECT, 0, 0}, bytes);
}

/* aux is 1 when the payload is traced. */
static inline struct tsk_cell *tsk_new_cell(uint16_t aux, tsk_value payload) {
  struct tsk_cell *cell = tsk_allocate_with(
      (struct tsk_header){TSK_SHAPE_CELL, TSK_KIND_CELL, 0, aux}, sizeof(struct tsk_cell));
  if (cell != NULL) cell->payload = payload;
  return cell;
}

/* `captures` is code->captures, as a constant where there is one. */
static inline struct tsk_function *tsk_new_function(const struct tsk_code *code,
                                                    uint32_t captures) {
  struct tsk_function *function =
      tsk_allocate_with((struct tsk_header){TSK_SHAPE_FUNCTION, TSK_KIND_FUNCTION, 0, 0},
                        sizeof(struct tsk_function) + 8 * (size_t)captures);
  if (function != NULL) function->code = code;
  return function;
}

/* A class as a value; its shape's slots are zero. */
static inline void *tsk_new_class(uint32_t shape, const struct tsk_code *code, uint32_t captures) {
  struct tsk_function *class =
      tsk_allocate_with((struct tsk_header){shape, TSK_KIND_FUNCTION, 0, 0},
                        sizeof(struct tsk_function) + 8 * (size_t)captures);
  if (class != NULL) class->code = code;
  return class;
}

static inline struct tsk_elements *tsk_new_storage(enum tsk_kind kind, size_t data_bytes) {
  struct tsk_elements *elements = tsk_allocate_with(
      (struct tsk_header){TSK_SHAPE_ELEMENTS, (uint8_t)kind, 0, 0},
      sizeof(struct tsk_elements) + data_bytes);
  if (elements != NULL) elements->capacity = data_bytes;
  return elements;
}

/* Traced words; data_bytes is a multiple of 8. */
static inline struct tsk_elements *tsk_new_elements(size_t data_bytes) {
  return tsk_new_storage(TSK_KIND_ELEMENTS, data_bytes);
}

/* Untraced bytes. */
static inline struct tsk_elements *tsk_new_raw(size_t data_bytes) {
  return tsk_new_storage(TSK_KIND_RAW, data_bytes);
}

static inline void *tsk_elements_data(struct tsk_elements *elements) { return elements + 1; }

/* The array's header only: the caller sets length, capacity and data, which
 * is never NULL when the next allocation comes. */
static inline struct tsk_array *tsk_new_array(enum tsk_elements_kind kind, void *data,
                                              uint32_t length, uint32_t capacity) {
  struct tsk_array *array = tsk_allocate_with(
      (struct tsk_header){TSK_SHAPE_ARRAY, TSK_KIND_ARRAY, 0, (uint16_t)kind},
      sizeof(struct tsk_array));
  if (array != NULL) {
    array->length = length;
    array->capacity = capacity;
    array->data = data;
  }
  return array;
}

/* A string's head (length and flags) with data_bytes of zero characters. For a
 * rope or a slice data_bytes is 16. */
static inline struct tsk_string *tsk_new_string(uint8_t flags, uint32_t length,
                                                size_t data_bytes) {
  struct tsk_string *string = tsk_allocate_with(
      (struct tsk_header){TSK_SHAPE_STRING, TSK_KIND_STRING, flags, 0},
      sizeof(struct tsk_string) + data_bytes);
  if (string != NULL) string->length = length;
  return string;
}

/* More room at the end of an elements object without moving it: true, and its
 * capacity is data_bytes (a multiple of 8; the new bytes are zero), when free
 * memory follows it. Never throws, never collects. */
bool tsk_grow_in_place(struct tsk_elements *elements, size_t data_bytes);

/* ---- weak references: the primitives of WeakMap, WeakSet and WeakRef ----
 *
 * These are heap objects (of kind TSK_KIND_RAW); to the standard library they
 * are opaque. Keys are heap values; a key in static data never dies.
 */

struct tsk_object *tsk_weak_table_new(void); /* may throw */
/* The value of the key; TSK_UNDEFINED without one. */
tsk_value tsk_weak_table_get(struct tsk_object *table, tsk_value key);
bool tsk_weak_table_has(struct tsk_object *table, tsk_value key);
void tsk_weak_table_set(struct tsk_object *table, tsk_value key, tsk_value value); /* may throw */
bool tsk_weak_table_delete(struct tsk_object *table, tsk_value key);

struct tsk_object *tsk_weak_ref_new(tsk_value target); /* may throw */
/* The target, or TSK_UNDEFINED once it was collected. */
tsk_value tsk_weak_ref_get(struct tsk_object *ref);
/* Whether it was; asking does not keep the target. */
bool tsk_weak_ref_is_cleared(struct tsk_object *ref);
/* The event loop calls this once the microtasks of a task have run: targets
 * that they looked at may be collected from now on. */
void tsk_weak_end_job(void);

/* Tables outside the heap that hold pointers weakly: `function` runs at the
 * end of each collection, must drop each pointer that tsk_is_live denies, and
 * must not allocate. At most 8. */
void tsk_at_collection(void (*function)(void));
bool tsk_is_live(const void *object);

/* ---- figures ---- */

struct tsk_heap_figures {
  uint64_t collections;
  uint64_t allocated_bytes; /* in total, as handed out */
  uint64_t live_bytes;      /* after the last collection, in whole lines and pages */
  uint64_t heap_bytes;      /* in blocks and pages now in use */
  uint64_t heap_bytes_most;
  uint64_t limit_bytes;
  uint64_t pause_ns; /* in total */
  uint64_t pause_ns_most;
};
struct tsk_heap_figures tsk_heap_figures(void);

#endif
