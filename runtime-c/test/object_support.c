/* object_support.c — see object_support.h. */
#include "object_support.h"

/* ---- atoms ---- */

#define ATOMS(X)                                                                               \
  X(kind, 4) X(message, 7) X(hello, 5) X(only, 4) X(x, 1) X(y, 1) X(label, 5) X(extra, 5)       \
  X(sum, 3) X(norm, 4) X(a, 1) X(b, 1) X(v, 1) X(w, 1) X(toString, 8) X(valueOf, 7) X(count, 5) \
  X(Error, 5) X(Base, 4) X(Point, 5) X(Speaker, 7) X(Exact, 5) X(Tagged, 6) X(p, 1) X(n, 1)    \
  X(i, 1) X(add, 3)
#define DEFINE(name, length) static TSK_LATIN1_LITERAL(atom_##name, TSK_STRING_ATOM, length, #name);
ATOMS(DEFINE)
#undef DEFINE
static TSK_LATIN1_LITERAL(atom_one, TSK_STRING_ATOM, 1, "1");
static TSK_LATIN1_LITERAL(atom_two, TSK_STRING_ATOM, 1, "2");
static TSK_LATIN1_LITERAL(atom_hidden, TSK_STRING_ATOM, 7, "#hidden");

#define ATOM(name) TSK_STRING(atom_##name)
static struct tsk_string *const atoms[] = {
#define LIST(name, length) ATOM(name),
    ATOMS(LIST)
#undef LIST
        ATOM(one),
    ATOM(two), ATOM(hidden)};

/* ---- functions ---- */

