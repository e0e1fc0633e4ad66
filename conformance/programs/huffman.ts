interface Leaf {
  readonly tag: "leaf";
  readonly symbol: string;
  readonly weight: number;
}
interface Branch {
  readonly tag: "branch";
  readonly left: Tree;
  readonly right: Tree;
  readonly weight: number;
}
type Tree = Leaf | Branch;
function build(text: string): Tree | undefined {
  const counts = new Map<string, number>();
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1);
  const forest: Tree[] = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([symbol, weight]) => ({ tag: "leaf", symbol, weight }));
  while (forest.length > 1) {
    forest.sort((a, b) => a.weight - b.weight);
    const left = forest.shift()!,
      right = forest.shift()!;
    forest.push({ tag: "branch", left, right, weight: left.weight + right.weight });
  }
  return forest[0];
}
function codes(tree: Tree, prefix = "", out: Map<string, string> = new Map()): Map<string, string> {
  if (tree.tag === "leaf") out.set(tree.symbol, prefix || "0");
  else {
    codes(tree.left, prefix + "0", out);
    codes(tree.right, prefix + "1", out);
  }
  return out;
}
function encode(text: string, table: ReadonlyMap<string, string>): string {
  let bits = "";
  for (const c of text) bits += table.get(c)!;
  return bits;
}
function decode(bits: string, tree: Tree): string {
  let out = "";
  let node = tree;
  for (const bit of bits) {
    if (node.tag === "branch") node = bit === "0" ? node.left : node.right;
    if (node.tag === "leaf") {
      out += node.symbol;
      node = tree;
    }
  }
  return out;
}
function depth(t: Tree): number {
  return t.tag === "leaf" ? 0 : 1 + Math.max(depth(t.left), depth(t.right));
}
const hex = (bits: string): string => {
  let s = "";
  for (let i = 0; i < bits.length; i += 4)
    s += parseInt(bits.slice(i, i + 4).padEnd(4, "0"), 2).toString(16);
  return s;
};
for (const text of [
  "abracadabra",
  "aaaa",
  "the quick brown fox jumps over the lazy dog",
  "é€\u{1F600}é",
  "ab",
  "",
]) {
  const tree = build(text);
  if (tree === undefined) {
    console.log(JSON.stringify(text), "nothing to encode");
    continue;
  }
  const table = codes(tree);
  const bits = encode(text, table);
  console.log(
    JSON.stringify(text),
    tree.weight,
    depth(tree),
    bits.length,
    hex(bits),
    decode(bits, tree) === text,
  );
  console.log(
    [...table]
      .sort(([, a], [, b]) => a.length - b.length || (a < b ? -1 : 1))
      .map(([s, c]) => `${s}=${c}`)
      .join(" "),
  );
}
let big = "";
for (let i = 0; i < 3000; i++) big += "etaoin shrdlu"[(i * i + 7 * i) % 13];
const bigTree = build(big)!;
console.log(
  encode(big, codes(bigTree)).length,
  decode(encode(big, codes(bigTree)), bigTree) === big,
);
