/* number_driver.c — runs one function of number.h over standard input, for the
 * comparison with Node in test/unit/runtime-number.test.ts.
 *
 *   number_driver NAME < arguments > results
 * Arguments are doubles, or for the functions that read text, lines of UTF-8.
 * Results are doubles, or lines.
 */
#include "text_support.h"

static double to_int32(double x) { return tsk_f64_to_int32(x); }
static double to_uint32(double x) { return tsk_f64_to_uint32(x); }

static const struct {
  const char *name;
  double (*function)(double);
} unary[] = {
    {"sqrt", tsk_f64_sqrt},   {"cbrt", tsk_f64_cbrt},     {"exp", tsk_f64_exp},
    {"expm1", tsk_f64_expm1}, {"log", tsk_f64_log},       {"log1p", tsk_f64_log1p},
    {"log2", tsk_f64_log2},   {"log10", tsk_f64_log10},   {"sin", tsk_f64_sin},
    {"cos", tsk_f64_cos},     {"tan", tsk_f64_tan},       {"asin", tsk_f64_asin},
    {"acos", tsk_f64_acos},   {"atan", tsk_f64_atan},     {"sinh", tsk_f64_sinh},
    {"cosh", tsk_f64_cosh},   {"tanh", tsk_f64_tanh},     {"asinh", tsk_f64_asinh},
    {"acosh", tsk_f64_acosh}, {"atanh", tsk_f64_atanh},   {"floor", tsk_f64_floor},
    {"ceil", tsk_f64_ceil},   {"round", tsk_f64_round},   {"trunc", tsk_f64_trunc},
    {"sign", tsk_f64_sign},   {"abs", tsk_f64_abs},       {"fround", tsk_f64_fround},
    {"clz32", tsk_f64_clz32}, {"int32", to_int32},  {"uint32", to_uint32},
};

static const struct {
  const char *name;
  double (*function)(double, double);
} binary[] = {
    {"pow", tsk_f64_pow}, {"atan2", tsk_f64_atan2}, {"hypot", tsk_f64_hypot}, {"mod", tsk_f64_mod},
    {"min", tsk_f64_min}, {"max", tsk_f64_max},     {"imul", tsk_f64_imul},
};

static const struct {
  const char *name;
  struct tsk_string *(*function)(double, double);
} printing[] = {
    {"toStringRadix", tsk_f64_to_string_radix},
    {"toFixed", tsk_f64_to_fixed},
    {"toPrecision", tsk_f64_to_precision},
    {"toExponential", tsk_f64_to_exponential},
};

static const struct {
  const char *name;
  double (*function)(struct tsk_string *);
} reading[] = {{"Number", tsk_string_to_f64}, {"parseFloat", tsk_string_parse_float}};

#define COUNT(table) (sizeof table / sizeof *table)

int main(int argc, char **argv) {
  static tsk_value unused_root;
  start_heap(&unused_root);
  const char *name = argc > 1 ? argv[1] : "";
  size_t length;
  const uint8_t *at = read_input(&length), *end = at + length;
  for (size_t i = 0; i < COUNT(unary); i++) {
    if (strcmp(name, unary[i].name)) continue;
    while (at < end) put_f64(unary[i].function(take_f64(&at)));
    return 0;
  }
  for (size_t i = 0; i < COUNT(binary); i++) {
    if (strcmp(name, binary[i].name)) continue;
    while (at < end) {
      double first = take_f64(&at);
      put_f64(binary[i].function(first, take_f64(&at)));
    }
    return 0;
  }
  for (size_t i = 0; i < COUNT(printing); i++) {
    if (strcmp(name, printing[i].name)) continue;
    while (at < end) {
      double first = take_f64(&at);
      put_line(printing[i].function(first, take_f64(&at)));
    }
    return 0;
  }
  if (!strcmp(name, "toString")) {
    while (at < end) put_line(tsk_f64_to_string(take_f64(&at)));
    return 0;
  }
  while (at < end) {
    const uint8_t *newline = memchr(at, '\n', (size_t)(end - at));
    struct tsk_string *text = tsk_string_from_utf8(at, (size_t)(newline - at));
    at = newline + 1;
    if (!strncmp(name, "parseInt", 8)) put_f64(tsk_string_parse_int(text, atoi(name + 8)));
    for (size_t i = 0; i < COUNT(reading); i++) {
      if (!strcmp(name, reading[i].name)) put_f64(reading[i].function(text));
    }
  }
  return 0;
}
