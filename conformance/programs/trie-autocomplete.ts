class TrieNode {
  readonly children = new Map<string, TrieNode>();
  count = 0;
  terminal = false;
}
class Trie implements Iterable<string> {
  private readonly root = new TrieNode();
  constructor(words: Iterable<string> = []) {
    for (const w of words) this.insert(w);
  }
  get size(): number {
    return this.root.count;
  }
  insert(word: string): boolean {
    if (this.has(word)) return false;
    let node = this.root;
    node.count++;
    for (const c of word) {
      let next = node.children.get(c);
      if (!next) {
        next = new TrieNode();
        node.children.set(c, next);
      }
      node = next;
      node.count++;
    }
    return (node.terminal = true);
  }
  private find(prefix: string): TrieNode | undefined {
    let node: TrieNode | undefined = this.root;
    for (const c of prefix) {
      node = node.children.get(c);
      if (!node) return undefined;
    }
    return node;
  }
  has(word: string): boolean {
    return this.find(word)?.terminal ?? false;
  }
  countPrefix(prefix: string): number {
    return this.find(prefix)?.count ?? 0;
  }
  remove(word: string): boolean {
    if (!this.has(word)) return false;
    let node = this.root;
    node.count--;
    for (const c of word) {
      const next = node.children.get(c)!;
      if (--next.count === 0) {
        node.children.delete(c);
        return true;
      }
      node = next;
    }
    node.terminal = false;
    return true;
  }
  complete(prefix: string, limit = Infinity): string[] {
    const out: string[] = [];
    const walk = (node: TrieNode, at: string): void => {
      if (out.length >= limit) return;
      if (node.terminal) out.push(at);
      for (const [c, next] of [...node.children].sort(([a], [b]) => (a < b ? -1 : 1)))
        walk(next, at + c);
    };
    const start = this.find(prefix);
    if (start) walk(start, prefix);
    return out;
  }
  longestPrefix(text: string): string {
    let node: TrieNode | undefined = this.root,
      best = "",
      at = "";
    for (const c of text) {
      node = node.children.get(c);
      if (!node) break;
      at += c;
      if (node.terminal) best = at;
    }
    return best;
  }
  [Symbol.iterator](): Iterator<string> {
    return this.complete("")[Symbol.iterator]();
  }
}
const t = new Trie("car card care cart cat dog do done zebra é émile".split(" "));
console.log(t.size, t.has("car"), t.has("ca"), t.insert("car"), t.insert("ca"), t.size);
console.log(
  t.complete("car").join(),
  t.complete("do", 2).join(),
  t.complete("x").length,
  t.complete("é").join(),
);
console.log(
  t.countPrefix("ca"),
  t.remove("card"),
  t.remove("card"),
  t.countPrefix("ca"),
  t.has("care"),
  t.has("card"),
);
console.log(
  t.longestPrefix("cartwheel"),
  t.longestPrefix("doing"),
  JSON.stringify(t.longestPrefix("quiz")),
  [...t].join(" "),
);
const many = new Trie();
for (let i = 0; i < 2000; i++) many.insert(((i * 7919) % 10007).toString(36));
console.log(many.size, many.countPrefix("1"), many.complete("5", 5).join());
