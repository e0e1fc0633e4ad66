// A class of fractions, harmonic numbers and continued fractions of the square root of 2.
function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
}

class Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator: bigint = 1n) {
    if (denominator === 0n) throw new RangeError("a denominator of zero");
    const divisor = gcd(numerator, denominator) * (denominator < 0n ? -1n : 1n);
    this.numerator = numerator / divisor;
    this.denominator = denominator / divisor;
  }

  plus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  inverse(): Rational {
    return new Rational(this.denominator, this.numerator);
  }

  compare(other: Rational): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  toDecimal(digits: number): string {
    const scaled = (this.numerator * 10n ** BigInt(digits)) / this.denominator;
    const text = scaled.toString().padStart(digits + 1, "0");
    return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
}

let harmonic = new Rational(0n);
for (let n = 1n; n <= 60n; n++) harmonic = harmonic.plus(new Rational(1n, n));
console.log(`${harmonic}`, harmonic.toDecimal(30));

let root = new Rational(1n);
for (let i = 0; i < 120; i++) root = new Rational(1n).plus(root.plus(new Rational(1n)).inverse());
console.log(root.toString(), root.toDecimal(80));

const sorted = [
  new Rational(1n, 3n),
  new Rational(-1n, 2n),
  new Rational(2n, -8n),
  new Rational(5n),
].sort((a, b) => a.compare(b));
console.log(sorted.join(" "), new Rational(6n, 4n).times(new Rational(2n, 3n)).toString());
try {
  new Rational(1n, 0n);
} catch (error) {
  console.log(String(error));
}
