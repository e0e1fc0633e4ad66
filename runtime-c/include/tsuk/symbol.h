/* symbol.h — symbols: the well-known ones as static data, Symbol() and the
 * registry behind Symbol.for.
 */
#ifndef TSUK_SYMBOL_H
#define TSUK_SYMBOL_H

#include "tsuk/object.h"

#define TSK_WELL_KNOWN_SYMBOLS(X)                                                      \
  X(iterator, "Symbol.iterator", 15)                                                   \
  X(async_iterator, "Symbol.asyncIterator", 20)                                        \
  X(has_instance, "Symbol.hasInstance", 18)                                            \
  X(to_primitive, "Symbol.toPrimitive", 18)                                            \
  X(to_string_tag, "Symbol.toStringTag", 18)                                           \
  X(species, "Symbol.species", 14)                                                     \
  X(is_concat_spreadable, "Symbol.isConcatSpreadable", 25)                             \
  X(unscopables, "Symbol.unscopables", 18)                                             \
  X(match, "Symbol.match", 12)                                                         \
  X(match_all, "Symbol.matchAll", 15)                                                  \
  X(replace, "Symbol.replace", 14)                                                     \
  X(search, "Symbol.search", 13)                                                       \
  X(split, "Symbol.split", 12)                                                         \
  X(dispose, "Symbol.dispose", 14)                                                     \
  X(async_dispose, "Symbol.asyncDispose", 19)                                          \
  X(inspect_custom, "nodejs.util.inspect.custom", 26)

#define TSK_DECLARE_SYMBOL(name, text, length) extern struct tsk_symbol tsk_symbol_##name;
TSK_WELL_KNOWN_SYMBOLS(TSK_DECLARE_SYMBOL)
#undef TSK_DECLARE_SYMBOL

/* A symbol of the program's that exists once. */
#define TSK_STATIC_SYMBOL(name, description)                                           \
  struct tsk_symbol name = {                                                           \
      {TSK_SHAPE_SYMBOL, TSK_KIND_SYMBOL, TSK_FLAG_STATIC, 0}, description, 0}

/* Intrinsics: a symbol is a tsk_value there. */
tsk_value tsk_symbol_new(struct tsk_string *description); /* NULL: none */
tsk_value tsk_symbol_for(struct tsk_string *key);         /* Symbol.for */
/* Makes a static symbol the one of Symbol.for(its description); before anything asks for it. */
void tsk_symbol_register(tsk_value symbol);
/* Symbol.keyFor; NULL: undefined. */
struct tsk_string *tsk_symbol_key_for(tsk_value symbol);
/* NULL: none, or thrown: other values come to places whose type says symbol. */
struct tsk_string *tsk_symbol_description(tsk_value symbol);
/* "Symbol(description)"; may throw. */
struct tsk_string *tsk_symbol_to_string(tsk_value symbol);

#endif
