/* array_test.c — arrays of every kind: access, growth, holes, changes of kind. */
#include "object_support.h"

static void test_access(void) {
  struct tsk_array *a = tsk_array_of_f64(3, (const double[]){1, 2, 3});
  CHECK(tsk_array_f64_get(a, 2) == 3);
  tsk_array_f64_get(a, 5);
  CHECK_THROWN("RangeError: index 5 is out of bounds for an array of length 3");
  tsk_array_f64_get(a, -1);
  CHECK_THROWN("RangeError: index -1 is out of bounds for an array of length 3");
  tsk_array_f64_get_at(a, 1.5);
  CHECK_THROWN("RangeError: index 1.5 is out of bounds for an array of length 3");
  tsk_array_f64_set(a, 0, 9);
  CHECK(tsk_array_f64_get_at(a, -0.0) == 9);
  CHECK(tsk_array_find(a, 3) == TSK_UNDEFINED);
  CHECK(tsk_array_find(a, __builtin_nan("")) == TSK_UNDEFINED);
  CHECK(tsk_array_find(a, __builtin_inf()) == TSK_UNDEFINED);

  struct tsk_array *b = tsk_array_of_bool(2, (const bool[]){true, false});
  CHECK(tsk_array_bool_get(b, 0) && !tsk_array_bool_get(b, 1));
  tsk_array_bool_push(b, true);
  CHECK(b->length == 3 && tsk_array_find(b, 2) == TSK_TRUE);

  struct tsk_array *s = tsk_array_new(TSK_ELEMENTS_PTR, 0);
  tsk_array_ptr_push(s, text("one"));
  tsk_array_ptr_push(s, text("two"));
  CHECK_TEXT(tsk_array_string_get(s, 1), "two");
  CHECK(tsk_array_ptr_find(s, 2) == NULL);
  tsk_array_string_get(s, 2);
  CHECK_THROWN("RangeError: index 2 is out of bounds for an array of length 2");
}

static void test_growth(void) {
  struct tsk_array *a = tsk_array_new(TSK_ELEMENTS_F64, 0);
  struct tsk_array *b = tsk_array_new(TSK_ELEMENTS_BOOL, 0);
  struct tsk_array *v = tsk_array_new(TSK_ELEMENTS_VALUE, 0);
  for (int i = 0; i < 5000; i++) {
    tsk_array_f64_push(a, i);
    tsk_array_bool_push(b, i % 3 == 0);
    tsk_array_value_push(v, i % 2 ? num(i) : ptr(tsk_f64_to_string(i)));
  }
  for (int i = 0; i < 5000; i++) {
    CHECK(tsk_array_f64_get(a, i) == i);
    CHECK(tsk_array_bool_get(b, i) == (i % 3 == 0));
  }
  CHECK_TEXT(tsk_to_string(tsk_array_value_get(v, 4998)), "4998");
  tsk_array_reserve(v, 20000);
  CHECK(v->capacity == 20000 && v->length == 5000);
  CHECK_TEXT(tsk_to_string(tsk_array_value_get(v, 4998)), "4998");
}

static void test_holes(void) {
  for (int kind = 0; kind < 4; kind++) {
    struct tsk_array *a = tsk_array_new_holes((enum tsk_elements_kind)kind, 3);
    CHECK(a->length == 3 && !tsk_array_has_index(a, 1) && tsk_array_has_holes(a));
    CHECK(tsk_array_find(a, 1) == TSK_UNDEFINED);
    CHECK_LIST(tsk_own_keys(ptr(a), true), "");
  }
  struct tsk_array *a = tsk_array_new_holes(TSK_ELEMENTS_F64, 3);
  double d = tsk_array_f64_get(a, 0);
  CHECK(d != d);
  tsk_array_f64_set(a, 1, d); /* a NaN that came from a hole is a NaN */
  CHECK(tsk_array_has_index(a, 1) && !tsk_array_has_index(a, 0));
  tsk_array_f64_set_at(a, 5, 1);
  CHECK(a->length == 6 && !tsk_array_has_index(a, 4) && tsk_array_has_index(a, 5));
  tsk_array_delete_at(a, 5);
  CHECK(a->length == 6 && !tsk_array_has_index(a, 5));
  struct tsk_array *b = tsk_array_new_holes(TSK_ELEMENTS_BOOL, 2);
  tsk_array_bool_get(b, 0);
  CHECK_THROWN("RangeError: index 0 is a hole in an array of length 2");
  tsk_array_new_holes(TSK_ELEMENTS_F64, -1);
  CHECK_THROWN("RangeError: Invalid array length");
  tsk_array_new_holes(TSK_ELEMENTS_F64, 1.5);
  CHECK_THROWN("RangeError: Invalid array length");
  tsk_array_set_length(a, 2);
  CHECK(a->length == 2);
  tsk_array_set_length(a, 4);
  CHECK(a->length == 4 && !tsk_array_has_index(a, 3));
  tsk_array_set_length(a, __builtin_inf());
  CHECK_THROWN("RangeError: Invalid array length");
}

