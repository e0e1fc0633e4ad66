// Tries with Map children, autocompletion, anagrams, bloom filter, and Aho-like search.
class TrieNode {
  readonly children = new Map<string, TrieNode>();
  end = false;
  count = 0;
}
class Trie implements Iterable<string> {
  private readonly root = new TrieNode();
  size = 0;
  insert(word: string): boolean {
    let node = this.root;
    for (const ch of word) {
      let child = node.children.get(ch);
      if (child === undefined) {
        child = new TrieNode();
        node.children.set(ch, child);
      }
      child.count++;
      node = child;
    }
    if (node.end) return false;
    node.end = true;
    this.size++;
    return true;
  }
  private find(prefix: string): TrieNode | undefined {
    let node: TrieNode | undefined = this.root;
    for (let i = 0; i < prefix.length && node; i++) node = node.children.get(prefix[i]!);
    return node;
  }
  has(word: string): boolean {
    return this.find(word)?.end ?? false;
  }
  countPrefix(prefix: string): number {
    return this.find(prefix)?.count ?? 0;
  }
  complete(prefix: string, limit = 10): string[] {
    const out: string[] = [];
    const start = this.find(prefix);
    if (!start) return out;
    const visit = (node: TrieNode, word: string): boolean => {
      if (node.end) {
        out.push(word);
        if (out.length >= limit) return false;
      }
      for (const [ch, child] of [...node.children].sort(([a], [b]) => (a < b ? -1 : 1)))
        if (!visit(child, word + ch)) return false;
      return true;
    };
    visit(start, prefix);
    return out;
  }
  [Symbol.iterator](): Iterator<string> {
    return this.complete("", Number.MAX_SAFE_INTEGER)[Symbol.iterator]();
  }
}
class BloomFilter {
  private readonly bits: number[];
  constructor(
    private readonly size: number,
    private readonly hashes: number,
  ) {
    this.bits = new Array<number>(Math.ceil(size / 32)).fill(0);
  }
  private hash(text: string, seed: number): number {
    let h = 2166136261 ^ seed;
    for (let i = 0; i < text.length; i++) {
      h ^= text.charCodeAt(i);
      h = Math.imul(h, 16777619);
    }
    return (h >>> 0) % this.size;
  }
  add(text: string): void {
    for (let i = 0; i < this.hashes; i++) {
      const b = this.hash(text, i * 7919);
      this.bits[b >>> 5]! |= 1 << (b & 31);
    }
  }
  mayContain(text: string): boolean {
    for (let i = 0; i < this.hashes; i++) {
      const b = this.hash(text, i * 7919);
      if ((this.bits[b >>> 5]! & (1 << (b & 31))) === 0) return false;
    }
    return true;
  }
}
const syllables = ["ka", "to", "mi", "ra", "ne", "so", "lu", "vi", "po", "shi"];
let seed = 11;
const rnd = (n: number): number => {
  seed ^= seed << 13;
  seed ^= seed >>> 17;
  seed ^= seed << 5;
  return (seed >>> 0) % n;
};
const word = (): string => {
  let w = "";
  for (let n = 2 + rnd(3); n > 0; n--) w += syllables[rnd(10)];
  return w;
};
const trie = new Trie();
const bloom = new BloomFilter(1 << 18, 4);
const words: string[] = [];
for (let i = 0; i < 800; i++) {
  const w = word();
  words.push(w);
  trie.insert(w);
  bloom.add(w);
}
console.log(
  trie.size,
  trie.countPrefix("ka"),
  trie.countPrefix("shi"),
  trie.complete("kato", 5).join(","),
);
let hits = 0,
  maybe = 0;
for (let i = 0; i < 1000; i++) {
  const w = word();
  if (trie.has(w)) hits++;
  if (bloom.mayContain(w + "x")) maybe++;
}
console.log(hits, maybe);
const anagrams = new Map<string, Set<string>>();
for (const w of words) {
  const k = w.split("").sort().join("");
  let s = anagrams.get(k);
  if (!s) anagrams.set(k, (s = new Set()));
  s.add(w);
}
const largest = [...anagrams.values()]
  .sort(
    (a, b) =>
      b.size - a.size ||
      Math.min(...[...a].map((w) => w.length)) - Math.min(...[...b].map((w) => w.length)),
  )
  .slice(0, 3);
for (const g of largest) console.log(g.size, [...g].sort().slice(0, 4).join(" "));
let n = 0,
  last = "";
for (const w of trie) {
  if (w < last) throw new Error("order");
  last = w;
  if (++n >= 200) break;
}
console.log(n, last);
