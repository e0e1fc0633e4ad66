/* property.h — properties of code points, a few hundred bytes each.
 *
 * A property is a list of lengths: how many code points in turn lack and have
 * it, from U+0000 on. Each length is in groups of 7 bits, most significant
 * first, all but the last with the high bit set. The list ends with a length
 * that reaches past U+10FFFF. */
#ifndef TSUK_STRING_PROPERTY_H
#define TSUK_STRING_PROPERTY_H

#include <stdbool.h>
#include <stdint.h>

bool tsk_has_property(const uint8_t *lengths, uint32_t code_point);

#endif
