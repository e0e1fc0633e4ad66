// State machines: a typed transition table, a vending machine as a discriminated union, regex-free pattern matcher (NFA).
type VendingState =
  | { tag: "idle" }
  | { tag: "paying"; inserted: number; product: Product }
  | { tag: "dispensing"; product: Product; change: number }
  | { tag: "broken"; reason: string };
type VendingEvent =
  | { type: "select"; code: string }
  | { type: "coin"; cents: 5 | 10 | 20 | 50 | 100 | 200 }
  | { type: "cancel" }
  | { type: "taken" }
  | { type: "kick" };
interface Product {
  readonly code: string;
  readonly price: number;
  stock: number;
}
const assertNever = (x: never): never => {
  throw new Error(`Unexpected: ${JSON.stringify(x)}`);
};
class VendingMachine {
  state: VendingState = { tag: "idle" };
  readonly sales: Record<string, number> = {};
  returned = 0;
  private readonly products: ReadonlyMap<string, Product>;
  constructor(products: Product[]) {
    this.products = new Map(products.map((p) => [p.code, p]));
  }
  send(event: VendingEvent): VendingState["tag"] {
    this.state = this.transition(this.state, event);
    return this.state.tag;
  }
  private transition(state: VendingState, event: VendingEvent): VendingState {
    switch (state.tag) {
      case "idle":
        switch (event.type) {
          case "select": {
            const product = this.products.get(event.code);
            return product && product.stock > 0 ? { tag: "paying", inserted: 0, product } : state;
          }
          case "coin":
            this.returned += event.cents;
            return state;
          case "kick":
            return { tag: "broken", reason: "kicked while idle" };
          case "cancel":
          case "taken":
            return state;
          default:
            return assertNever(event);
        }
      case "paying": {
        const { product, inserted } = state;
        if (event.type === "cancel") {
          this.returned += inserted;
          return { tag: "idle" };
        }
        if (event.type === "kick")
          return { tag: "broken", reason: `kicked with ${inserted} inside` };
        if (event.type !== "coin") return state;
        const total = inserted + event.cents;
        if (total < product.price) return { ...state, inserted: total };
        product.stock--;
        this.sales[product.code] = (this.sales[product.code] ?? 0) + 1;
        return { tag: "dispensing", product, change: total - product.price };
      }
      case "dispensing":
        if (event.type === "taken") {
          this.returned += state.change;
          return { tag: "idle" };
        }
        return state;
      case "broken":
        return event.type === "kick" && state.reason.length % 2 === 0
          ? { tag: "idle" }
          : event.type === "taken"
            ? { tag: "idle" }
            : state;
    }
  }
}
const machine = new VendingMachine([
  { code: "A1", price: 120, stock: 200 },
  { code: "B2", price: 75, stock: 1000 },
  { code: "C3", price: 310, stock: 0 },
]);
const coins = [5, 10, 20, 50, 100, 200] as const;
let seed = 19;
const rnd = (n: number): number => {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
};
const visits = new Map<VendingState["tag"], number>();
for (let i = 0; i < 5000; i++) {
  const r = rnd(20);
  const event: VendingEvent =
    r < 4
      ? { type: "select", code: ["A1", "B2", "C3", "Z9"][rnd(4)]! }
      : r < 14
        ? { type: "coin", cents: coins[rnd(6)]! }
        : r < 18
          ? { type: "taken" }
          : r === 18
            ? { type: "cancel" }
            : { type: "kick" };
  const tag = machine.send(event);
  visits.set(tag, (visits.get(tag) ?? 0) + 1);
}
console.log(
  [...visits]
    .sort()
    .map(([t, n]) => `${t}=${n}`)
    .join(" "),
  machine.returned,
  JSON.stringify(machine.sales),
);
// Pattern matcher: literals, ., *, +, ?, [abc], by Thompson construction.
type Fragment =
  | { match: (c: string) => boolean; next: number }
  | { split: [number, number] }
  | { accept: true };
class Pattern {
  private readonly states: Fragment[] = [];
  constructor(source: string) {
    let i = 0;
    while (i < source.length) {
      const c = source.charAt(i++);
      let test: (c: string) => boolean;
      if (c === ".") test = () => true;
      else if (c === "[") {
        const end = source.indexOf("]", i);
        const set = source.slice(i, end);
        i = end + 1;
        test = (x) => set.includes(x);
      } else test = (x) => x === c;
      const q = source.charAt(i);
      const at = this.states.length;
      if (q === "*") {
        i++;
        this.states.push({ split: [at + 1, at + 2] }, { match: test, next: at });
      } else if (q === "+") {
        i++;
        this.states.push({ match: test, next: at + 1 }, { split: [at, at + 2] });
      } else if (q === "?") {
        i++;
        this.states.push({ split: [at + 1, at + 2] }, { match: test, next: at + 2 });
      } else this.states.push({ match: test, next: at + 1 });
    }
    this.states.push({ accept: true });
  }
  test(text: string): boolean {
    let current = new Set<number>();
    const add = (set: Set<number>, s: number): void => {
      if (set.has(s)) return;
      set.add(s);
      const f = this.states[s]!;
      if ("split" in f) f.split.forEach((n) => add(set, n));
    };
    add(current, 0);
    for (const c of text) {
      const next = new Set<number>();
      for (const s of current) {
        const f = this.states[s]!;
        if ("match" in f && f.match(c)) add(next, f.next);
      }
      current = next;
    }
    for (const s of current) if ("accept" in this.states[s]!) return true;
    return false;
  }
}
const cases: [string, string[]][] = [
  ["ab*c", ["ac", "abbbc", "abb", "xac"]],
  ["[xyz]+1?.", ["x1q", "zz", "1", "xyz"]],
  ["a?a?a?aaa", ["aaa", "aaaaaa", "aa", "aaaaaaa"]],
  ["", ["", "a"]],
];
for (const [p, texts] of cases) {
  const re = new Pattern(p);
  console.log(p.padEnd(10), texts.map((t) => `${t || "''"}:${re.test(t)}`).join(" "));
}
const heavy = new Pattern("a*".repeat(12) + "b");
let matched = 0;
for (let i = 0; i < 60; i++) if (heavy.test("a".repeat(i % 40) + (i % 2 ? "b" : "c"))) matched++;
console.log(matched);
