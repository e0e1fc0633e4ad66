/* symbol.c — the well-known symbols, Symbol() and the registry of Symbol.for. */
#include "tsuk/symbol.h"

#include "tsuk/exception.h"
#include "tsuk/heap.h"
#include "tsuk/operators.h"
#include "tsuk/record.h"
#include "tsuk/string.h"

#define TSK_DEFINE_SYMBOL(name, text, length)                       \
  static TSK_LATIN1_LITERAL(text_of_##name, 0, length, text);       \
  struct tsk_symbol tsk_symbol_##name = {                           \
      {TSK_SHAPE_SYMBOL, TSK_KIND_SYMBOL, TSK_FLAG_STATIC, 0},      \
      TSK_STRING(text_of_##name),                                   \
      0};
TSK_WELL_KNOWN_SYMBOLS(TSK_DEFINE_SYMBOL)

/* Key to symbol; made by the first Symbol.for. */
static tsk_value registry;
static uint64_t last_id;

tsk_value tsk_symbol_new(struct tsk_string *description) {
  struct tsk_symbol *symbol = tsk_allocate_with(
      (struct tsk_header){TSK_SHAPE_SYMBOL, TSK_KIND_SYMBOL, 0, 0}, sizeof(struct tsk_symbol));
  if (symbol == NULL) return TSK_UNDEFINED;
  symbol->description = description;
  symbol->id = ++last_id;
  return tsk_from_ptr(symbol);
}

static struct tsk_object *open_registry(void) {
  if (registry == TSK_HOLE) {
    tsk_add_root(&registry);
    struct tsk_object *made = tsk_record_new(true);
    if (made == NULL) return NULL;
    registry = tsk_from_ptr(made);
    /* Node's util.inspect.custom is a registered symbol. */
    tsk_record_set(made, tsk_symbol_inspect_custom.description,
                   tsk_from_ptr(&tsk_symbol_inspect_custom));
  }
  return tsk_as_ptr(registry);
}

tsk_value tsk_symbol_for(struct tsk_string *key) {
  struct tsk_object *symbols = open_registry();
  if (symbols == NULL) return TSK_UNDEFINED;
  tsk_value symbol = tsk_record_get(symbols, key);
  if (symbol != TSK_UNDEFINED) return symbol;
  symbol = tsk_symbol_new(tsk_string_flatten(key));
  if (symbol != TSK_UNDEFINED) tsk_record_set(symbols, key, symbol);
  return symbol;
}

void tsk_symbol_register(tsk_value symbol) {
  struct tsk_object *symbols = open_registry();
  if (symbols != NULL) tsk_record_set(symbols, tsk_symbol_description(symbol), symbol);
}

struct tsk_string *tsk_symbol_description(tsk_value symbol) {
  if (TSK_UNLIKELY(!tsk_is_symbol(symbol))) {
    tsk_throw_mismatch("symbol", symbol, NULL);
    return NULL;
  }
  return ((struct tsk_symbol *)tsk_as_ptr(symbol))->description;
}

struct tsk_string *tsk_symbol_key_for(tsk_value symbol) {
  struct tsk_string *description = tsk_symbol_description(symbol);
  if (description == NULL) return NULL;
  struct tsk_object *symbols = open_registry();
  if (symbols == NULL) return NULL;
  return tsk_record_get(symbols, description) == symbol ? description : NULL;
}

struct tsk_string *tsk_symbol_to_string(tsk_value symbol) {
  struct tsk_string *description = tsk_symbol_description(symbol);
  struct tsk_builder text;
  tsk_builder_init(&text);
  tsk_builder_append_latin1(&text, "Symbol(", 7);
  if (description != NULL) tsk_builder_append(&text, description);
  tsk_builder_append_latin1(&text, ")", 1);
  return tsk_builder_finish(&text);
}
