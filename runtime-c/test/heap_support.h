/* heap_support.h — what the collector's tests need around it: the parts of the
 * runtime it calls, three shapes, and checks that print where they fail.
 */
#ifndef TSUK_HEAP_SUPPORT_H
#define TSUK_HEAP_SUPPORT_H

#include <stdio.h>
#include <stdlib.h>

#include "tsuk/exception.h"
#include "tsuk/heap.h"

#define CHECK(condition)                                                        \
  do {                                                                          \
    if (!(condition)) {                                                         \
      fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition);   \
      exit(1);                                                                  \
    }                                                                           \
  } while (0)

enum { NODE = TSK_SHAPE_FIRST_USER, PAIR, WIDE, LONG, SHAPE_END };

struct node { /* a link and a number */
  struct tsk_header header;
  struct node *next;
  double number;
};

struct pair { /* a node of a binary tree */
  struct tsk_header header;
  struct pair *left, *right;
};

enum { WIDE_SLOTS = 100 };
struct wide { /* more slots than one word of the map has bits */
  struct tsk_header header;
  tsk_value slots[WIDE_SLOTS];
};

struct longer { /* longer than a line, shorter than two */
  struct tsk_header header;
  struct longer *next;
  double numbers[23];
};

/* How often memory can still be committed; negative: always. */
extern int commits_left;

static inline struct node *new_node(struct node *next, double number) {
  struct node *node = tsk_new_object(NODE, sizeof(struct node));
  if (node == NULL) return NULL;
  node->next = next;
  node->number = number;
  return node;
}

static inline struct pair *new_pair(struct pair *left, struct pair *right) {
  struct pair *pair = tsk_new_object(PAIR, sizeof(struct pair));
  if (pair == NULL) return NULL;
  pair->left = left;
  pair->right = right;
  return pair;
}

/* Fill the frames below the caller's with zeros, so that no forgotten pointer
 * is left there to be found. */
__attribute__((noinline)) static void clear_stack(void) {
  volatile char room[16384];
  for (size_t i = 0; i < sizeof room; i++) room[i] = 0;
}

static inline void collect_cleanly(void) {
  clear_stack();
  tsk_collect();
}

#endif
