/* operator_test.c — operators and conversions on values; calls; the process. */
#include "object_support.h"

static void test_equality(void) {
  tsk_value nan = num(__builtin_nan(""));
  tsk_value rope = ptr(tsk_string_concat(text("a long enough left side "), text("and a right side")));
  CHECK(tsk_strict_equal(rope, str("a long enough left side and a right side")));
  CHECK(!tsk_strict_equal(nan, nan) && tsk_strict_equal(num(0), num(-0.0)));
  CHECK(!tsk_strict_equal(TSK_NULL, TSK_UNDEFINED) && !tsk_strict_equal(num(1), str("1")));
  CHECK(tsk_same_value(nan, num(-__builtin_nan(""))) && !tsk_same_value(num(0), num(-0.0)));
  CHECK(tsk_same_value_zero(nan, nan) && tsk_same_value_zero(num(0), num(-0.0)));
  CHECK(tsk_hash_value(num(0)) == tsk_hash_value(num(-0.0)));
  CHECK(tsk_hash_value(rope) ==
        tsk_hash_value(str("a long enough left side and a right side")));
  CHECK(tsk_hash_value(nan) == tsk_hash_value(num(-__builtin_nan(""))));
  CHECK(tsk_loose_equal(TSK_NULL, TSK_UNDEFINED) && !tsk_loose_equal(TSK_NULL, num(0)));
  CHECK(tsk_loose_equal(num(1), str("1")) && tsk_loose_equal(TSK_TRUE, str("1")));
  CHECK(tsk_loose_equal(ptr(new_of(SPEAKER)), num(42)));
  CHECK(tsk_loose_equal(ptr(tsk_array_of_f64(1, (const double[]){5})), str("5")));
  CHECK(!tsk_loose_equal(ptr(new_of(BASE)), ptr(new_of(BASE))));
}

static void test_conversions(void) {
  CHECK_TEXT(tsk_typeof(TSK_NULL), "object");
  CHECK_TEXT(tsk_typeof(TSK_UNDEFINED), "undefined");
  CHECK_TEXT(tsk_typeof(ptr(&add_function)), "function");
  CHECK_TEXT(tsk_typeof(ptr(&tsk_symbol_match)), "symbol");
  CHECK(!tsk_to_bool(num(0)) && !tsk_to_bool(str("")) && !tsk_to_bool(num(__builtin_nan(""))));
  CHECK(tsk_to_bool(num(-1)) && tsk_to_bool(str("0")) && tsk_to_bool(ptr(new_of(BASE))));
  CHECK_TEXT(tsk_to_string(num(1e21)), "1e+21");
  CHECK_TEXT(tsk_to_string(TSK_TRUE), "true");
  CHECK_TEXT(tsk_to_string(ptr(new_of(BASE))), "[object Object]");
  CHECK_TEXT(tsk_to_string(ptr(new_of(TAGGED))), "[object Tag]");
  CHECK_TEXT(tsk_to_string(ptr(new_of(SPEAKER))), "spoken");
  CHECK_TEXT(tsk_to_string(ptr(new_of(EXACT))), "string");
  CHECK_TEXT(tsk_value_to_string_default(ptr(new_of(SPEAKER))), "42");
  CHECK_TEXT(tsk_value_to_string_default(ptr(new_of(EXACT))), "default");
  CHECK_TEXT(tsk_object_to_string(TSK_NULL), "[object Null]");
  CHECK_TEXT(tsk_object_to_string(ptr(tsk_array_new(TSK_ELEMENTS_F64, 0))), "[object Array]");
  CHECK(tsk_to_number(str(" 0x10 ")) == 16 && tsk_to_number(TSK_NULL) == 0);
  CHECK(tsk_to_number(ptr(new_of(SPEAKER))) == 42);
  struct tsk_array *cyclic = tsk_array_new(TSK_ELEMENTS_VALUE, 0);
  tsk_array_value_push(cyclic, num(1));
  tsk_array_value_push(cyclic, ptr(cyclic));
  tsk_array_value_push(cyclic, TSK_NULL);
  tsk_array_value_push(cyclic, ptr(tsk_array_of_f64(2, (const double[]){2, 3})));
  CHECK_LIST(cyclic, "1,,,2,3");

  (void)tsk_to_string(ptr(&tsk_symbol_match));
  CHECK_THROWN("TypeError: Cannot convert a Symbol value to a string");
  (void)tsk_to_number(ptr(&tsk_symbol_match));
  CHECK_THROWN("TypeError: Cannot convert a Symbol value to a number");
  (void)tsk_to_string(ptr(tsk_record_new(true)));
  CHECK_THROWN("TypeError: Cannot convert object to primitive value");
  CHECK_TEXT(tsk_string_of_value(ptr(&tsk_symbol_match)), "Symbol(Symbol.match)");
}

