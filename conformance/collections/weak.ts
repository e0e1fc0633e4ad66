const wm = new WeakMap<object, number>();
const a = {},
  b = {};
console.log(
  wm.set(a, 1) === wm,
  wm.get(a),
  wm.get(b),
  wm.has(a),
  wm.delete(a),
  wm.has(a),
  wm.delete(a),
);
const ws = new WeakSet<object>([a]);
console.log(ws.has(a), ws.has(b), ws.add(b) === ws, ws.has(b), ws.delete(a), ws.has(a));
class Priv {
  static #data = new WeakMap<Priv, string>();
  constructor(s: string) {
    Priv.#data.set(this, s);
  }
  get s(): string {
    return Priv.#data.get(this) ?? "none";
  }
}
const ps = Array.from({ length: 100 }, (_, i) => new Priv("p" + i));
for (let i = 0; i < 1000; i++) new Priv("garbage" + i);
console.log(ps[0]!.s, ps[99]!.s);
