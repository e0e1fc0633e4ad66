/* heap_test.c — the collector's tests. Each is run in a process of its own:
 * heap_test NAME; without a name it lists them. Prints SUCCESS at the end.
 */
#include "heap_support.h"

#include "../src/heap/internal.h"

static tsk_value root_a;

static struct node *make_list(int length) {
  struct node *list = NULL;
  for (int i = 0; i < length; i++) list = new_node(list, i);
  return list;
}

static void check_list(const struct node *list, int length) {
  for (int i = length; i-- > 0; list = list->next) CHECK(list != NULL && list->number == i);
  CHECK(list == NULL);
}

static void garbage(size_t bytes) {
  for (size_t done = 0; done < bytes; done += sizeof(struct node)) new_node(NULL, -1);
}

/* ---- what must survive ---- */

static void test_list_on_the_stack(void) {
  struct node *list = make_list(1000);
  for (int i = 0; i < 20; i++) {
    garbage(1 << 20);
    tsk_collect();
  }
  check_list(list, 1000);
}

static void test_list_from_a_root(void) {
  root_a = tsk_from_ptr(make_list(1000));
  for (int i = 0; i < 20; i++) {
    garbage(1 << 20);
    collect_cleanly();
  }
  check_list(tsk_as_ptr(root_a), 1000);
}

static struct pair *make_tree(int depth) {
  if (depth == 0) return new_pair(NULL, NULL);
  struct pair *left = make_tree(depth - 1);
  struct pair *right = make_tree(depth - 1);
  return new_pair(left, right);
}

static int count_tree(const struct pair *tree) {
  return tree == NULL ? 0 : 1 + count_tree(tree->left) + count_tree(tree->right);
}

static void test_trees(void) {
  struct pair *kept = make_tree(14);
  for (int i = 0; i < 200; i++) CHECK(count_tree(make_tree(10)) == 2047);
  CHECK(count_tree(kept) == 32767);
}

static void test_deep_list(void) {
  root_a = tsk_from_ptr(make_list(10 * 1000 * 1000));
  collect_cleanly();
  check_list(tsk_as_ptr(root_a), 10 * 1000 * 1000);
}

static void test_every_kind(void) {
  struct wide *wide = tsk_new_object(WIDE, sizeof(struct wide));
  root_a = tsk_from_ptr(wide);
  for (int i = 0; i < WIDE_SLOTS; i++) {
    struct node *node = new_node(NULL, i);
    tsk_value v = tsk_from_ptr(node);
    static const struct tsk_code few = {.captures = 2, .traced = 2};
    static const struct tsk_code many = {.captures = 80, .traced = UINT64_C(1) << 63};
    switch (i % 8) {
      case 0: {
        struct tsk_function *f = tsk_new_function(&few, 2);
        f->captured[0] = tsk_from_f64(1) - TSK_NUMBER_OFFSET;
        f->captured[1] = v;
        v = tsk_from_ptr(f);
        break;
      }
      case 1: {
        struct tsk_function *f = tsk_new_function(&many, 80);
        f->captured[70] = v;
        v = tsk_from_ptr(f);
        break;
      }
      case 2:
        v = tsk_from_ptr(tsk_new_cell(1, v));
        break;
      case 3: {
        struct tsk_elements *elements = tsk_new_elements(8 * 10);
        ((tsk_value *)tsk_elements_data(elements))[9] = v;
        v = tsk_from_ptr(tsk_new_array(TSK_ELEMENTS_VALUE, tsk_elements_data(elements), 10, 10));
        break;
      }
      case 4: {
        struct tsk_object *record = tsk_allocate_with(
            (struct tsk_header){TSK_SHAPE_RECORD, TSK_KIND_RECORD, 0, 3}, 32);
        record->slots[1] = v;
        v = tsk_from_ptr(record);
        break;
      }
      case 5: {
        struct tsk_string *left = tsk_new_string(0, 5, 5);
        memcpy(left + 1, "hello", 5);
        struct tsk_string *rope = tsk_new_string(TSK_STRING_ROPE, 5, 16);
        tsk_as_rope(rope)->left = left;
        tsk_as_rope(rope)->right = left;
        v = tsk_from_ptr(rope);
        break;
      }
      default:
        break;
    }
    wide->slots[i] = v;
  }
  wide = NULL;
  for (int i = 0; i < 5; i++) {
    garbage(1 << 20);
    collect_cleanly();
  }
  wide = tsk_as_ptr(root_a);
  for (int i = 0; i < WIDE_SLOTS; i++) {
    struct tsk_header *header = tsk_header_of(wide->slots[i]);
    struct node *node = (struct node *)header;
    switch (i % 8) {
      case 0:
        node = tsk_as_ptr(((struct tsk_function *)header)->captured[1]);
        break;
      case 1:
        node = tsk_as_ptr(((struct tsk_function *)header)->captured[70]);
        break;
      case 2:
        node = tsk_as_ptr(((struct tsk_cell *)header)->payload);
        break;
      case 3:
        node = tsk_as_ptr(((tsk_value *)((struct tsk_array *)header)->data)[9]);
        break;
      case 4:
        node = tsk_as_ptr(((struct tsk_object *)header)->slots[1]);
        break;
      case 5: {
        struct tsk_string *rope = (struct tsk_string *)header;
        CHECK(memcmp(tsk_as_rope(rope)->left + 1, "hello", 5) == 0);
        continue;
      }
      default:
        break;
    }
    CHECK(node->header.shape == NODE && node->number == i);
  }
}

