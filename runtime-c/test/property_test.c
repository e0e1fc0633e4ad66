/* property_test.c — access by key to every kind of value. */
#include "object_support.h"

static void test_shapes(void) {
  tsk_value p = ptr(new_point(3, 4));
  CHECK(tsk_get(p, str("x")) == num(3) && tsk_get(p, str("label")) == TSK_UNDEFINED);
  CHECK_LIST(tsk_own_keys(p, true), "x,y");
  tsk_set(p, str("extra"), num(1));
  tsk_set(p, str("label"), str("L"));
  CHECK_LIST(tsk_own_keys(p, true), "x,y,extra,label");
  CHECK(tsk_delete(p, str("extra")));
  CHECK_LIST(tsk_own_keys(p, true), "x,y,label");
  tsk_set(p, str("extra"), TSK_UNDEFINED); /* present, with undefined for a value */
  CHECK_LIST(tsk_own_keys(p, true), "x,y,label,extra");
  CHECK(tsk_has_own(p, str("extra")) && tsk_has(p, str("extra")));
  CHECK(tsk_delete(p, str("label")) && tsk_delete(p, str("extra")) && tsk_delete(p, str("nope")));
  CHECK_LIST(tsk_own_keys(p, true), "x,y");
  struct tsk_object *made = new_point(1, 2);
  made->slots[1] = num(5); /* there from the start: in definition order */
  tsk_set(ptr(made), str("extra"), num(6));
  CHECK_LIST(tsk_own_keys(ptr(made), true), "x,label,y,extra");

  (void)tsk_delete(p, str("x"));
  CHECK_THROWN("TypeError: Cannot delete property 'x' of #<Point>");
  tsk_set(p, str("x"), str("s"));
  CHECK_THROWN("TypeError: cannot store string in property 'x' of Point (number)");
  tsk_set(p, str("other"), num(1));
  CHECK(tsk_get(p, str("other")) == num(1) && tsk_has(p, str("other")));
  CHECK_LIST(tsk_own_keys(p, true), "x,y,other");
  CHECK(tsk_delete(p, str("other")) && !tsk_has(p, str("other")));
}

static void test_methods(void) {
  tsk_value p = ptr(new_point(3, 4));
  CHECK(tsk_call_method(p, str("sum"), 0, NULL, NULL) == num(7));
  CHECK_TEXT(tsk_to_string(tsk_call_method(p, str("hello"), 0, NULL, NULL)), "hello");
  CHECK(tsk_get(p, str("norm")) == num(3) && tsk_get(p, str("only")) == num(7));
  tsk_set(p, str("norm"), num(9));
  CHECK(tsk_get(p, str("x")) == num(9));
  tsk_set(p, str("only"), num(9));
  CHECK_THROWN("TypeError: Cannot set property only of #<Point> which has only a getter");
  CHECK(tsk_has(p, str("hello")) && !tsk_has_own(p, str("hello")) && tsk_has(p, str("valueOf")));
  CHECK(tsk_has_method(p, str("sum")) && !tsk_has_method(p, str("x")));
  CHECK(tsk_is_function(tsk_find_getter(p, str("norm"))));
  CHECK(tsk_find_getter(p, str("sum")) == TSK_UNDEFINED);
  CHECK(tsk_get(p, str("constructor")) == ptr(&point_class));
  (void)tsk_call_method(p, str("x"), 0, NULL, NULL);
  CHECK_THROWN("TypeError: #<Point>.x is not a function");
}

