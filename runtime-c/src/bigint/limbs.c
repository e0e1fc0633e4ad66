/* limbs.c — sums, shifts and products by one limb. */
#include "limbs.h"

int tsk_limbs_compare(const uint64_t *a, size_t a_length, const uint64_t *b, size_t b_length) {
  if (a_length != b_length) return a_length < b_length ? -1 : 1;
  for (size_t i = a_length; i-- > 0;) {
    if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
  }
  return 0;
}

uint64_t tsk_limbs_add(uint64_t *r, const uint64_t *a, size_t a_length, const uint64_t *b,
                       size_t b_length) {
  uint64_t carry = 0;
  size_t i = 0;
  for (; i < b_length; i++) {
    uint64_t sum = a[i] + carry;
    carry = sum < carry;
    sum += b[i];
    carry += sum < b[i];
    r[i] = sum;
  }
  for (; i < a_length && carry != 0; i++) {
    r[i] = a[i] + 1;
    carry = r[i] == 0;
  }
  if (r != a) {
    for (; i < a_length; i++) r[i] = a[i];
  }
  return carry;
}

uint64_t tsk_limbs_subtract(uint64_t *r, const uint64_t *a, size_t a_length, const uint64_t *b,
                            size_t b_length) {
  uint64_t borrow = 0;
  size_t i = 0;
  for (; i < b_length; i++) {
    uint64_t x = a[i], difference = x - b[i];
    uint64_t missing = x < b[i];
    missing += difference < borrow;
    r[i] = difference - borrow;
    borrow = missing;
  }
  for (; i < a_length && borrow != 0; i++) {
    borrow = a[i] == 0;
    r[i] = a[i] - 1;
  }
  if (r != a) {
    for (; i < a_length; i++) r[i] = a[i];
  }
  return borrow;
}

uint64_t tsk_limbs_shift_left(uint64_t *r, const uint64_t *a, size_t length, uint32_t bits) {
  if (bits == 0) {
    memmove(r, a, 8 * length);
    return 0;
  }
  uint64_t out = length == 0 ? 0 : a[length - 1] >> (64 - bits);
  for (size_t i = length; i-- > 1;) r[i] = a[i] << bits | a[i - 1] >> (64 - bits);
  if (length > 0) r[0] = a[0] << bits;
  return out;
}

void tsk_limbs_shift_right(uint64_t *r, const uint64_t *a, size_t length, uint32_t bits) {
  if (bits == 0) {
    memmove(r, a, 8 * length);
    return;
  }
  for (size_t i = 0; i + 1 < length; i++) r[i] = a[i] >> bits | a[i + 1] << (64 - bits);
  if (length > 0) r[length - 1] = a[length - 1] >> bits;
}

uint64_t tsk_limbs_scale(uint64_t *r, const uint64_t *a, size_t length, uint64_t factor,
                         uint64_t carry) {
  for (size_t i = 0; i < length; i++) {
    r[i] = tsk_limb_product_plus(a[i], factor, carry, 0, &carry);
  }
  return carry;
}

uint64_t tsk_limbs_add_product(uint64_t *r, const uint64_t *a, size_t length, uint64_t factor) {
  uint64_t carry = 0;
  for (size_t i = 0; i < length; i++) {
    r[i] = tsk_limb_product_plus(a[i], factor, r[i], carry, &carry);
  }
  return carry;
}

uint64_t tsk_limbs_subtract_product(uint64_t *r, const uint64_t *a, size_t length,
                                    uint64_t factor) {
  uint64_t borrow = 0;
  for (size_t i = 0; i < length; i++) {
    uint64_t high, low = tsk_limb_product_plus(a[i], factor, borrow, 0, &high);
    borrow = high + (r[i] < low);
    r[i] -= low;
  }
  return borrow;
}