/* Only a pointer past the head, or past the end, is on the stack. */
static void test_interior_pointers(void) {
  for (size_t words = 1; words < 3000; words = words * 2 + 1) {
    struct tsk_elements *elements = tsk_new_elements(8 * words);
    volatile tsk_value *data = tsk_elements_data(elements);
    data[0] = tsk_from_ptr(new_node(NULL, 42));
    volatile uintptr_t places[] = {8, 16, 16 + 4 * words, 16 + 8 * words};
    for (int i = 0; i < 4; i++) {
      volatile uintptr_t only = (uintptr_t)elements + places[i];
      data = NULL;
      elements = NULL;
      garbage(1 << 18);
      collect_cleanly();
      garbage(1 << 18);
      elements = (void *)(only - places[i]);
      data = tsk_elements_data(elements);
      CHECK(elements->capacity == 8 * words);
      CHECK(((struct node *)tsk_as_ptr(data[0]))->number == 42);
    }
  }
}

static void test_no_false_objects(void) {
  /* Words that look like pointers into free or unused memory are harmless. */
  struct node *node = new_node(NULL, 1);
  volatile uintptr_t words[64];
  for (int i = 0; i < 64; i++) words[i] = (uintptr_t)node + ((uintptr_t)1 << (i % 40)) + 3;
  garbage(1 << 20);
  for (int i = 0; i < 10; i++) {
    tsk_collect();
    for (int j = 0; j < 64; j++) words[j] = words[j] * 31 % tsk_heap.span + tsk_heap.base;
    garbage(1 << 20);
  }
  CHECK(words[0] != 0 && node->number == 1);
}

static void test_many_shapes_of_size(void) {
  enum { KEPT = 4000 };
  struct tsk_elements *kept = tsk_new_elements(8 * KEPT);
  struct tsk_elements **slots = tsk_elements_data(kept);
  uint64_t random = 1;
  for (int i = 0; i < 400000; i++) {
    random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    uint32_t bits = (uint32_t)(random >> 33);
    size_t bytes = bits % 100 == 0 ? bits % 40000 : bits % 10 == 0 ? bits % 3000 : bits % 200;
    struct tsk_elements *raw = tsk_new_raw(bytes);
    const uint8_t *fresh = tsk_elements_data(raw);
    for (size_t j = 0; j < bytes; j++) CHECK(fresh[j] == 0);
    memset(tsk_elements_data(raw), (int)(bytes & 0xff), bytes);
    slots[(random >> 40) % KEPT] = raw;
  }
  for (int i = 0; i < KEPT; i++) {
    if (slots[i] == NULL) continue;
    const uint8_t *bytes = tsk_elements_data(slots[i]);
    for (size_t j = 0; j < slots[i]->capacity; j++) CHECK(bytes[j] == (slots[i]->capacity & 0xff));
  }
}

/* ---- what must not ---- */

static void test_cycles_are_reclaimed(void) {
  for (int i = 0; i < 3000; i++) {
    struct node *first = make_list(1000);
    struct node *last = first;
    while (last->next != NULL) last = last->next;
    last->next = first;
  }
  collect_cleanly();
  CHECK(tsk_heap_figures().live_bytes < 1 << 20);
  CHECK(tsk_heap_figures().heap_bytes_most < 16 << 20);
}

__attribute__((noinline)) static void fill_and_drop(void) {
  root_a = tsk_from_ptr(make_list(2 * 1000 * 1000));
  collect_cleanly();
  CHECK(tsk_heap_figures().live_bytes > 40 << 20);
  root_a = TSK_UNDEFINED;
}