static void test_literal(void) {
  struct tsk_object *o = new_of(LITERAL);
  o->slots[1] = num(2);
  o->slots[2] = str("a");
  o->slots[3] = num(1);
  o->slots[4] = TSK_TRUE;
  tsk_value v = ptr(o);
  CHECK_LIST(tsk_own_keys(v, true), "1,2,b,a,p,n,i");
  CHECK(tsk_own_symbols(v, true)->length == 1);
  CHECK(tsk_get(v, num(2)) == num(2) && tsk_get(v, str("1")) == num(1));
  CHECK(tsk_get(v, ptr(&tsk_symbol_species)) == TSK_TRUE);
  CHECK(tsk_get(v, str("b")) == TSK_FALSE && tsk_get(v, str("i")) == num(0));
  CHECK(tsk_get(v, str("p")) == TSK_UNDEFINED && tsk_get(v, str("n")) == TSK_NULL);
  CHECK(tsk_get(v, str("#hidden")) == TSK_UNDEFINED && !tsk_has(v, str("#hidden")));
  tsk_set(v, str("b"), TSK_TRUE);
  tsk_set(v, str("i"), num(-5));
  tsk_set(v, str("n"), v);
  tsk_set(v, str("p"), ptr(tsk_array_new(TSK_ELEMENTS_F64, 0)));
  CHECK(tsk_get(v, str("b")) == TSK_TRUE && tsk_get(v, str("i")) == num(-5));
  CHECK(tsk_get(v, str("n")) == v && tsk_is_array(tsk_get(v, str("p"))));
  tsk_set(v, str("n"), TSK_NULL);
  tsk_set(v, str("p"), TSK_UNDEFINED);
  CHECK(tsk_get(v, str("n")) == TSK_NULL && tsk_get(v, str("p")) == TSK_UNDEFINED);
  tsk_set(v, str("p"), str("s"));
  CHECK_THROWN("TypeError: cannot store string in property 'p' of an object (array)");
  tsk_set(v, str("i"), num(0.5));
  CHECK_THROWN("TypeError: cannot store number in property 'i' of an object (integer)");
  tsk_set(v, str("n"), TSK_UNDEFINED);
  CHECK_THROWN("TypeError: cannot store undefined in property 'n' of an object (object)");

  tsk_value accessor = ptr(new_of(ACCESSOR));
  CHECK(tsk_get(accessor, str("v")) == num(7));
  tsk_set(accessor, str("v"), num(1));
  CHECK_THROWN("TypeError: Cannot set property v of #<Object> which has only a getter");
  CHECK_LIST(tsk_own_keys(accessor, true), "v,w");
  CHECK(tsk_own_property_flags(accessor, str("w")) ==
        (TSK_PROP_ENUMERABLE | TSK_PROP_GETTER | TSK_PROP_SETTER));
}

static void test_others(void) {
  CHECK(tsk_get(str("abc"), str("length")) == num(3));
  CHECK_TEXT(tsk_to_string(tsk_get(str("abc"), num(1))), "b");
  CHECK(tsk_get(str("abc"), num(3)) == TSK_UNDEFINED && tsk_get(num(5), str("x")) == TSK_UNDEFINED);
  CHECK_LIST(tsk_own_keys(str("abc"), false), "0,1,2,length");
  struct tsk_array *a = tsk_array_of_f64(2, (const double[]){5, 6});
  CHECK(tsk_get(ptr(a), str("1")) == num(6) && tsk_get(ptr(a), str("length")) == num(2));
  CHECK(tsk_has(ptr(a), num(1)) && !tsk_has(ptr(a), num(2)) && tsk_has(ptr(a), str("push")));
  tsk_set(ptr(a), str("2"), num(7));
  tsk_set(ptr(a), str("length"), num(1));
  CHECK(a->length == 1);
  CHECK_LIST(tsk_own_keys(ptr(a), false), "0,length");
  tsk_set(ptr(a), str("foo"), num(1));
  CHECK(tsk_get(ptr(a), str("foo")) == num(1));
  CHECK_LIST(tsk_own_keys(ptr(a), true), "0,foo");
  tsk_value c = ptr(&point_class);
  CHECK(tsk_get(c, str("count")) == num(3) && tsk_get(c, str("length")) == num(2));
  CHECK_TEXT(tsk_to_string(tsk_get(c, str("name"))), "Point");
  tsk_set(c, str("count"), num(4));
  CHECK(tsk_get(c, str("count")) == num(4));
  CHECK_LIST(tsk_own_keys(c, false), "length,name,prototype,count");
  CHECK_LIST(tsk_own_keys(c, true), "count");
  CHECK_TEXT(tsk_function_parent_name(c), "Base");
  tsk_value symbol = tsk_symbol_new(text("q"));
  CHECK_TEXT(tsk_to_string(tsk_get(symbol, str("description"))), "q");
  CHECK(tsk_symbol_for(text("k")) == tsk_symbol_for(text("k")));
  CHECK_TEXT(tsk_symbol_key_for(tsk_symbol_for(text("k"))), "k");
  CHECK(tsk_symbol_key_for(symbol) == NULL);
}

