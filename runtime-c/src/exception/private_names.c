/* private_names.c — the errors of private names on values that do not have them. */
#include "tsuk/exception.h"
#include "tsuk/operators.h"

void tsk_check_private_read(bool has, tsk_value v, struct tsk_string *name) {
  if (TSK_LIKELY(has)) return;
  if (tsk_is_nullish(v)) tsk_throw_nullish_get(v, tsk_from_ptr(name));
  else tsk_throw_error(TSK_TYPE_ERROR, "Cannot read private member %S from an object whose class "
                                       "did not declare it", name);
}

void tsk_check_private_write(bool has, tsk_value v, struct tsk_string *name) {
  if (TSK_LIKELY(has)) return;
  if (tsk_is_nullish(v)) tsk_throw_nullish_set(v, tsk_from_ptr(name));
  else tsk_throw_error(TSK_TYPE_ERROR, "Cannot write private member %S to an object whose class "
                                       "did not declare it", name);
}

void tsk_check_private_instance(bool has, tsk_value v, struct tsk_string *class) {
  if (TSK_LIKELY(has)) return;
  if (tsk_is_nullish(v)) tsk_throw_nullish_get(v, tsk_from_ptr(class)); /* as V8 puts it */
  else tsk_throw_error(TSK_TYPE_ERROR, "Receiver must be an instance of class %S", class);
}

void tsk_check_private_class(bool has, tsk_value v, struct tsk_string *class) {
  if (TSK_LIKELY(has)) return;
  (void)v;
  tsk_throw_error(TSK_TYPE_ERROR, "Receiver must be class %S", class);
}

void tsk_check_in_private(tsk_value v, struct tsk_string *name) {
  if (tsk_is_object(v)) return;
  tsk_throw_error(TSK_TYPE_ERROR, "Cannot use 'in' operator to search for '%S' in %v", name, v);
}