static void test_arithmetic(void) {
  CHECK(tsk_add(num(1), num(2)) == num(3) && tsk_add(TSK_TRUE, TSK_NULL) == num(1));
  CHECK_TEXT(tsk_to_string(tsk_add(num(1), str("2"))), "12");
  CHECK_TEXT(tsk_to_string(tsk_add(ptr(new_of(BASE)), num(1))), "[object Object]1");
  CHECK(tsk_add(ptr(new_of(SPEAKER)), num(1)) == num(43));
  (void)tsk_add(ptr(&tsk_symbol_match), str(""));
  CHECK_THROWN("TypeError: Cannot convert a Symbol value to a string");
  (void)tsk_add(ptr(&tsk_symbol_match), num(1));
  CHECK_THROWN("TypeError: Cannot convert a Symbol value to a number");
  CHECK(tsk_less(num(1), num(2)) && !tsk_less(num(2), num(2)) && tsk_less_equal(num(2), num(2)));
  CHECK(tsk_less(str("10"), str("9")) && !tsk_less(str("10"), num(9)));
  CHECK(!tsk_less(num(1), TSK_UNDEFINED) && !tsk_greater_equal(num(1), TSK_UNDEFINED));
  CHECK(tsk_greater(str("b"), str("a")) && tsk_greater_equal(TSK_NULL, num(0)));
}

static void test_instances(void) {
  tsk_value p = ptr(new_point(1, 2));
  CHECK(tsk_instance_of(p, POINT) && tsk_instance_of(p, BASE) && !tsk_instance_of(p, EXACT));
  CHECK(!tsk_instance_of(num(1), BASE) && !tsk_instance_of(ptr(new_of(BASE)), POINT));
  CHECK(tsk_instanceof(p, ptr(&base_class)) && !tsk_instanceof(num(1), ptr(&base_class)));
  (void)tsk_instanceof(p, num(1));
  CHECK_THROWN("TypeError: Right-hand side of 'instanceof' is not an object");
  (void)tsk_instanceof(p, p);
  CHECK_THROWN("TypeError: Right-hand side of 'instanceof' is not callable");
  CHECK(tsk_unbox_instance(p, BASE, NULL) == tsk_as_ptr(p));
  (void)tsk_unbox_instance(ptr(new_of(BASE)), POINT, "'p' (app.ts:3:1)");
  CHECK_THROWN("TypeError: 'p' (app.ts:3:1): expected Point, got Base");
  (void)tsk_unbox_f64(str("x"), NULL);
  CHECK_THROWN("TypeError: expected number, got string");
  (void)tsk_unbox_string(TSK_NULL, "'s'");
  CHECK_THROWN("TypeError: 's': expected string, got null");
  (void)tsk_unbox_array(TSK_TRUE, NULL);
  CHECK_THROWN("TypeError: expected array, got boolean");
  (void)tsk_string_index_checked(text("abc"), 3);
  CHECK_THROWN("RangeError: index 3 is out of bounds for a string of length 3");
}

void test_operators(void) {
  test_equality();
  test_conversions();
  test_arithmetic();
  test_instances();
}

void test_functions(void) {
  tsk_value add = ptr(&add_function);
  CHECK(tsk_call(add, num(1), 2, (const tsk_value[]){num(2), num(3)}) == num(6));
  struct tsk_array *args = tsk_array_of_f64(2, (const double[]){4, 5});
  CHECK(tsk_apply(add, num(1), args) == num(10));
  tsk_value bound = tsk_bind_function(add, num(100), args);
  CHECK(tsk_call(bound, num(1), 1, (const tsk_value[]){num(1)}) == num(110));
  CHECK_TEXT(tsk_function_name(bound), "bound add");
  CHECK(tsk_function_length(bound) == 0 && tsk_function_length(add) == 2);
  tsk_value twice = tsk_bind_function(bound, num(0), NULL);
  CHECK(tsk_call(twice, num(1), 0, NULL) == num(109));
  CHECK_TEXT(tsk_function_name(twice), "bound bound add");
  struct tsk_array *many = tsk_array_new(TSK_ELEMENTS_F64, 0);
  for (int i = 0; i < 100; i++) tsk_array_f64_push(many, 1);
  CHECK(tsk_apply(add, num(0), many) == num(100));
  (void)tsk_call(str("abc"), TSK_UNDEFINED, 0, NULL);
  CHECK_THROWN("TypeError: abc is not a function");
  (void)tsk_call(ptr(new_point(1, 2)), TSK_UNDEFINED, 0, NULL);
  CHECK_THROWN("TypeError: #<Point> is not a function");
  (void)tsk_call(ptr(&point_class), TSK_UNDEFINED, 0, NULL);
  CHECK_THROWN("TypeError: Class constructor Point cannot be invoked without 'new'");
  CHECK_TEXT(tsk_to_string(add), "function add() { [native code] }");
  tsk_throw_not_callable("obj.foo");
  CHECK_THROWN("TypeError: obj.foo is not a function");
  tsk_throw_uninitialised("x");
  CHECK_THROWN("ReferenceError: Cannot access 'x' before initialization");
  tsk_throw_stack_overflow();
  CHECK_THROWN("RangeError: Maximum call stack size exceeded");
  tsk_throw(num(5));
  CHECK_TEXT(tsk_to_string(tsk_catch()), "5");
}