static void test_kinds(void) {
  struct tsk_array *a = tsk_array_of_f64(2, (const double[]){1, 2});
  tsk_array_value_set(a, 1, num(3));
  CHECK(a->header.aux == TSK_ELEMENTS_F64 && tsk_array_f64_get(a, 1) == 3);
  tsk_array_value_push(a, str("x"));
  CHECK(a->header.aux == TSK_ELEMENTS_VALUE && tsk_array_f64_get(a, 1) == 3);
  tsk_array_f64_get(a, 2);
  CHECK_THROWN("TypeError: expected number, got string at index 2 of an array");
  tsk_array_f64_set(a, 2, 7); /* a number again, in an array of values */
  CHECK(tsk_array_f64_get(a, 2) == 7);
  tsk_array_tighten(a);
  CHECK(a->header.aux == TSK_ELEMENTS_F64 && tsk_array_f64_get(a, 2) == 7);

  struct tsk_array *b = tsk_array_of_bool(1, (const bool[]){true});
  tsk_array_value_push(b, TSK_UNDEFINED);
  CHECK(b->header.aux == TSK_ELEMENTS_VALUE && tsk_array_bool_get(b, 0));
  tsk_array_set_length(b, 1);
  tsk_array_tighten(b);
  CHECK(b->header.aux == TSK_ELEMENTS_BOOL && tsk_array_bool_get(b, 0));

  struct tsk_array *s = tsk_array_new(TSK_ELEMENTS_PTR, 0);
  tsk_array_append_value(s, str("a"));
  tsk_array_value_push(s, str("b"));
  CHECK(s->header.aux == TSK_ELEMENTS_PTR);
  tsk_array_value_push(s, ptr(new_point(1, 2)));
  CHECK(s->header.aux == TSK_ELEMENTS_VALUE);
  CHECK_TEXT(tsk_array_string_get(s, 1), "b");
  tsk_array_string_get(s, 2);
  CHECK_THROWN("TypeError: expected string, got Point at index 2 of an array");
}

static void test_whole(void) {
  struct tsk_array *a = tsk_array_of_f64(5, (const double[]){1, 2, 3, 4, 5});
  CHECK_LIST(tsk_array_slice(a, 1, 3), "2,3");
  CHECK_LIST(tsk_array_slice(a, 3, 1), "");
  struct tsk_array *removed =
      tsk_array_splice(a, 1, 2, tsk_array_of_f64(3, (const double[]){7, 8, 9}));
  CHECK_LIST(removed, "2,3");
  CHECK_LIST(a, "1,7,8,9,4,5");
  CHECK_LIST(tsk_array_splice(a, 0, 3, tsk_array_new(TSK_ELEMENTS_F64, 0)), "1,7,8");
  CHECK_LIST(a, "9,4,5");
  (void)tsk_array_splice(a, 3, 0, a);
  CHECK_LIST(a, "9,4,5,9,4,5");
  tsk_array_reverse(a);
  CHECK_LIST(a, "5,4,9,5,4,9");
  tsk_array_move(a, 0, 4, 2);
  CHECK_LIST(a, "4,9,9,5,4,9");
  tsk_array_fill(a, num(0), 1, 3);
  CHECK_LIST(a, "4,0,0,5,4,9");
  CHECK_LIST(tsk_array_concat(a, tsk_array_of_bool(1, (const bool[]){true})),
             "4,0,0,5,4,9,true");
  CHECK(tsk_array_pop(a) == num(9) && tsk_array_shift(a) == num(4) && a->length == 4);
  tsk_array_append_all(a, a);
  CHECK_LIST(a, "0,0,5,4,0,0,5,4");
  tsk_array_set_length(a, 0);
  CHECK(tsk_array_pop(a) == TSK_UNDEFINED && tsk_array_shift(a) == TSK_UNDEFINED);

  struct tsk_array *spread = tsk_array_of_f64(1, (const double[]){1});
  tsk_array_append(spread, tsk_array_new_holes(TSK_ELEMENTS_F64, 2));
  CHECK(tsk_array_has_index(spread, 2) && tsk_array_find(spread, 2) == TSK_UNDEFINED);
  double d = tsk_array_f64_get(spread, 2);
  CHECK(d != d);
}

