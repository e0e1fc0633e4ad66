/* width_tables.h — columns of code points on a terminal; see property.h. */
#ifndef TSUK_STRING_WIDTH_TABLES_H
#define TSUK_STRING_WIDTH_TABLES_H

#include <stdint.h>

extern const uint8_t tsk_zero_width[], tsk_double_width[];

#endif
