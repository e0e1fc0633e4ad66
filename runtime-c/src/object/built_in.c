/* built_in.c — members of the built-in types under keys known only at run time.
 * Only programs that read such keys contain it (tsk_program.built_in_members).
 */
#include "internal.h"

static const struct tsk_method *find_member(const struct tsk_member_list *list, tsk_value key) {
  const void *named = tsk_shape_key(key);
  for (uint32_t i = 0; named != NULL && i < list->count; i++) {
    if (list->members[i].key == named) return &list->members[i];
  }
  return NULL;
}

const struct tsk_method *tsk_built_in_find(tsk_value v, tsk_value key) {
  const struct tsk_method *found = NULL;
  const struct tsk_built_in_members *all = tsk_program.built_in_members;
  for (uint32_t i = 0; tsk_is_function(v) && i < TSK_BUILT_INS && found == NULL; i++) {
    if (tsk_program.constructors[i] == tsk_as_ptr(v)) found = find_member(&all->statics[i], key);
  }
  enum tsk_built_in type = tsk_built_in_type(v);
  if (found == NULL) found = find_member(&all->instance[type], key);
  if (found != NULL || type == TSK_BUILT_IN_OBJECT) return found;
  return find_member(&all->instance[TSK_BUILT_IN_OBJECT], key);
}
