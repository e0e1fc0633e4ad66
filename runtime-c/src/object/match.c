/* match.c — what executing a regular expression gives: an array of what the
 * groups matched, with the properties index, input and groups.
 *
 * These stand in words behind the array's elements: reading them costs no table.
 * When something asks for them in another way, they become a record as any
 * array's further properties are, which the first of the words then points to.
 * Before the elements move, that record goes where others are (extra.c).
 */
#include "internal.h"

enum { RECORD, INDEX, INPUT, GROUPS, WORDS };

static TSK_LATIN1_LITERAL(index_text, 0, 5, "index");
static TSK_LATIN1_LITERAL(input_text, 0, 5, "input");
static TSK_LATIN1_LITERAL(groups_text, 0, 6, "groups");
static struct tsk_string *name_of(int word) {
  return word == INDEX   ? TSK_STRING(index_text)
         : word == INPUT ? TSK_STRING(input_text)
                         : TSK_STRING(groups_text);
}

static tsk_value *words_of(const struct tsk_array *a) {
  return tsk_array_value_data(a) + a->capacity;
}

/* NULL: out of memory, thrown. */
static struct tsk_record *record_of(struct tsk_array *a) {
  tsk_value *words = words_of(a);
  if (words[RECORD] != TSK_HOLE) return tsk_as_ptr(words[RECORD]);
  struct tsk_record *record = (struct tsk_record *)(void *)tsk_record_new(false);
  for (int word = INDEX; record != NULL && word < WORDS; word++) {
    tsk_record_put(record, tsk_from_ptr(name_of(word)), words[word]);
    if (tsk_is_pending()) return NULL;
  }
  if (record != NULL) words[RECORD] = tsk_from_ptr(record);
  return record;
}

static tsk_value find(const struct tsk_array *a, tsk_value key) {
  const tsk_value *words = words_of(a);
  if (words[RECORD] != TSK_HOLE || !tsk_is_string(key)) return TSK_HOLE;
  for (int word = INDEX; word < WORDS; word++) {
    if (tsk_key_is(key, name_of(word))) return words[word];
  }
  return TSK_HOLE;
}

/* `registers`: start and end of each group, -1 where it matched nothing. */
struct tsk_array *tsk_match_result(struct tsk_string *text, struct tsk_object *registers,
                                   double groups) {
  uint32_t count = (uint32_t)groups;
  tsk_match_extras.record_of = record_of;
  tsk_match_extras.find = find;
  bool whole = true;
  for (uint32_t i = 0; i < 2 * count; i++) {
    if (tsk_int32_table_get(registers, i) < 0) whole = false;
  }
  struct tsk_elements *storage = tsk_new_elements(8 * ((size_t)count + WORDS));
  if (storage == NULL) return NULL;
  tsk_value *words = tsk_elements_data(storage);
  struct tsk_array *a =
      tsk_new_array(whole ? TSK_ELEMENTS_PTR : TSK_ELEMENTS_VALUE, words, 0, count);
  if (a == NULL) return NULL;
  for (uint32_t group = 0; group < count; group++) {
    int32_t start = (int32_t)tsk_int32_table_get(registers, 2.0 * group);
    int32_t end = (int32_t)tsk_int32_table_get(registers, 2.0 * group + 1);
    words[group] = start < 0 || end < 0
                       ? TSK_UNDEFINED
                       : tsk_from_ptr(tsk_string_cut(text, (uint32_t)start, (uint32_t)end));
    if (tsk_is_pending()) return NULL;
    a->length = group + 1;
  }
  words[count + INDEX] = tsk_from_f64(tsk_int32_table_get(registers, 0));
  words[count + INPUT] = tsk_from_ptr(text);
  words[count + GROUPS] = TSK_UNDEFINED;
  a->header.flags |= TSK_FLAG_EXTRAS | TSK_FLAG_MATCH;
  return a;
}

/* Of a result that is new. */
void tsk_match_set_groups(struct tsk_array *a, tsk_value groups) { words_of(a)[GROUPS] = groups; }

/* The names become atoms where they stand, so that literal keys are found by their pointers. */
struct tsk_object *tsk_match_named_groups(struct tsk_array *names, struct tsk_array *numbers,
                                          struct tsk_array *list) {
  struct tsk_record *groups = tsk_record_with_capacity(names->length);
  if (groups == NULL) return NULL;
  groups->header.flags |= TSK_RECORD_NULL_PROTOTYPE;
  for (int32_t i = 0; i < (int32_t)names->length; i++) {
    struct tsk_string *name = tsk_string_intern(tsk_array_ptr_get(names, i));
    tsk_array_ptr_data(names)[i] = name;
    tsk_value v = tsk_array_value_find(list, (int32_t)tsk_array_f64_get(numbers, i));
    tsk_record_add(groups, tsk_from_ptr(name), v);
  }
  return (struct tsk_object *)(void *)groups;
}
