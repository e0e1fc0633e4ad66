/* heap_support.c — see heap_support.h. */
#include "heap_support.h"

#include "tsuk/platform.h"

static const uint64_t node_map[] = {1};
static const uint64_t pair_map[] = {3};
static const uint64_t wide_map[] = {~UINT64_C(0), ~UINT64_C(0)};

static const struct tsk_shape shapes[SHAPE_END] = {
    [NODE] = {.size = sizeof(struct node), .traced = node_map},
    [PAIR] = {.size = sizeof(struct pair), .traced = pair_map},
    [WIDE] = {.size = sizeof(struct wide), .traced = wide_map},
    [LONG] = {.size = sizeof(struct longer), .traced = node_map},
};

const struct tsk_program tsk_program = {.shapes = shapes, .shape_count = SHAPE_END};
tsk_value tsk_pending;
struct tsk_header out_of_memory_error = {TSK_SHAPE_NONE, TSK_KIND_OBJECT, TSK_FLAG_STATIC, 0};

/* Like the real one, it needs some memory for the error it makes. */
void tsk_throw_error(enum tsk_error_kind kind, const char *format, ...) {
  CHECK(kind == TSK_RANGE_ERROR);
  CHECK(strcmp(format, "out of memory") == 0);
  CHECK(tsk_new_raw(1000) != NULL);
  tsk_pending = tsk_from_ptr(&out_of_memory_error);
}

/* The tests are linked with --wrap=tsk_platform_commit. */
int commits_left = -1;
bool __real_tsk_platform_commit(void *start, size_t bytes);
bool __wrap_tsk_platform_commit(void *start, size_t bytes);
bool __wrap_tsk_platform_commit(void *start, size_t bytes) {
  if (commits_left == 0) return false;
  if (commits_left > 0) commits_left--;
  return __real_tsk_platform_commit(start, bytes);
}