#define FUNCTION(name, body)                                                                     \
  static tsk_value name##_entry(struct tsk_function *self, tsk_value receiver, uint32_t argc,    \
                                const tsk_value *argv) {                                         \
    (void)self, (void)receiver, (void)argc, (void)argv;                                          \
    body                                                                                         \
  }                                                                                              \
  static const struct tsk_code name##_code = {.boxed = name##_entry, .length = 1};               \
  static TSK_STATIC_FUNCTION(name, &name##_code);

FUNCTION(hello, return str("hello");)
FUNCTION(only, return num(7);)
FUNCTION(sum, return num(tsk_as_f64(tsk_get_named(receiver, ATOM(x))) +
                         tsk_as_f64(tsk_get_named(receiver, ATOM(y))));)
FUNCTION(get_norm, return tsk_get_named(receiver, ATOM(x));)
FUNCTION(set_norm, tsk_set_named(receiver, ATOM(x), argv[0]); return TSK_UNDEFINED;)
FUNCTION(speak, return str("spoken");)
FUNCTION(value_of, return num(42);)
FUNCTION(to_primitive, return tsk_argument(argc, argv, 0);)
FUNCTION(tag, return str("Tag");)

static tsk_value add_entry(struct tsk_function *self, tsk_value receiver, uint32_t argc,
                           const tsk_value *argv) {
  (void)self;
  tsk_value total = receiver;
  for (uint32_t i = 0; i < argc; i++) total = tsk_add(total, argv[i]);
  return total;
}
static const struct tsk_code add_code = {.boxed = add_entry, .length = 2, .name = ATOM(add)};
TSK_STATIC_FUNCTION(add_function, &add_code);

static const struct tsk_code base_code = {
    .boxed = tsk_enter_class, .name = ATOM(Base), .captures = 1, .flags = TSK_CODE_CLASS};
static const struct tsk_code point_code = {.boxed = tsk_enter_class,
                                           .length = 2,
                                           .name = ATOM(Point),
                                           .captures = 2,
                                           .flags = TSK_CODE_CLASS};
struct class_object base_object = {
    {BASE_CLASS, TSK_KIND_FUNCTION, TSK_FLAG_STATIC, 0}, &base_code, NULL, 0};
struct class_object point_object = {
    {POINT_CLASS, TSK_KIND_FUNCTION, TSK_FLAG_STATIC, 0}, &point_code, &base_object, 3};

/* ---- shapes ---- */

enum { ENUMERABLE = TSK_PROP_ENUMERABLE, OPTIONAL = TSK_PROP_ENUMERABLE | TSK_PROP_OPTIONAL };

static const struct tsk_property error_properties[] = {
    {ATOM(kind), 0, TSK_REP_F64, 0, 0, 0}, {ATOM(message), 1, TSK_REP_PTR, 0, TSK_KIND_STRING, 0}};
static const struct tsk_property point_properties[] = {
    {ATOM(x), 0, TSK_REP_F64, ENUMERABLE, 0, 0},
    {ATOM(label), 1, TSK_REP_VALUE, OPTIONAL, 0, 1},
    {ATOM(extra), 2, TSK_REP_VALUE, OPTIONAL, 0, 2},
    {ATOM(y), 3, TSK_REP_F64, ENUMERABLE, 0, 0}};
static const struct tsk_property literal_properties[] = {
    {ATOM(b), 0, TSK_REP_BOOL, ENUMERABLE, 0, 0},
    {ATOM(two), 1, TSK_REP_VALUE, ENUMERABLE, 0, 0},
    {ATOM(a), 2, TSK_REP_VALUE, ENUMERABLE, 0, 0},
    {ATOM(one), 3, TSK_REP_VALUE, ENUMERABLE, 0, 0},
    {&tsk_symbol_species, 4, TSK_REP_VALUE, ENUMERABLE, 0, 0},
    {ATOM(p), 5, TSK_REP_PTR_UNDEF, ENUMERABLE, TSK_KIND_ARRAY, 0},
    {ATOM(n), 6, TSK_REP_PTR_NULL, ENUMERABLE, TSK_KIND_OBJECT, 0},
    {ATOM(i), 7, TSK_REP_I32, ENUMERABLE, 0, 0},
    {ATOM(hidden), 8, TSK_REP_VALUE, TSK_PROP_PRIVATE, 0, 0}};
static const struct tsk_property accessor_properties[] = {
    {ATOM(v), 0, TSK_REP_PTR, ENUMERABLE | TSK_PROP_GETTER, TSK_KIND_FUNCTION, 0},
    {ATOM(w), 1, TSK_REP_PTR, ENUMERABLE | TSK_PROP_GETTER | TSK_PROP_SETTER, TSK_KIND_FUNCTION,
     0}};
static const struct tsk_property statics_properties[] = {
    {ATOM(count), 2, TSK_REP_F64, ENUMERABLE, 0, 0}};

static const struct tsk_method base_methods[] = {{ATOM(hello), &hello, NULL, NULL},
                                                 {ATOM(only), NULL, &only, NULL}};
static const struct tsk_method point_methods[] = {{ATOM(sum), &sum, NULL, NULL},
                                                  {ATOM(norm), NULL, &get_norm, &set_norm}};
static const struct tsk_method speaker_methods[] = {{ATOM(toString), &speak, NULL, NULL},
                                                    {ATOM(valueOf), &value_of, NULL, NULL}};
static const struct tsk_method exact_methods[] = {
    {&tsk_symbol_to_primitive, &to_primitive, NULL, NULL}};
static const struct tsk_method tagged_methods[] = {{&tsk_symbol_to_string_tag, NULL, &tag, NULL}};

static const uint64_t none_traced[] = {0}, message_traced[] = {2}, point_traced[] = {6},
                      literal_traced[] = {0x17e}, accessor_traced[] = {7};

#define SHAPE(slot_count, properties_of, parent_shape, methods_of, map, order, constructor_of)    \
  .size = 8 + 8 * (slot_count), .property_count = sizeof properties_of / sizeof *properties_of,   \
  .properties = properties_of, .parent = parent_shape,                                            \
  .method_count = sizeof methods_of / sizeof *methods_of, .methods = methods_of, .traced = map,   \
  .order_slot = order, .class_code = &point_code, .constructor = constructor_of
#define NO_PROPERTIES(methods_of)                                                                 \
  .size = 8, .method_count = sizeof methods_of / sizeof *methods_of, .methods = methods_of,       \
  .traced = none_traced, .order_slot = TSK_NO_SLOT

static const struct tsk_shape shapes[SHAPE_END] = {
    [ERROR_SHAPE] = {.name = ATOM(Error),
                     .size = 24,
                     .property_count = 2,
                     .properties = error_properties,
                     .traced = message_traced,
                     .order_slot = TSK_NO_SLOT,
                     .flags = TSK_SHAPE_CLASS | TSK_SHAPE_ERROR},
    [BASE] = {.name = ATOM(Base), NO_PROPERTIES(base_methods), .class_code = &base_code,
              .constructor = &base_class},
    [POINT] = {.name = ATOM(Point),
               SHAPE(5, point_properties, BASE, point_methods, point_traced, 4, &point_class)},
    [LITERAL] = {.size = 8 + 9 * 8,
                 .property_count = 9,
                 .properties = literal_properties,
                 .traced = literal_traced,
                 .order_slot = TSK_NO_SLOT},
    [ACCESSOR] = {.size = 8 + 3 * 8,
                  .property_count = 2,
                  .properties = accessor_properties,
                  .traced = accessor_traced,
                  .order_slot = TSK_NO_SLOT},
    [SPEAKER] = {.name = ATOM(Speaker), NO_PROPERTIES(speaker_methods)},
    [EXACT] = {.name = ATOM(Exact), NO_PROPERTIES(exact_methods)},
    [TAGGED] = {.name = ATOM(Tagged), NO_PROPERTIES(tagged_methods)},
    [BASE_CLASS] = {.size = 32, .traced = none_traced, .order_slot = TSK_NO_SLOT},
    [POINT_CLASS] = {.size = 32,
                 .property_count = 1,
                 .properties = statics_properties,
                 .traced = none_traced,
                 .order_slot = TSK_NO_SLOT},
    [BARE] = {.size = 8,
              .traced = none_traced,
              .order_slot = TSK_NO_SLOT,
              .flags = TSK_SHAPE_NULL_PROTOTYPE}};

struct tsk_object *new_of(uint32_t shape) {
  struct tsk_object *o = tsk_new_object(shape, shapes[shape].size);
  if (shape == ACCESSOR) {
    o->slots[0] = ptr(&only);
    o->slots[1] = ptr(&get_norm);
    o->slots[2] = ptr(&set_norm);
  }
  return o;
}

struct tsk_object *new_point(double x, double y) {
  struct tsk_object *o = new_of(POINT);
  o->slots[0] = tsk_f64_bits(x);
  o->slots[3] = tsk_f64_bits(y);
  return o;
}

/* ---- errors ---- */

static struct tsk_object *make_error(uint32_t kind, struct tsk_string *message) {
  struct tsk_object *o = new_of(ERROR_SHAPE);
  o->slots[0] = tsk_f64_bits(kind);
  o->slots[1] = ptr(message);
  return o;
}

const struct tsk_program tsk_program = {
    .shapes = shapes, .shape_count = SHAPE_END, .make_error = make_error};

/* ---- checks ---- */

static const char *c_text(struct tsk_string *s, char *out, size_t room) {
  size_t length = tsk_string_utf8_length(s);
  if (length >= room) length = 0;
  else (void)tsk_string_write_utf8(s, (uint8_t *)out);
  out[length] = 0;
  return out;
}

static const char *thrown_text(char *out, size_t room) {
  static const char *const names[] = {"Error", "TypeError", "RangeError", "SyntaxError",
                                      "ReferenceError"};
  if (!tsk_is_kind(tsk_pending, TSK_KIND_OBJECT)) return "no error";
  const struct tsk_object *error = tsk_as_ptr(tsk_pending);
  int at = snprintf(out, room, "%s: ", names[(int)tsk_f64_of_bits(error->slots[0])]);
  (void)c_text(tsk_as_ptr(error->slots[1]), out + at, room - (size_t)at);
  return out;
}

void fail_pending(const char *file, int line) {
  char out[512];
  fprintf(stderr, "%s:%d: pending: %s\n", file, line, thrown_text(out, sizeof out));
  exit(1);
}

static void compare(const char *got, const char *expected, const char *file, int line) {
  if (strcmp(got, expected) == 0) return;
  fprintf(stderr, "%s:%d: got '%s', expected '%s'\n", file, line, got, expected);
  exit(1);
}

void check_text(struct tsk_string *s, const char *expected, const char *file, int line) {
  char out[512];
  if (tsk_pending != TSK_HOLE) fail_pending(file, line);
  compare(c_text(s, out, sizeof out), expected, file, line);
}

void check_list(struct tsk_array *a, const char *expected, const char *file, int line) {
  struct tsk_string *joined = a == NULL ? TSK_EMPTY_STRING : tsk_to_string(ptr(a));
  check_text(joined, expected, file, line);
}

void check_thrown(const char *expected, const char *file, int line) {
  char out[512];
  compare(thrown_text(out, sizeof out), expected, file, line);
  tsk_pending = TSK_HOLE;
}

/* ---- main ---- */

static const struct {
  const char *name;
  void (*run)(void);
} groups[] = {{"arrays", test_arrays},       {"records", test_records},
              {"properties", test_properties}, {"operators", test_operators},
              {"functions", test_functions},  {"process", test_process},
              {"traces", test_traces}};

static const char *wanted;

static void run_group(void) {
  for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
    if (strcmp(groups[i].name, wanted) == 0) groups[i].run();
  }
}

int main(int argc, char **argv) {
  wanted = argc > 1 ? argv[1] : "";
  int status = tsk_run(argc, argv, atoms, sizeof atoms / sizeof *atoms, run_group, NULL);
  if (status == 0) puts("SUCCESS");
  return status;
}