static void test_memory_is_given_back(void) {
  fill_and_drop();
  collect_cleanly();
  CHECK(tsk_heap_figures().heap_bytes < 2 << 20);
  CHECK(tsk_heap.free_count - tsk_heap.clean_count < 300);
  tsk_new_raw(64 << 20);
  collect_cleanly();
  CHECK(tsk_heap.large.dirty_pages < 2000);
}

/* Survivors on many lines: their neighbours' lines are used again. */
static void test_fragmentation(void) {
  struct node *kept = NULL;
  for (int i = 0; i < 500 * 1000; i++) {
    if (i % 50 == 0)
      kept = new_node(kept, i / 50);
    else
      new_node(NULL, -1);
  }
  root_a = tsk_from_ptr(kept);
  for (int round = 0; round < 50; round++) garbage(4 << 20);
  for (int i = 0; i < 100 * 1000; i++) {
    struct longer *object = tsk_new_object(LONG, sizeof(struct longer));
    object->numbers[22] = i;
  }
  check_list(tsk_as_ptr(root_a), 10 * 1000);
  CHECK(tsk_heap_figures().heap_bytes_most < 24 << 20);
}

/* ---- large objects ---- */

static void test_large_objects(void) {
  enum { KEPT = 50 };
  struct tsk_elements *kept = tsk_new_elements(8 * KEPT);
  struct tsk_elements **slots = tsk_elements_data(kept);
  for (int i = 0; i < 20000; i++) {
    size_t words = 1100 + (size_t)(i * 7919) % 20000;
    struct tsk_elements *big = tsk_new_elements(8 * words);
    uint64_t *data = tsk_elements_data(big);
    CHECK(data[0] == 0 && data[words / 2] == 0 && data[words - 1] == 0);
    data[0] = data[words - 1] = tsk_from_ptr(new_node(NULL, i));
    slots[i % KEPT] = big;
  }
  for (int i = 0; i < KEPT; i++) {
    const tsk_value *data = tsk_elements_data(slots[i]);
    const struct node *node = tsk_as_ptr(data[slots[i]->capacity / 8 - 1]);
    CHECK(node->header.shape == NODE && (int)node->number % KEPT == i);
  }
  CHECK(tsk_heap_figures().heap_bytes_most < 64 << 20);
}

static void test_wide_array(void) {
  enum { COUNT = 1000 * 1000 };
  struct tsk_elements *wide = tsk_new_elements(8 * COUNT);
  root_a = tsk_from_ptr(wide);
  struct node **slots = tsk_elements_data(wide);
  for (int i = 0; i < COUNT; i++) slots[i] = new_node(NULL, i);
  collect_cleanly();
  garbage(8 << 20);
  for (int i = 0; i < COUNT; i++) CHECK(slots[i]->number == i);
}

static void test_growing_in_place(void) {
  struct tsk_elements *list = tsk_new_elements(8 * 4);
  size_t count = 0;
  for (; count < 300 * 1000; count++) {
    size_t bytes = list->capacity;
    if (8 * count == bytes && !tsk_grow_in_place(list, 2 * bytes)) {
      struct tsk_elements *longer = tsk_new_elements(2 * bytes);
      memcpy(tsk_elements_data(longer), tsk_elements_data(list), bytes);
      list = longer;
    }
    tsk_value *data = tsk_elements_data(list);
    CHECK(data[count] == 0);
    data[count] = count % 100 == 0 ? tsk_from_ptr(new_node(NULL, (double)count)) : tsk_from_f64(1);
  }
  const tsk_value *data = tsk_elements_data(list);
  tsk_collect();
  for (size_t i = 0; i < count; i += 100)
    CHECK(((struct node *)tsk_as_ptr(data[i]))->number == (double)i);
}

static void test_shrinking(void) {
  struct tsk_string *first = tsk_new_string(0, 100, 100);
  struct node *after = new_node(NULL, 7);
  first->length = 3;
  volatile uintptr_t inside = (uintptr_t)after + 8;
  after = NULL;
  collect_cleanly();
  garbage(1 << 20);
  CHECK(((struct node *)(inside - 8))->number == 7);
  CHECK(first->length == 3);
}

/* ---- weak ---- */

