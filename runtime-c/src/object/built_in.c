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

static const struct tsk_method *find_own(tsk_value v, tsk_value key) {
  const struct tsk_built_in_members *all = tsk_program.built_in_members;
  for (uint32_t i = 0; tsk_is_function(v) && i < TSK_BUILT_INS; i++) {
    if (tsk_program.constructors[i] == tsk_as_ptr(v)) return find_member(&all->statics[i], key);
  }
  enum tsk_built_in itself = tsk_built_in_itself(v);
  return itself == TSK_BUILT_INS ? NULL : find_member(&all->instance[itself], key);
}

const struct tsk_method *tsk_built_in_find(tsk_value v, tsk_value key) {
  const struct tsk_built_in_members *all = tsk_program.built_in_members;
  const struct tsk_method *found = tsk_is_function(v) ? find_own(v, key) : NULL;
  enum tsk_built_in type = tsk_built_in_type(v);
  if (found == NULL) found = find_member(&all->instance[type], key);
  if (found != NULL || type == TSK_BUILT_IN_OBJECT) return found;
  return find_member(&all->instance[TSK_BUILT_IN_OBJECT], key);
}

bool tsk_built_in_find_own(tsk_value v, tsk_value key, struct tsk_own *own) {
  const struct tsk_method *m = find_own(v, key);
  if (m == NULL || tsk_is_absent(m)) return false;
  if (m->function != NULL) return tsk_found(own, tsk_from_ptr(m->function), 0);
  if (!tsk_is_function(v)) {
    own->getter = m->getter;
    own->setter = m->setter;
    return tsk_found(own, TSK_UNDEFINED,
                     TSK_PROP_GETTER | (m->setter != NULL ? TSK_PROP_SETTER : 0u));
  }
  /* The getter of a static member reads a function or a constant. */
  tsk_value value = m->getter == NULL ? TSK_UNDEFINED : tsk_enter(m->getter, v, 0, NULL);
  return tsk_found(own, value, tsk_is_function(value) ? 0u : TSK_PROP_READONLY | TSK_OWN_FIXED);
}
