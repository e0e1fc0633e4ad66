/* exact.c — toFixed, toPrecision and toExponential: exact digits.
 *
 * A double is significand * 2^exponent, so its decimal expansion ends, and the
 * part down to any place is an integer: with k places wanted, 10^k times the
 * number, cut off. Rounding halves up needs one digit more and nothing else. */
#include "big.h"
#include "decimal.h"
#include "powers.h"
#include "tsuk/string.h"

/* All digits of n, no leading zeros; returns their number. */
static uint32_t write_big(struct tsk_big *n, char *out) {
  uint32_t chunks[TSK_BIG_WORDS];
  uint32_t count = 0;
  while (n->count) chunks[count++] = tsk_big_divide(n, 1000000000);
  if (!count) return 0;
  uint32_t at = tsk_u64_write(chunks[--count], out);
  while (count--) {
    for (uint32_t i = 9, rest = chunks[count]; i-- > 0; rest /= 10) {
      out[at + i] = (char)('0' + rest % 10);
    }
    at += 9;
  }
  return at;
}

/* The digits of floor(d * 10^places), places >= 0. */
static void cut_off(double d, uint32_t places, struct tsk_decimal *out) {
  struct tsk_binary v = tsk_binary_of(d);
  struct tsk_big n;
  tsk_big_set(&n, v.significand);
  tsk_big_multiply_power5(&n, places);
  int32_t twos = v.exponent + (int32_t)places;
  if (twos >= 0) {
    tsk_big_shift_left(&n, (uint32_t)twos);
  } else {
    tsk_big_shift_right(&n, (uint32_t)-twos);
  }
  out->count = write_big(&n, out->digits);
  out->point = (int32_t)out->count - (int32_t)places;
}

/* Keeps `keep` digits, rounding by the next one. */
static void round_to(struct tsk_decimal *out, uint32_t keep) {
  if (keep >= out->count) return;
  bool up = out->digits[keep] >= '5';
  out->count = keep;
  if (!up) return;
  uint32_t i = keep;
  while (i && out->digits[i - 1] == '9') out->digits[--i] = '0';
  if (i) {
    out->digits[i - 1]++;
    return;
  }
  out->digits[0] = '1'; /* all nines, or nothing: one digit more */
  memset(out->digits + 1, '0', keep);
  out->count = keep + 1;
  out->point++;
}

void tsk_exact_places(double d, uint32_t places, struct tsk_decimal *out) {
  if (d == 0) {
    out->count = 0;
    out->point = 0;
    return;
  }
  cut_off(d, places + 1, out);
  if (out->count) {
    round_to(out, out->count - 1);
  } else {
    out->point = -(int32_t)places;
  }
}

void tsk_exact_count(double d, uint32_t count, struct tsk_decimal *out) {
  /* 10^magnitude <= d, maybe one less than the greatest such. */
  struct tsk_binary v = tsk_binary_of(d);
  int32_t bits = 63 - __builtin_clzll(v.significand);
  int32_t magnitude = tsk_floor_log10_power2(v.exponent + bits);
  int32_t places = (int32_t)count - magnitude;
  cut_off(d, places > 0 ? (uint32_t)places : 0, out);
  /* So there is at least one digit more than `count`. */
  round_to(out, count);
  out->count = count; /* 99.9 became 100 */
}

/* ---- layouts ---- */

struct text {
  uint32_t length;
  char chars[480];
};

static void put(struct text *t, const char *chars, uint32_t count) {
  memcpy(t->chars + t->length, chars, count);
  t->length += count;
}
static void put_zeros(struct text *t, int32_t count) {
  for (; count > 0; count--) t->chars[t->length++] = '0';
}

static struct tsk_string *finish(const struct text *t) {
  return tsk_string_from_latin1(t->chars, t->length);
}

static double start(struct text *t, double d) {
  t->length = 0;
  if (d < 0) put(t, "-", 1);
  return d < 0 ? -d : d;
}

/* The decimal in plain notation with `places` digits after the point. */
static void put_plain(struct text *t, const struct tsk_decimal *n, uint32_t places) {
  int32_t count = (int32_t)n->count;
  int32_t whole = n->point < count ? n->point : count;
  if (n->point <= 0) {
    put(t, "0", 1);
    whole = 0;
  } else {
    put(t, n->digits, (uint32_t)whole);
    put_zeros(t, n->point - whole);
  }
  if (!places) return;
  put(t, ".", 1);
  int32_t zeros = n->point < 0 ? -n->point : 0;
  if (zeros > (int32_t)places) zeros = (int32_t)places;
  put_zeros(t, zeros);
  uint32_t rest = (uint32_t)(count - whole);
  put(t, n->digits + whole, rest);
  put_zeros(t, (int32_t)places - zeros - (int32_t)rest);
}

static void put_scientific(struct text *t, const struct tsk_decimal *n) {
  put(t, n->digits, 1);
  if (n->count > 1) {
    put(t, ".", 1);
    put(t, n->digits + 1, n->count - 1);
  }
  int32_t exponent = n->point - 1;
  put(t, exponent < 0 ? "e-" : "e+", 2);
  t->length += tsk_u64_write((uint64_t)(exponent < 0 ? -exponent : exponent), t->chars + t->length);
}

struct tsk_string *tsk_f64_to_fixed(double d, double digits) {
  struct text t;
  struct tsk_decimal n;
  d = start(&t, d);
  uint32_t places = (uint32_t)(int32_t)digits;
  tsk_exact_places(d, places, &n);
  put_plain(&t, &n, places);
  return finish(&t);
}

struct tsk_string *tsk_f64_to_precision(double d, double digits) {
  struct text t;
  struct tsk_decimal n;
  d = start(&t, d);
  uint32_t count = (uint32_t)(int32_t)digits;
  if (d == 0) {
    n.count = 0;
    n.point = 1;
    put(&t, "0", 1);
    if (count > 1) put(&t, ".", 1);
    put_zeros(&t, (int32_t)count - 1);
    return finish(&t);
  }
  tsk_exact_count(d, count, &n);
  if (n.point < -5 || n.point > (int32_t)count) {
    put_scientific(&t, &n);
  } else {
    put_plain(&t, &n, (uint32_t)((int32_t)count - n.point));
  }
  return finish(&t);
}

struct tsk_string *tsk_f64_to_exponential(double d, double digits) {
  struct text t;
  struct tsk_decimal n;
  d = start(&t, d);
  uint32_t count = digits < 0 ? 1 : (uint32_t)(int32_t)digits + 1;
  if (d == 0) {
    memset(n.digits, '0', count);
    n.count = count;
    n.point = 1;
  } else if (digits < 0) {
    tsk_shortest(d, &n);
  } else {
    tsk_exact_count(d, count, &n);
  }
  put_scientific(&t, &n);
  return finish(&t);
}
