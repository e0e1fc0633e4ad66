/* key.c — property keys in their normal form. */
#include "internal.h"

TSK_LATIN1_LITERAL(tsk_text_length, 0, 6, "length");
TSK_LATIN1_LITERAL(tsk_text_name, 0, 4, "name");
TSK_LATIN1_LITERAL(tsk_text_message, 0, 7, "message");
TSK_LATIN1_LITERAL(tsk_text_prototype, 0, 9, "prototype");
TSK_LATIN1_LITERAL(tsk_text_constructor, 0, 11, "constructor");
TSK_LATIN1_LITERAL(tsk_text_description, 0, 11, "description");

tsk_value tsk_string_key(struct tsk_string *key) {
  struct tsk_units units = tsk_string_units(key);
  /* Most keys are names: one look at the first unit settles it. */
  if (units.length == 0 || units.length > 10 || tsk_unit(units, 0) - '0' > 9) {
    return tsk_from_ptr(key);
  }
  uint32_t index;
  return tsk_string_to_index(key, &index) ? tsk_from_f64(index) : tsk_from_ptr(key);
}

tsk_value tsk_property_key(tsk_value key) {
  if (tsk_is_number(key)) {
    double d = tsk_as_f64(key);
    if (d >= 0 && d < 4294967295.0 && d == (double)(uint32_t)d) return tsk_from_f64(d + 0.0);
    return tsk_from_ptr(tsk_f64_to_string(d));
  }
  if (tsk_is_string(key)) return tsk_string_key(tsk_as_ptr(key));
  if (tsk_is_symbol(key)) return key;
  tsk_value primitive = tsk_to_primitive(key, TSK_HINT_STRING);
  if (tsk_is_pending()) return tsk_from_ptr(TSK_EMPTY_STRING);
  if (tsk_is_symbol(primitive)) return primitive;
  struct tsk_string *text = tsk_to_string(primitive);
  return tsk_is_pending() ? tsk_from_ptr(TSK_EMPTY_STRING) : tsk_string_key(text);
}

tsk_value tsk_key_value(tsk_value normal) {
  return tsk_is_number(normal) ? tsk_from_ptr(tsk_f64_to_string(tsk_as_f64(normal))) : normal;
}
