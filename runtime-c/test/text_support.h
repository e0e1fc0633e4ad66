/* text_support.h — what the tests of strings and numbers need around them: a
 * heap that is malloc (so that a sanitizer sees each string's exact bounds) or,
 * with TSK_TEST_COLLECTOR defined, the real one; a throw that keeps the
 * message, and the whole of standard input.
 */
#ifndef TSUK_TEXT_SUPPORT_H
#define TSUK_TEXT_SUPPORT_H

#include <stdio.h>
#include <stdlib.h>

#include "tsuk/array.h"
#include "tsuk/exception.h"
#include "tsuk/number.h"
#include "tsuk/string.h"

/* The pending exception's message, no longer pending; NULL without one. */
const char *take_error(void);

/* First of all; the word is a root. */
void start_heap(tsk_value *root);

/* Everything on standard input; kept until the end. */
const uint8_t *read_input(size_t *length);

/* A little-endian word of the input; moves the position. */
uint32_t take_u32(const uint8_t **at);
double take_f64(const uint8_t **at);
void put_f64(double d);

/* The string's UTF-8 and a newline. */
void put_line(struct tsk_string *s);

#endif
