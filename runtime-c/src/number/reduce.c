/* reduce.c — arguments of the trigonometric functions modulo pi/2.
 *
 * The method and its constants are those of fdlibm, which V8 uses too:
 * Copyright (C) 1993 by Sun Microsystems, Inc. Permission to use, copy, modify,
 * and distribute this software is freely granted, provided that this notice is
 * preserved.
 *
 * Up to 2^19 * pi/2, multiples of pi/2 held in two to four pieces of 33 bits
 * are subtracted. Beyond that, only the bits of 2/pi that matter for the
 * remainder are multiplied in, 24 at a time (Payne and Hanek). */
#include "words.h"

/* 2/pi after the point, 24 bits each. */
static const int32_t two_over_pi[] = {
    0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163,
    0xabdebb, 0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129,
    0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c,
    0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf,
    0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292,
    0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3,
    0x91615e, 0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880, 0x4d7327, 0x310606, 0x1556ca,
    0x73a8c9, 0x60e27b, 0xc08c6b,
};

/* pi/2 in pieces of 24 bits. */
static const double half_pi_pieces[] = {
    0x1.921fb4p+0,   0x1.4442dp-24,   0x1.846988p-48,  0x1.8cc516p-72,
    0x1.01b838p-96, 0x1.a25204p-120, 0x1.382228p-145, 0x1.9f31dp-169,
};

enum { FIRST_TERMS = 4, TERMS = 20 };

/* The product of the argument's 24-bit pieces and 2/pi, being worked out. */
struct product {
  const double *pieces; /* of the argument, most significant first */
  int32_t last_piece;
  int32_t first_digit;   /* of 2/pi that matters */
  double digits[TERMS];  /* of 2/pi, from first_digit - last_piece on */
  double terms[TERMS];   /* of the product, scaled alike */
  int32_t chunks[TERMS]; /* the terms as 24-bit integers, least significant first */
};

static void add_term(struct product *p, int32_t i) {
  double sum = 0;
  for (int32_t j = 0; j <= p->last_piece; j++) {
    sum += p->pieces[j] * p->digits[p->last_piece + i - j];
  }
  p->terms[i] = sum;
}

/* Carries between the terms; returns the value left above the chunks. */
static double split_terms(struct product *p, int32_t count) {
  double z = p->terms[count];
  for (int32_t i = 0; i < count; i++) {
    double carry = (double)(int32_t)(0x1p-24 * z);
    p->chunks[i] = (int32_t)(z - 0x1p24 * carry);
    z = p->terms[count - 1 - i] + carry;
  }
  return z;
}

/* Replaces the fraction in the chunks by one minus itself; was it not zero? */
static bool complement(struct product *p, int32_t count, int32_t exponent) {
  bool borrowed = false;
  for (int32_t i = 0; i < count; i++) {
    if (borrowed) {
      p->chunks[i] = 0xffffff - p->chunks[i];
    } else if (p->chunks[i]) {
      borrowed = true;
      p->chunks[i] = 0x1000000 - p->chunks[i];
    }
  }
  if (exponent > 0) p->chunks[count - 1] &= 0xffffff >> exponent;
  return borrowed;
}

/* The fraction in terms of 2/pi back to radians, as a sum of two doubles. */
static void to_radians(const struct product *p, int32_t last, int32_t exponent, bool negate,
                       double y[2]) {
  double scaled[TERMS], sums[TERMS] = {0};
  double unit = tsk_power_of_two(exponent);
  for (int32_t i = last; i >= 0; i--) {
    scaled[i] = unit * p->chunks[i];
    unit *= 0x1p-24;
  }
  for (int32_t i = last; i >= 0; i--) {
    double sum = 0;
    for (int32_t k = 0; k <= FIRST_TERMS && k <= last - i; k++) {
      sum += half_pi_pieces[k] * scaled[i + k];
    }
    sums[last - i] = sum;
  }
  double sum = 0;
  for (int32_t i = last; i >= 0; i--) sum += sums[i];
  y[0] = negate ? -sum : sum;
  double rest = sums[0] - sum;
  for (int32_t i = 1; i <= last; i++) rest += sums[i];
  y[1] = negate ? -rest : rest;
}

