interface Product {
  readonly sku: string;
  readonly name: string;
  readonly price: number;
  readonly category: "tool" | "toy" | "food";
  stock: number;
}
interface Order {
  readonly id: number;
  readonly lines: readonly { sku: string; quantity: number }[];
  readonly coupon?: string;
}
type Outcome =
  | { status: "shipped"; id: number; total: number }
  | { status: "partial"; id: number; total: number; missing: string[] }
  | { status: "rejected"; id: number; reason: string };
type Pricing = (subtotal: number, order: Order) => number;
const compose =
  (...steps: Pricing[]): Pricing =>
  (subtotal, order) =>
    steps.reduce((sum, step) => step(sum, order), subtotal);
const coupons: Readonly<Record<string, (n: number) => number>> = {
  TEN: (n) => n * 0.9,
  FIVE: (n) => Math.max(0, n - 5),
};
const applyCoupon: Pricing = (n, { coupon }) =>
  coupon === undefined ? n : (coupons[coupon] ?? ((x: number) => x))(n);
const bulk =
  (limit: number, rate: number): Pricing =>
  (n, o) =>
    o.lines.reduce((t, l) => t + l.quantity, 0) >= limit ? n * (1 - rate) : n;
const cents: Pricing = (n) => Math.round(n * 100) / 100;
class Warehouse {
  private readonly products = new Map<string, Product>();
  constructor(
    products: Iterable<Product>,
    private readonly price: Pricing,
  ) {
    for (const p of products) this.products.set(p.sku, { ...p });
  }
  process(order: Order): Outcome {
    const { id } = order;
    if (order.lines.length === 0) return { status: "rejected", id, reason: "empty" };
    const unknown = order.lines.filter(({ sku }) => !this.products.has(sku)).map(({ sku }) => sku);
    if (unknown.length > 0)
      return { status: "rejected", id, reason: `unknown ${unknown.join("+")}` };
    const missing: string[] = [];
    let subtotal = 0;
    for (const { sku, quantity } of order.lines) {
      const p = this.products.get(sku)!;
      const taken = Math.min(p.stock, quantity);
      p.stock -= taken;
      subtotal += taken * p.price;
      if (taken < quantity) missing.push(`${quantity - taken}x${sku}`);
    }
    if (subtotal === 0) return { status: "rejected", id, reason: "out of stock" };
    const total = this.price(subtotal, order);
    return missing.length
      ? { status: "partial", id, total, missing }
      : { status: "shipped", id, total };
  }
  report(): string[] {
    const by = new Map<Product["category"], { value: number; items: string[] }>();
    for (const { category, stock, price, name } of this.products.values()) {
      const g = by.get(category) ?? { value: 0, items: [] };
      g.value += stock * price;
      g.items.push(`${name}(${stock})`);
      by.set(category, g);
    }
    return [...by]
      .map(
        ([c, { value, items }]) =>
          `${c.padEnd(5)}${value.toFixed(2).padStart(9)} ${items.sort().join(" ")}`,
      )
      .sort();
  }
}
const w = new Warehouse(
  [
    { sku: "h1", name: "hammer", price: 12.5, category: "tool", stock: 4 },
    { sku: "s1", name: "saw", price: 20, category: "tool", stock: 1 },
    { sku: "t1", name: "yo-yo", price: 3.33, category: "toy", stock: 100 },
    { sku: "f1", name: "apple", price: 0.4, category: "food", stock: 0 },
  ],
  compose(applyCoupon, bulk(10, 0.05), cents),
);
const orders: Order[] = [
  { id: 1, lines: [{ sku: "h1", quantity: 2 }] },
  {
    id: 2,
    lines: [
      { sku: "h1", quantity: 3 },
      { sku: "s1", quantity: 1 },
    ],
    coupon: "TEN",
  },
  { id: 3, lines: [{ sku: "t1", quantity: 33 }], coupon: "FIVE" },
  { id: 4, lines: [] },
  { id: 5, lines: [{ sku: "f1", quantity: 1 }] },
  {
    id: 6,
    lines: [
      { sku: "zz", quantity: 1 },
      { sku: "qq", quantity: 1 },
    ],
  },
  { id: 7, lines: [{ sku: "t1", quantity: 1 }], coupon: "BOGUS" },
];
const outcomes = orders.map((o) => w.process(o));
for (const o of outcomes) {
  switch (o.status) {
    case "shipped":
      console.log(o.id, "shipped", o.total);
      break;
    case "partial":
      console.log(o.id, "partial", o.total, o.missing.join());
      break;
    case "rejected":
      console.log(o.id, "rejected:", o.reason);
      break;
  }
}
console.log(w.report().join("\n"));
const income = outcomes.reduce((t, o) => t + ("total" in o ? o.total : 0), 0);
console.log(income.toFixed(2), outcomes.filter((o) => o.status !== "rejected").length);