static void test_errors(void) {
  (void)tsk_get(TSK_UNDEFINED, str("x"));
  CHECK_THROWN("TypeError: Cannot read properties of undefined (reading 'x')");
  (void)tsk_get(TSK_NULL, ptr(&tsk_symbol_iterator));
  CHECK_THROWN("TypeError: Cannot read properties of null (reading 'Symbol(Symbol.iterator)')");
  (void)tsk_get(TSK_UNDEFINED, num(3));
  CHECK_THROWN("TypeError: Cannot read properties of undefined (reading '3')");
  tsk_set(TSK_NULL, str("x"), num(1));
  CHECK_THROWN("TypeError: Cannot set properties of null (setting 'x')");
  (void)tsk_has(num(5), str("x"));
  CHECK_THROWN("TypeError: Cannot use 'in' operator to search for 'x' in 5");
  tsk_set(str("abc"), num(0), str("x"));
  CHECK_THROWN("TypeError: Cannot assign to read only property '0' of string 'abc'");
  tsk_set(str("abc"), str("foo"), str("x"));
  CHECK_THROWN("TypeError: Cannot create property 'foo' on string 'abc'");
  tsk_set(num(5), str("x"), num(1));
  CHECK_THROWN("TypeError: Cannot create property 'x' on number '5'");
  (void)tsk_own_keys(TSK_NULL, true);
  CHECK_THROWN("TypeError: Cannot convert undefined or null to object");
  tsk_value p = ptr(new_point(1, 2));
  tsk_object_freeze(p);
  tsk_set(p, str("x"), num(5));
  CHECK_THROWN("TypeError: Cannot assign to read only property 'x' of object '#<Point>'");
  tsk_set(p, str("label"), num(5));
  CHECK_THROWN("TypeError: Cannot add property label, object is not extensible");
}

static void test_reflection(void) {
  CHECK_TEXT(tsk_class_name_of(ptr(new_point(1, 2))), "Point");
  CHECK_TEXT(tsk_class_name_of(ptr(new_of(LITERAL))), "Object");
  CHECK(tsk_class_name_of(ptr(new_of(BARE))) == NULL);
  CHECK_TEXT(tsk_class_name_of(ptr(tsk_record_new(false))), "Object");
  CHECK(tsk_class_name_of(ptr(tsk_record_new(true))) == NULL);
  CHECK(tsk_value_kind(TSK_UNDEFINED) == 0 && tsk_value_kind(TSK_NULL) == 1);
  CHECK(tsk_value_kind(TSK_FALSE) == 2 && tsk_value_kind(num(1)) == 3);
  CHECK(tsk_value_kind(str("")) == 4 && tsk_value_kind(ptr(&tsk_symbol_match)) == 5);
  CHECK(tsk_value_kind(ptr(&add_function)) == 7);
  CHECK(tsk_value_kind(ptr(tsk_array_new(TSK_ELEMENTS_F64, 0))) == 8);
  CHECK(tsk_value_kind(ptr(new_of(BASE))) == 9);
  CHECK(tsk_object_is_frozen(num(1)) && !tsk_object_is_frozen(ptr(tsk_record_new(false))));
  tsk_value empty = ptr(tsk_record_new(false));
  tsk_object_prevent_extensions(empty);
  CHECK(tsk_object_is_frozen(empty) && tsk_object_is_sealed(empty));

  struct tsk_object *r = tsk_record_new(false);
  tsk_copy_properties(ptr(r), ptr(new_point(1, 2)));
  CHECK_LIST(tsk_own_keys(ptr(r), true), "x,y");
  struct tsk_object *rest = tsk_record_new(false);
  tsk_copy_properties_except(ptr(rest), ptr(r),
                             tsk_array_of_ptr(1, (void *const[]){text("x")}));
  CHECK_LIST(tsk_own_keys(ptr(rest), true), "y");
  tsk_copy_properties(ptr(r), str("hi"));
  CHECK_LIST(tsk_own_keys(ptr(r), true), "0,1,x,y");
  tsk_copy_properties(ptr(r), TSK_UNDEFINED);
  struct tsk_object *made = tsk_object_of_shape(POINT);
  tsk_set(ptr(made), str("label"), num(1));
  CHECK(tsk_get(ptr(made), str("label")) == num(1));
}

void test_properties(void) {
  test_shapes();
  test_methods();
  test_literal();
  test_others();
  test_errors();
  test_reflection();
}