/* The argument is pieces[0] * 2^scale + ..., positive. */
static int32_t reduce_large(const double *pieces, int32_t last_piece, int32_t scale, double y[2]) {
  struct product p = {.pieces = pieces, .last_piece = last_piece};
  int32_t count = FIRST_TERMS;
  p.first_digit = scale < 3 ? 0 : (scale - 3) / 24;
  int32_t exponent = scale - 24 * (p.first_digit + 1); /* of terms[0], below 3 */
  for (int32_t i = 0; i <= last_piece + count; i++) {
    int32_t digit = p.first_digit - last_piece + i;
    p.digits[i] = digit < 0 ? 0 : two_over_pi[digit];
  }
  for (int32_t i = 0; i <= count; i++) add_term(&p, i);
  for (;;) {
    double z = split_terms(&p, count) * tsk_power_of_two(exponent);
    z -= 8 * tsk_f64_floor(z * 0.125);
    int32_t n = (int32_t)z;
    z -= n;
    int32_t at_least_half = 0; /* 2: only because z is */
    int32_t *top = &p.chunks[count - 1];
    if (exponent > 0) {
      int32_t whole = *top >> (24 - exponent);
      n += whole;
      *top -= whole << (24 - exponent);
      at_least_half = *top >> (23 - exponent);
    } else if (exponent == 0) {
      at_least_half = *top >> 23;
    } else if (z >= 0.5) {
      at_least_half = 2;
    }
    if (at_least_half > 0) {
      n++;
      bool borrowed = complement(&p, count, exponent);
      if (at_least_half == 2) {
        z = 1 - z;
        if (borrowed) z -= tsk_power_of_two(exponent);
      }
    }
    if (z == 0) {
      int32_t any = 0;
      for (int32_t i = count - 1; i >= FIRST_TERMS; i--) any |= p.chunks[i];
      if (!any) { /* everything cancelled: more terms are needed */
        int32_t more = 1;
        while (more <= FIRST_TERMS && !p.chunks[FIRST_TERMS - more]) more++;
        for (int32_t i = count + 1; i <= count + more; i++) {
          p.digits[last_piece + i] = two_over_pi[p.first_digit + i];
          add_term(&p, i);
        }
        count += more;
        continue;
      }
      do {
        count--;
        exponent -= 24;
      } while (!p.chunks[count]);
    } else {
      z *= tsk_power_of_two(-exponent);
      if (z >= 0x1p24) {
        double carry = (double)(int32_t)(0x1p-24 * z);
        p.chunks[count++] = (int32_t)(z - 0x1p24 * carry);
        exponent += 24;
        z = carry;
      }
      p.chunks[count] = (int32_t)z;
    }
    to_radians(&p, count, exponent, at_least_half > 0, y);
    return n & 7;
  }
}

/* t below 2^19 * pi/2 */
static int32_t reduce_medium(double t, double y[2]) {
  static const struct {
    double head, tail; /* the next 33 bits of pi/2, and what then follows */
  } parts[] = {
      {0x1.921fb544p+0, 0x1.0b4611a626331p-34},
      {0x1.0b4611a6p-34, 0x1.3198a2e037073p-69},
      {0x1.3198a2ep-69, 0x1.b839a252049c1p-104},
  };
  static const int32_t enough_bits[] = {16, 49}; /* that may cancel */
  int32_t n = (int32_t)(t * 6.36619772367581382433e-01 + 0.5);
  double rest = t - n * parts[0].head;
  double tail = n * parts[0].tail;
  int32_t exponent = tsk_high(t) >> 20;
  y[0] = rest - tail;
  /* Not near a multiple of pi/2: no need to look at what cancelled. */
  bool clear = n < 32 && tsk_high(t) != tsk_high(n * 0x1.921fb54442d18p+0);
  for (int32_t i = 1; i < 3 && !clear; i++) {
    int32_t cancelled = exponent - (tsk_high(y[0]) >> 20 & 0x7ff);
    if (cancelled <= enough_bits[i - 1]) break;
    double before = rest;
    double next = n * parts[i].head;
    rest = before - next;
    tail = n * parts[i].tail - ((before - rest) - next);
    y[0] = rest - tail;
  }
  y[1] = (rest - y[0]) - tail;
  return n;
}

static int32_t reduce_positive(double x, double y[2]) {
  int32_t high = tsk_high(x);
  if (high < 0x4002d97c) { /* below 3 pi/4: n is 1 */
    double rest = x - 0x1.921fb544p+0;
    double tail = 0x1.0b4611a626331p-34;
    if (high == 0x3ff921fb) { /* near pi/2 */
      rest -= 0x1.0b4611a6p-34;
      tail = 0x1.3198a2e037073p-69;
    }
    y[0] = rest - tail;
    y[1] = (rest - y[0]) - tail;
    return 1;
  }
  if (high <= 0x413921fb) return reduce_medium(x, y);
  int32_t scale = (high >> 20) - 1046;
  double z = tsk_with_high(x, high - (int32_t)((uint32_t)scale << 20));
  double pieces[3];
  for (int i = 0; i < 2; i++) {
    pieces[i] = (double)(int32_t)z;
    z = (z - pieces[i]) * 0x1p24;
  }
  pieces[2] = z;
  int32_t last = 2;
  while (pieces[last] == 0) last--;
  return reduce_large(pieces, last, scale, y);
}

int32_t tsk_reduce_half_pi(double x, double y[2]) {
  if (tsk_high(x) >= 0) return reduce_positive(x, y);
  int32_t n = reduce_positive(-x, y);
  y[0] = -y[0];
  y[1] = -y[1];
  return -n;
}
