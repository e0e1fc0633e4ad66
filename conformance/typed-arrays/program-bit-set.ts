// A set of small integers in the bits of a Uint32Array.
class BitSet implements Iterable<number> {
  private words: Uint32Array;

  constructor(capacity: number) {
    this.words = new Uint32Array((capacity + 31) >>> 5);
  }
  has(n: number): boolean {
    return (this.words[n >>> 5] & (1 << (n & 31))) !== 0;
  }
  add(n: number): this {
    const word = n >>> 5;
    if (word >= this.words.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    this.words[word] |= 1 << (n & 31);
    return this;
  }
  delete(n: number): void {
    this.words[n >>> 5] &= ~(1 << (n & 31));
  }
  get size(): number {
    let count = 0;
    for (let word of this.words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }
  and(other: BitSet): BitSet {
    const out = new BitSet(0);
    out.words = this.words.map((word, i) => word & other.words[i]);
    return out;
  }
  *[Symbol.iterator](): Generator<number> {
    for (const [i, word] of this.words.entries()) {
      let rest = word;
      while (rest !== 0) {
        const bit = 31 - Math.clz32(rest & -rest);
        yield i * 32 + bit;
        rest &= rest - 1;
      }
    }
  }
}

const evens = new BitSet(100);
for (let i = 0; i < 100; i += 2) evens.add(i);
const threes = new BitSet(10);
for (let i = 0; i < 200; i += 3) threes.add(i);
console.log(
  evens.size,
  threes.size,
  evens.has(31),
  evens.has(62),
  evens.has(5000),
  threes.has(198),
);
console.log([...evens.and(threes)].join(" "));
evens.delete(0);
evens.delete(7);
evens.add(31).add(63);
console.log(evens.size, [...evens].slice(0, 20).join(), [...new BitSet(0)].length);