__attribute__((noinline)) static void fill_table(struct tsk_object *table, struct node *live) {
  for (struct node *node = live; node != NULL; node = node->next)
    tsk_weak_table_set(table, tsk_from_ptr(node), tsk_from_ptr(new_node(NULL, node->number * 2)));
  for (int i = 0; i < 1000; i++)
    tsk_weak_table_set(table, tsk_from_ptr(new_node(NULL, i)), tsk_from_ptr(make_list(1000)));
}

static void test_weak_table(void) {
  struct tsk_object *table = tsk_weak_table_new();
  struct node *live = make_list(1000);
  fill_table(table, live);
  collect_cleanly();
  CHECK(tsk_heap_figures().live_bytes < 2 << 20);
  for (struct node *node = live; node != NULL; node = node->next) {
    const struct node *value = tsk_as_ptr(tsk_weak_table_get(table, tsk_from_ptr(node)));
    CHECK(value->header.shape == NODE && value->number == node->number * 2);
  }
  tsk_value key = tsk_from_ptr(live);
  CHECK(tsk_weak_table_has(table, key));
  CHECK(tsk_weak_table_delete(table, key));
  CHECK(!tsk_weak_table_delete(table, key));
  CHECK(!tsk_weak_table_has(table, key));
  CHECK(tsk_weak_table_get(table, key) == TSK_UNDEFINED);
}

/* Each value is the next key; all hang on the first. */
__attribute__((noinline)) static void chain_keys(struct tsk_object *table, struct node *first) {
  tsk_value key = tsk_from_ptr(first);
  for (int i = 1; i <= 100; i++) {
    tsk_value next = tsk_from_ptr(new_node(NULL, i));
    tsk_weak_table_set(table, key, next);
    key = next;
  }
}

__attribute__((noinline)) static double end_of_chain(struct tsk_object *table, struct node *first) {
  tsk_value key = tsk_from_ptr(first), next;
  while ((next = tsk_weak_table_get(table, key)) != TSK_UNDEFINED) key = next;
  return ((struct node *)tsk_as_ptr(key))->number;
}

static void test_ephemerons(void) {
  struct tsk_object *table = tsk_weak_table_new();
  root_a = tsk_from_ptr(new_node(NULL, 0));
  chain_keys(table, tsk_as_ptr(root_a));
  collect_cleanly();
  garbage(1 << 20);
  CHECK(end_of_chain(table, tsk_as_ptr(root_a)) == 100);
  /* A value that is its own key, and one that holds the table. */
  struct node *own = new_node(NULL, 1);
  tsk_weak_table_set(table, tsk_from_ptr(own), tsk_from_ptr(own));
  collect_cleanly();
  CHECK(tsk_weak_table_has(table, tsk_from_ptr(own)));
}

__attribute__((noinline)) static struct tsk_object *ref_to_garbage(void) {
  return tsk_weak_ref_new(tsk_from_ptr(new_node(NULL, 5)));
}

static void test_weak_ref(void) {
  struct tsk_object *ref = ref_to_garbage();
  struct node *live = new_node(NULL, 6);
  struct tsk_object *other = tsk_weak_ref_new(tsk_from_ptr(live));
  collect_cleanly();
  CHECK(tsk_weak_ref_get(ref) != TSK_UNDEFINED); /* the job has not ended */
  CHECK(!tsk_weak_ref_is_cleared(ref));
  double collections = tsk_collection_count();
  clear_stack();
  tsk_weak_end_job();
  for (int i = 0; i < 3; i++) {
    garbage(1 << 20);
    collect_cleanly();
  }
  CHECK(tsk_weak_ref_is_cleared(ref) && !tsk_weak_ref_is_cleared(other));
  CHECK(tsk_collection_count() >= collections + 3);
  CHECK(tsk_weak_ref_get(ref) == TSK_UNDEFINED);
  CHECK(tsk_weak_ref_get(other) == tsk_from_ptr(live));
}

static uintptr_t hooked;
static bool hook_saw_live;
static void hook(void) { hook_saw_live = tsk_is_live((void *)~hooked); }

static void test_collection_hook(void) {
  tsk_at_collection(hook);
  root_a = tsk_from_ptr(new_node(NULL, 1));
  hooked = ~(uintptr_t)root_a;
  collect_cleanly();
  CHECK(hook_saw_live);
  root_a = 0;
  collect_cleanly();
  CHECK(!hook_saw_live);
}

/* ---- running out: TSUK_HEAP_MAX=16M ---- */

