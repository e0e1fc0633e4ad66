/* normalization_tables.h — the form of Unicode's decompositions.
 *
 * Numbers are in groups of 7 bits, most significant first, all but the last
 * with the high bit set. Hangul syllables are worked out and not in the tables.
 *  - Decompositions, ascending: the gap to the code point from the last one;
 *    2 * n + flag; n code points that it becomes (those decompose further by
 *    the canonical table). The flag says that the two compose again. Where
 *    2 * n + flag is 0: how many consecutive code points become as many
 *    consecutive ones; the first of these.
 *  - The compatible table has what the canonical one does not lead to.
 *  - Combining classes, renumbered from 1 in their order: the gap from the end
 *    of the last run, how many code points, their class.
 */
#ifndef TSUK_STRING_NORMALIZATION_TABLES_H
#define TSUK_STRING_NORMALIZATION_TABLES_H

#include <stdint.h>

extern const char tsk_canonical[], tsk_compatible[], tsk_combining_classes[];
extern const uint32_t tsk_canonical_size, tsk_compatible_size, tsk_combining_classes_size;

#endif
