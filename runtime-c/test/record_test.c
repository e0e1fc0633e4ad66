/* record_test.c — records: order, deletion, growth, keys that are indices. */
#include "object_support.h"

static void test_order(void) {
  struct tsk_object *r = tsk_record_new(false);
  tsk_record_set(r, text("b"), num(1));
  tsk_record_set(r, text("10"), num(2));
  tsk_record_set(r, text("a"), num(3));
  tsk_record_set(r, text("2"), num(4));
  tsk_record_set(r, text("01"), num(5));
  tsk_record_set_f64(r, 7, num(6));
  tsk_record_set_f64(r, -1, num(7));
  tsk_record_set_f64(r, 1.5, num(8));
  tsk_set(ptr(r), ptr(&tsk_symbol_species), num(9));
  CHECK_LIST(tsk_own_keys(ptr(r), true), "2,7,10,b,a,01,-1,1.5");
  CHECK(tsk_own_symbols(ptr(r), true)->length == 1);
  CHECK(tsk_record_get_f64(r, 10) == num(2) && tsk_record_get(r, text("7")) == num(6));
  CHECK(tsk_record_get(r, text("-1")) == num(7) && tsk_record_get_f64(r, 1.5) == num(8));
  CHECK(tsk_record_get(r, text("zz")) == TSK_UNDEFINED);
  CHECK(tsk_record_delete(r, text("b")) && tsk_record_delete(r, text("b")));
  tsk_record_set(r, text("b"), num(10));
  CHECK_LIST(tsk_own_keys(ptr(r), true), "2,7,10,a,01,-1,1.5,b");
  CHECK(tsk_record_has(r, text("b")) && !tsk_record_has(r, text("c")));
  CHECK(tsk_record_has(r, text("toString"))); /* inherited */
  CHECK(!tsk_has_own(ptr(r), str("toString")));
  struct tsk_record *copy = tsk_record_copy((struct tsk_record *)(void *)r);
  CHECK_LIST(tsk_own_keys(ptr(copy), true), "2,7,10,a,01,-1,1.5,b");
}

static void test_many(void) {
  struct tsk_object *r = tsk_record_new(true);
  for (int i = 0; i < 3000; i++) {
    tsk_record_set(r, tsk_string_concat(text("key"), tsk_i32_to_string(i)), num(i));
  }
  for (int i = 0; i < 3000; i += 2) {
    tsk_record_delete(r, tsk_string_concat(text("key"), tsk_i32_to_string(i)));
  }
  for (int i = 0; i < 3000; i++) {
    tsk_value v = tsk_record_get(r, tsk_string_concat(text("key"), tsk_i32_to_string(i)));
    CHECK(i % 2 ? v == num(i) : v == TSK_UNDEFINED);
  }
  CHECK(tsk_record_size((struct tsk_record *)(void *)r) == 1500);
  /* Adding and deleting for long does not grow it. */
  for (int i = 0; i < 20000; i++) {
    tsk_record_set(r, text("again"), num(i));
    tsk_record_delete(r, text("again"));
  }
  CHECK(((struct tsk_record *)(void *)r)->entries->capacity <= 16 * 8192);
  CHECK(!tsk_record_has(r, text("toString")));
  struct tsk_object *n = tsk_record_new(false);
  for (int i = 999; i >= 0; i--) tsk_record_set_f64(n, i * 3, num(i));
  struct tsk_array *keys = tsk_own_keys(ptr(n), true);
  CHECK(keys->length == 1000);
  CHECK_TEXT(tsk_array_string_get(keys, 999), "2997");
  for (int i = 0; i < 1000; i++) tsk_record_delete_f64(n, i * 3);
  CHECK(tsk_own_keys(ptr(n), true)->length == 0);
  tsk_record_set(n, text("x"), num(1));
  CHECK_LIST(tsk_own_keys(ptr(n), true), "x");
}

static void test_frozen(void) {
  struct tsk_object *r = tsk_record_new(false);
  tsk_record_set(r, text("a"), num(1));
  tsk_object_freeze(ptr(r));
  tsk_record_set(r, text("a"), num(2));
  CHECK_THROWN("TypeError: Cannot assign to read only property 'a' of object '#<Object>'");
  tsk_record_set(r, text("b"), num(2));
  CHECK_THROWN("TypeError: Cannot add property b, object is not extensible");
  tsk_record_set_f64(r, 3, num(2));
  CHECK_THROWN("TypeError: Cannot add property 3, object is not extensible");
  tsk_record_delete(r, text("a"));
  CHECK_THROWN("TypeError: Cannot delete property 'a' of #<Object>");
  CHECK(!tsk_delete_property(ptr(r), str("a")) && tsk_delete_property(ptr(r), str("zz")));
  CHECK(tsk_own_property_flags(ptr(r), str("a")) == (TSK_PROP_ENUMERABLE | TSK_PROP_READONLY));
}

/* A shaped object that flowed into a type with an index signature. */
static void test_shaped(void) {
  struct tsk_object *p = new_point(3, 4);
  CHECK(tsk_record_get(p, text("x")) == num(3));
  tsk_record_set(p, text("y"), num(5));
  CHECK(tsk_record_get(p, text("y")) == num(5) && !tsk_record_has(p, text("label")));
  tsk_record_set(p, text("zzz"), num(5));
  CHECK(tsk_record_get(p, text("zzz")) == num(5) && tsk_record_delete(p, text("zzz")));
  CHECK(!tsk_record_has(p, text("zzz")));
}

void test_records(void) {
  test_order();
  test_many();
  test_frozen();
  test_shaped();
}
