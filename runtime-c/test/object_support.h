/* object_support.h — what the tests of objects share: a small program's shapes
 * and atoms, errors that can be looked at, and checks that print where they fail.
 */
#ifndef TSUK_OBJECT_SUPPORT_H
#define TSUK_OBJECT_SUPPORT_H

#include <stdio.h>
#include <stdlib.h>

#include "tsuk/runtime.h"

#define CHECK(condition)                                                       \
  do {                                                                         \
    if (tsk_pending != TSK_HOLE) fail_pending(__FILE__, __LINE__);             \
    if (!(condition)) {                                                        \
      fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #condition);  \
      exit(1);                                                                 \
    }                                                                          \
  } while (0)
/* The text of a string, or of a value turned into one. */
#define CHECK_TEXT(string, expected) check_text(string, expected, __FILE__, __LINE__)
/* Keys or elements joined by commas. */
#define CHECK_LIST(array, expected) check_list(array, expected, __FILE__, __LINE__)
/* After something that must have thrown: "TypeError: message". */
#define CHECK_THROWN(expected) check_thrown(expected, __FILE__, __LINE__)

void fail_pending(const char *file, int line);
void check_text(struct tsk_string *s, const char *expected, const char *file, int line);
void check_list(struct tsk_array *a, const char *expected, const char *file, int line);
void check_thrown(const char *expected, const char *file, int line);

static inline tsk_value num(double d) { return tsk_from_f64(d); }
static inline tsk_value str(const char *text) { return tsk_from_ptr(tsk_string_from_c(text)); }
static inline struct tsk_string *text(const char *c) { return tsk_string_from_c(c); }
static inline tsk_value ptr(const void *p) { return tsk_from_ptr(p); }

enum {
  ERROR_SHAPE = TSK_SHAPE_FIRST_USER,
  BASE,     /* class Base { hello() {} get only() {} } */
  POINT,    /* class Point extends Base { x; y; label?; extra?; sum() {} get norm() {} set norm() {} } */
  LITERAL,  /* { b, "2", a, "1", [symbol], #hidden } of every representation */
  ACCESSOR, /* { get v() {}, set w(x) {} } */
  SPEAKER,  /* class Speaker { toString() {} valueOf() {} } */
  EXACT,    /* class Exact { [Symbol.toPrimitive]() {} } */
  TAGGED,   /* class Tagged { get [Symbol.toStringTag]() {} } */
  BASE_CLASS,
  POINT_CLASS, /* class Point with a static field count */
  BARE,     /* a literal with a null prototype */
  SHAPE_END
};

struct tsk_object *new_point(double x, double y);
struct tsk_object *new_of(uint32_t shape);
extern struct tsk_function add_function;

/* A class with at most one static field, a number. */
struct class_object {
  struct tsk_header header;
  const struct tsk_code *code;
  struct class_object *parent;
  double field;
};
extern struct class_object point_object, base_object;
#define point_class (*(struct tsk_function *)(void *)&point_object)
#define base_class (*(struct tsk_function *)(void *)&base_object)

void test_arrays(void);
void test_records(void);
void test_properties(void);
void test_operators(void);
void test_functions(void);
void test_process(void);
void test_traces(void);

#endif