static void test_search(void) {
  struct tsk_array *n =
      tsk_array_of_f64(5, (const double[]){1, 2, __builtin_nan(""), 2, -0.0});
  CHECK(tsk_array_index_of(n, num(2), 0) == 1 && tsk_array_last_index_of(n, num(2), 4) == 3);
  CHECK(tsk_array_last_index_of(n, num(2), 2) == 1);
  CHECK(tsk_array_index_of(n, num(0), 0) == 4 && tsk_array_index_of(n, str("2"), 0) == -1);
  CHECK(tsk_array_index_of(n, num(__builtin_nan("")), 0) == -1);
  CHECK(tsk_array_includes(n, num(__builtin_nan("")), 0));
  CHECK(!tsk_array_includes(n, num(__builtin_nan("")), 3));
  CHECK(!tsk_array_includes(n, TSK_UNDEFINED, 0));
  struct tsk_array *s = tsk_array_new_holes(TSK_ELEMENTS_PTR, 1);
  tsk_array_ptr_push(s, tsk_string_concat(text("lorem ipsum dolor "), text("sit amet consectetur")));
  CHECK(tsk_array_index_of(s, str("lorem ipsum dolor sit amet consectetur"), 0) == 1);
  CHECK(tsk_array_includes(s, TSK_UNDEFINED, 0) && tsk_array_index_of(s, TSK_UNDEFINED, 0) == -1);
  struct tsk_array *b = tsk_array_of_bool(2, (const bool[]){true, false});
  CHECK(tsk_array_index_of(b, TSK_FALSE, 0) == 1 && tsk_array_index_of(b, num(0), 0) == -1);
}

static void test_frozen(void) {
  struct tsk_array *a = tsk_array_of_f64(2, (const double[]){1, 2});
  tsk_object_freeze(ptr(a));
  tsk_array_f64_set(a, 0, 5);
  CHECK_THROWN("TypeError: Cannot assign to read only property '0' of object '[object Array]'");
  tsk_array_f64_push(a, 5);
  CHECK_THROWN("TypeError: Cannot add property 2, object is not extensible");
  (void)tsk_array_pop(a);
  CHECK_THROWN("TypeError: Cannot delete property '1' of [object Array]");
  tsk_array_set_length(a, 0);
  CHECK_THROWN("TypeError: Cannot assign to read only property 'length' of object '[object Array]'");
  tsk_array_reverse(a);
  CHECK_THROWN("TypeError: Cannot assign to read only property '0' of object '[object Array]'");
  (void)tsk_delete(ptr(a), num(0));
  CHECK_THROWN("TypeError: Cannot delete property '0' of [object Array]");
  CHECK(tsk_object_is_frozen(ptr(a)) && tsk_object_is_sealed(ptr(a)));
  struct tsk_array *s = tsk_array_of_f64(2, (const double[]){1, 2});
  tsk_object_seal(ptr(s));
  tsk_array_f64_set(s, 0, 5);
  CHECK(tsk_array_f64_get(s, 0) == 5);
  tsk_array_f64_push(s, 5);
  CHECK_THROWN("TypeError: Cannot add property 2, object is not extensible");
  CHECK(!tsk_object_is_frozen(ptr(s)) && tsk_object_is_sealed(ptr(s)));
  CHECK(!tsk_object_is_extensible(ptr(s)));
}

static void test_table(void) {
  struct tsk_object *table = tsk_int32_table_new(10);
  tsk_int32_table_fill(table, -1);
  tsk_int32_table_set(table, 9, 4294967295.0);
  tsk_int32_table_set(table, 3, 77);
  CHECK(tsk_int32_table_get(table, 9) == -1 && tsk_int32_table_get(table, 3) == 77);
  CHECK(tsk_int32_table_get(table, 0) == -1);
}

void test_arrays(void) {
  test_access();
  test_growth();
  test_holes();
  test_kinds();
  test_whole();
  test_search();
  test_frozen();
  test_table();
}
