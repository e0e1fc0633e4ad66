/* heap_bench.c — measurements of the collector, run by hand:
 *   soak         20 GB in total with 10 MB live; fails above 64 MB of resident memory
 *   trees N      binary trees of depth N, as in the benchmarks game
 *   bump         short-lived objects only
 */
#include <sys/resource.h>

#include "heap_support.h"
#include "tsuk/platform.h"

static struct pair *make_tree(int depth) {
  if (depth == 0) return new_pair(NULL, NULL);
  struct pair *left = make_tree(depth - 1);
  if (left == NULL) return NULL;
  struct pair *right = make_tree(depth - 1);
  if (right == NULL) return NULL;
  return new_pair(left, right);
}

static int check_tree(const struct pair *tree) {
  return tree->left == NULL ? 1 : 1 + check_tree(tree->left) + check_tree(tree->right);
}

static void trees(int depth) {
  int stretch = check_tree(make_tree(depth + 1));
  printf("stretch tree of depth %d\t check: %d\n", depth + 1, stretch);
  struct pair *kept = make_tree(depth);
  for (int d = 4; d <= depth; d += 2) {
    int rounds = 1 << (depth - d + 4);
    int sum = 0;
    for (int i = 0; i < rounds; i++) sum += check_tree(make_tree(d));
    printf("%d\t trees of depth %d\t check: %d\n", rounds, d, sum);
  }
  printf("long lived tree of depth %d\t check: %d\n", depth, check_tree(kept));
}

static long resident_most(void) {
  struct rusage usage;
  (void)getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss; /* in KB */
}

/* 10 MB live in objects of many sizes, replaced at random. */
static void soak(void) {
  enum { KEPT = 16000 };
  struct tsk_elements *kept = tsk_new_elements(8 * KEPT);
  struct tsk_elements **slots = tsk_elements_data(kept);
  uint64_t random = 1;
  size_t live = 0, live_most = 0;
  while (tsk_heap_figures().allocated_bytes < (uint64_t)20 << 30) {
    for (int i = 0; i < 100000; i++) {
      random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
      uint32_t bits = (uint32_t)(random >> 33);
      size_t bytes = bits % 2000 == 0 ? bits % 90000 : bits % 50 == 0 ? bits % 3000 : bits % 320;
      struct tsk_elements *fresh = tsk_new_elements(bytes & ~(size_t)7);
      if (bits % 16 != 0) continue;
      struct tsk_elements **slot = &slots[(random >> 20) % KEPT];
      if (*slot != NULL) live -= (*slot)->capacity + 16;
      *slot = fresh;
      live += fresh->capacity + 16;
      if (live > live_most) live_most = live;
    }
  }
  printf("live at most %.1f MB, resident at most %.1f MB\n", (double)live_most / (1 << 20),
         (double)resident_most() / 1024);
  CHECK(resident_most() < 64 << 10);
}

static void bump(void) {
  for (int i = 0; i < 500 * 1000 * 1000; i++) {
    struct node *node = new_node(NULL, i);
    __asm__ volatile("" : : "r"(node) : "memory");
  }
}

int main(int argc, char **argv) {
  tsk_heap_init();
  uint64_t begin = tsk_platform_monotonic_ns();
  if (argc > 2 && strcmp(argv[1], "trees") == 0)
    trees(atoi(argv[2]));
  else if (argc > 1 && strcmp(argv[1], "soak") == 0)
    soak();
  else if (argc > 1 && strcmp(argv[1], "bump") == 0)
    bump();
  else
    return 2;
  printf("%.3f s\n", (double)(tsk_platform_monotonic_ns() - begin) / 1e9);
  return 0;
}
