class TreeNode<T> {
  left: TreeNode<T> | null = null;
  right: TreeNode<T> | null = null;
  constructor(public key: T) {}
}
class Tree<T> {
  root: TreeNode<T> | null = null;
  size = 0;
  constructor(private cmp: (a: T, b: T) => number) {}
  add(k: T): boolean {
    let p: TreeNode<T> | null = null,
      n = this.root;
    while (n) {
      const c = this.cmp(k, n.key);
      if (c === 0) return false;
      p = n;
      n = c < 0 ? n.left : n.right;
    }
    const m = new TreeNode(k);
    if (!p) this.root = m;
    else if (this.cmp(k, p.key) < 0) p.left = m;
    else p.right = m;
    this.size++;
    return true;
  }
  walk(f: (k: T) => void, n = this.root): void {
    if (!n) return;
    this.walk(f, n.left);
    f(n.key);
    this.walk(f, n.right);
  }
  height(n = this.root): number {
    return n ? 1 + Math.max(this.height(n.left), this.height(n.right)) : 0;
  }
}
const t = new Tree<number>((a, b) => a - b);
for (const k of [5, 2, 8, 1, 9, 3, 5, 7]) t.add(k);
const out: number[] = [];
t.walk((k) => out.push(k));
console.log(out.join(), t.size, t.height());
const w = new Tree<string>((a, b) => (a < b ? -1 : a > b ? 1 : 0));
"the quick brown fox jumps over the lazy dog".split(" ").forEach((s) => w.add(s));
const ws: string[] = [];
w.walk((k) => ws.push(k));
console.log(ws.join(" "), w.height());