__attribute__((noinline)) static int fill_until_full(size_t bytes) {
  int count = 0;
  for (root_a = 0;; count++) {
    struct tsk_elements *block = tsk_new_elements(bytes);
    if (block == NULL) break;
    ((tsk_value *)tsk_elements_data(block))[0] = root_a;
    root_a = tsk_from_ptr(block);
  }
  CHECK(tsk_pending != 0);
  tsk_pending = 0;
  CHECK(new_node(NULL, 1) != NULL); /* the handler can go on a little */
  root_a = 0;
  return count;
}

static void test_out_of_memory(void) {
  static const size_t sizes[] = {16, 240, 2000, 8000, 10000, 100000, 1000000};
  for (int round = 0; round < 3; round++) {
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
      double filled = (double)(sizes[i] + 16) * fill_until_full(sizes[i]);
      CHECK(filled > 11e6 && filled < 16.8e6);
      clear_stack();
    }
  }
  CHECK(tsk_new_raw((size_t)1 << 40) == NULL && tsk_pending != 0);
  tsk_pending = 0;
  CHECK(tsk_new_raw(SIZE_MAX / 2) == NULL && tsk_pending != 0);
  tsk_pending = 0;
  garbage(64 << 20);
  CHECK(tsk_pending == 0);
}

/* The platform has no more memory, from the nth request on. */
static void test_failing_platform(void) {
  garbage(1 << 20);
  collect_cleanly(); /* the tables of the first collection are there */
  static const size_t sizes[] = {16, 1000, 8000, 20000};
  for (int n = 0; n < 20; n++) {
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
      struct node *list = make_list(1000);
      commits_left = n;
      fill_until_full(sizes[i]);
      commits_left = -1;
      clear_stack();
      garbage(2 << 20);
      CHECK(tsk_pending == 0);
      check_list(list, 1000);
    }
  }
}

/* ---- a mark stack that is too short: TSUK_HEAP_MAX=64M makes it half a million entries ---- */

static void test_mark_stack_overflow(void) {
  enum { DEPTH = 900, WIDTH = 1000 };
  /* The last slot is looked at first, while all the others wait. */
  for (int i = 0; i < DEPTH; i++) {
    struct tsk_elements *level = tsk_new_elements(8 * (WIDTH + 1));
    tsk_value *slots = tsk_elements_data(level);
    for (int j = 0; j < WIDTH; j++) slots[j] = tsk_from_ptr(new_node(NULL, j));
    slots[WIDTH] = root_a;
    root_a = tsk_from_ptr(level);
  }
  CHECK(tsk_pending == 0);
  for (int round = 0; round < 3; round++) {
    collect_cleanly();
    garbage(8 << 20);
  }
  int depth = 0;
  for (tsk_value v = root_a; v != 0; depth++) {
    const tsk_value *slots = tsk_elements_data(tsk_as_ptr(v));
    for (int j = 0; j < WIDTH; j++) CHECK(((struct node *)tsk_as_ptr(slots[j]))->number == j);
    v = slots[WIDTH];
  }
  CHECK(depth == DEPTH);
}

static const struct {
  const char *name;
  void (*run)(void);
} tests[] = {
    {"list-on-the-stack", test_list_on_the_stack},
    {"list-from-a-root", test_list_from_a_root},
    {"trees", test_trees},
    {"deep-list", test_deep_list},
    {"every-kind", test_every_kind},
    {"interior-pointers", test_interior_pointers},
    {"no-false-objects", test_no_false_objects},
    {"many-sizes", test_many_shapes_of_size},
    {"cycles-are-reclaimed", test_cycles_are_reclaimed},
    {"memory-is-given-back", test_memory_is_given_back},
    {"fragmentation", test_fragmentation},
    {"large-objects", test_large_objects},
    {"wide-array", test_wide_array},
    {"growing-in-place", test_growing_in_place},
    {"shrinking", test_shrinking},
    {"weak-table", test_weak_table},
    {"ephemerons", test_ephemerons},
    {"weak-ref", test_weak_ref},
    {"collection-hook", test_collection_hook},
    {"out-of-memory", test_out_of_memory},
    {"failing-platform", test_failing_platform},
    {"mark-stack-overflow", test_mark_stack_overflow},
};

int main(int argc, char **argv) {
  size_t count = sizeof tests / sizeof tests[0];
  if (argc < 2) {
    for (size_t i = 0; i < count; i++) puts(tests[i].name);
    return 0;
  }
  tsk_heap_init();
  tsk_add_root(&root_a);
  for (size_t i = 0; i < count; i++) {
    if (strcmp(argv[1], tests[i].name) != 0) continue;
    tests[i].run();
    puts("SUCCESS");
    return 0;
  }
  return 2;
}
