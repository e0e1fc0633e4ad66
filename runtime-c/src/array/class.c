/* class.c — arrays of classes that extend Array. Only programs with such classes contain it. */
#include "internal.h"

#include "tsuk/function.h"
#include "tsuk/property.h"
#include "tsuk/symbol.h"

struct tsk_array *tsk_array_of_shape(uint32_t shape, enum tsk_elements_kind kind) {
  struct tsk_array *a =
      tsk_allocate_with((struct tsk_header){shape, TSK_KIND_ARRAY, 0, (uint16_t)kind},
                        tsk_program.shapes[shape].size);
  if (a == NULL) return NULL;
  a->data = tsk_elements_data(tsk_array_storage(kind, 0));
  return a;
}

struct tsk_string *tsk_array_own_text(struct tsk_array *a) {
  static TSK_LATIN1_LITERAL(join_text, 0, 4, "join");
  tsk_value key = tsk_from_ptr(TSK_STRING(join_text));
  if (!tsk_has_method(tsk_from_ptr(a), key)) return NULL;
  tsk_value text = tsk_call_method(tsk_from_ptr(a), key, 0, NULL, NULL);
  return tsk_is_pending() ? TSK_EMPTY_STRING : tsk_to_string(text);
}

struct tsk_function *tsk_array_species(struct tsk_array *a) {
  struct tsk_function *class = tsk_class_of((struct tsk_object *)(void *)a);
  if (class == NULL) return NULL;
  tsk_value key = tsk_from_ptr(&tsk_symbol_species);
  if (!tsk_has(tsk_from_ptr(class), key)) return class;
  tsk_value chosen = tsk_get(tsk_from_ptr(class), key);
  if (tsk_is_pending() || tsk_is_nullish(chosen)) return NULL;
  if (!tsk_is_function(chosen)) {
    tsk_throw_error(TSK_TYPE_ERROR, "object.constructor[Symbol.species] is not a constructor");
    return NULL;
  }
  /* Array itself is no class. */
  struct tsk_function *made = tsk_as_ptr(chosen);
  return made->code->flags & TSK_CODE_CLASS ? made : NULL;
}