static void round_trip(const char *original, enum tsk_encoding encoding, const char *written) {
  size_t count = 0;
  struct tsk_elements *bytes = tsk_encode(text(written), encoding, &count);
  CHECK(count == strlen(original) && memcmp(tsk_elements_data(bytes), original, count) == 0);
  CHECK_TEXT(tsk_decode((const uint8_t *)original, count, encoding), written);
}

void test_process(void) {
  round_trip("hello", TSK_HEX, "68656c6c6f");
  round_trip("hello", TSK_BASE64, "aGVsbG8=");
  round_trip("hell", TSK_BASE64, "aGVsbA==");
  round_trip("\xff\xfe\xfd", TSK_BASE64URL, "__79");
  round_trip("h\xc3\xa9", TSK_UTF8, "h\xc3\xa9");
  round_trip("h\xe9", TSK_LATIN1, "h\xc3\xa9");

  struct tsk_array *arguments = tsk_host_arguments();
  CHECK(arguments->length >= 3);
  struct tsk_string *folder = tsk_array_string_get(arguments, 2);
  struct tsk_string *file = tsk_string_concat(folder, text("/h\xc3\xa9llo.txt"));
  struct tsk_string *missing = tsk_string_concat(folder, text("/none"));
  CHECK(tsk_file_read(missing, TSK_UTF8) == NULL);
  CHECK_TEXT(tsk_host_error_name(tsk_host_error_number()), "ENOENT");
  CHECK_TEXT(tsk_host_error_text(tsk_host_error_number()), "no such file or directory");
  CHECK(tsk_file_write(file, text("first \xe2\x82\xac\n"), TSK_UTF8, 0, 0666));
  CHECK(tsk_file_write(file, text("second\n"), TSK_UTF8, 1, 0666));
  CHECK(!tsk_file_write(file, text(""), TSK_UTF8, 2, 0666));
  CHECK_TEXT(tsk_host_error_name(tsk_host_error_number()), "EEXIST");
  CHECK_TEXT(tsk_file_read(file, TSK_UTF8), "first \xe2\x82\xac\nsecond\n");
  CHECK(tsk_file_status(file, 0) == 17 && tsk_file_status(file, 1) == 1);
  CHECK(tsk_file_status(folder, 1) == 2 && tsk_file_status(missing, 1) == -1);
  double handle = tsk_file_open(file, 0);
  CHECK_TEXT(tsk_handle_read_bytes(handle, 5), "first");
  CHECK_TEXT(tsk_handle_read(handle, TSK_UTF8), " \xe2\x82\xac\nsecond\n");
  CHECK_TEXT(tsk_handle_read_bytes(handle, 5), "");
  CHECK(tsk_handle_close(handle) && !tsk_handle_close(handle));
  struct tsk_string *inner = tsk_string_concat(folder, text("/a"));
  CHECK(tsk_directory_create(inner, 0777) && !tsk_directory_create(inner, 0777));
  CHECK_LIST(tsk_directory_read(folder), "a,h\xc3\xa9llo.txt");
  CHECK(tsk_file_rename(file, tsk_string_concat(inner, text("/b"))) && !tsk_file_exists(file));
  CHECK(!tsk_directory_remove(inner));
  CHECK_TEXT(tsk_host_error_name(tsk_host_error_number()), "ENOTEMPTY");
  CHECK(tsk_file_remove(tsk_string_concat(inner, text("/b"))) && tsk_directory_remove(inner));

  struct tsk_string *name = text("TSUK_TEST_VARIABLE");
  CHECK(tsk_host_environment(name) == NULL);
  tsk_host_set_environment(name, text("h\xc3\xa9"));
  CHECK_TEXT(tsk_host_environment(name), "h\xc3\xa9");
  tsk_host_set_environment(name, NULL);
  CHECK(tsk_host_environment(name) == NULL);
  double before = tsk_host_monotonic();
  tsk_host_sleep_until(before + 12);
  CHECK(tsk_host_monotonic() >= before + 12);

  /* The order on one terminal or pipe is the order of the writes. */
  tsk_host_write(1, text("1 out\n"));
  tsk_host_write(2, text("2 err\n"));
  tsk_host_write(1, text("3 out\n"));
  struct tsk_array *lines = tsk_array_new(TSK_ELEMENTS_PTR, 0);
  for (int i = 0; i < 9000; i++) tsk_array_ptr_push(lines, text("h\xc3\xa9llo"));
  tsk_host_write(1, tsk_string_join(lines, text(",")));
  tsk_host_write(1, text("\n"));
}
