/* case_tables.h — the form of Unicode's case mappings. */
#ifndef TSUK_STRING_CASE_TABLES_H
#define TSUK_STRING_CASE_TABLES_H

#include <stdint.h>

/* first, first + step, ... map to themselves plus delta. Ascending. */
struct tsk_case_run {
  unsigned first : 21;
  unsigned step : 2;
  unsigned : 9;
  unsigned count : 10;
  signed delta : 22;
};

struct tsk_case_table {
  const struct tsk_case_run *runs;
  const uint16_t (*special)[4]; /* a code point and the two or three it maps to; ascending */
  uint16_t run_count, special_count;
};
extern const struct tsk_case_table tsk_upper_table, tsk_lower_table;

/* Properties that decide the form of a sigma; see property.h. */
extern const uint8_t tsk_cased[], tsk_case_ignorable[];

#endif
