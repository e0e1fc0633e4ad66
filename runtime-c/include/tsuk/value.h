/* value.h — the encoding of a dynamic JavaScript value in 64 bits.
 *
 * This header and compiler/src/emit/c/values.ts are the only two places that
 * know the bit patterns. Invariants:
 *  - a heap pointer is stored as itself: 16 <= bits < 2^48, 8-byte aligned;
 *  - a number is its IEEE double's bits plus 2^49, so bits >= 2^49;
 *  - a bigint of 48 bits is its two's complement plus 2^48 (bigint.h); larger ones are on the heap;
 *  - the remaining small constants are below 16;
 *  - a NaN stored in a value never has its top 14 bits all set (numbers read
 *    from raw memory pass through tsk_canonical_nan first).
 * A traced slot may therefore hold a raw pointer or a value: the collector
 * treats both alike.
 */
#ifndef TSUK_VALUE_H
#define TSUK_VALUE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t tsk_value;

#define TSK_HOLE ((tsk_value)0) /* absent: array hole, absent optional property */
#define TSK_NULL ((tsk_value)2)
#define TSK_FALSE ((tsk_value)6)
#define TSK_TRUE ((tsk_value)7)
#define TSK_UNDEFINED ((tsk_value)10)
#define TSK_NUMBER_OFFSET ((tsk_value)1 << 49)
#define TSK_POINTER_MIN ((tsk_value)16)
#define TSK_POINTER_LIMIT ((tsk_value)1 << 48)
#define TSK_BIGINT_TAG ((tsk_value)1 << 48)
#define TSK_BIGINT_ZERO TSK_BIGINT_TAG
/* A bigint of -2^47 <= n < 2^47, as a constant. */
#define TSK_SMALL_BIGINT(n) (TSK_BIGINT_TAG | ((tsk_value)(n) & (TSK_BIGINT_TAG - 1)))

/* The bits of a double that mark a hole in an f64 array; reads as NaN. */
#define TSK_HOLE_F64_BITS ((uint64_t)0x7ff8dead00000000)
/* A hole in a bool array. */
#define TSK_HOLE_BOOL 2

static inline tsk_value tsk_from_f64(double d) {
  uint64_t bits;
  memcpy(&bits, &d, sizeof bits);
  return bits + TSK_NUMBER_OFFSET;
}

static inline double tsk_as_f64(tsk_value v) {
  uint64_t bits = v - TSK_NUMBER_OFFSET;
  double d;
  memcpy(&d, &bits, sizeof d);
  return d;
}

static inline tsk_value tsk_from_bool(bool b) { return b ? TSK_TRUE : TSK_FALSE; }
static inline tsk_value tsk_from_ptr(const void *p) { return (tsk_value)(uintptr_t)p; }
static inline void *tsk_as_ptr(tsk_value v) { return (void *)(uintptr_t)v; }
static inline bool tsk_is_number(tsk_value v) { return v >= TSK_NUMBER_OFFSET; }
static inline bool tsk_is_bool(tsk_value v) { return (v | 1) == TSK_TRUE; }
static inline bool tsk_is_nullish(tsk_value v) { return (v | 8) == TSK_UNDEFINED; }
static inline bool tsk_is_pointer(tsk_value v) {
  return v - TSK_POINTER_MIN < TSK_POINTER_LIMIT - TSK_POINTER_MIN;
}

static inline bool tsk_is_small_bigint(tsk_value v) { return v >> 48 == 1; }
static inline int64_t tsk_as_small_bigint(tsk_value v) { return (int64_t)(v << 16) >> 16; }

/* Any NaN becomes the one NaN that may be stored in a value. */
static inline double tsk_canonical_nan(double d) { return d == d ? d : __builtin_nan(""); }

#endif
