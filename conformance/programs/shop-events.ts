// Typed event emitter with mapped types, used by a simulated shop.
type Handler<T> = (payload: T) => void;
class Emitter<Events extends Record<string, unknown>> {
  private readonly handlers: { [K in keyof Events]?: Set<Handler<Events[K]>> } = {};
  on<K extends keyof Events>(event: K, handler: Handler<Events[K]>): () => void {
    const set = (this.handlers[event] ??= new Set<Handler<Events[K]>>());
    set.add(handler);
    return () => {
      set.delete(handler);
    };
  }
  once<K extends keyof Events>(event: K, handler: Handler<Events[K]>): void {
    const off = this.on(event, (payload) => {
      off();
      handler(payload);
    });
  }
  emit<K extends keyof Events>(event: K, payload: Events[K]): number {
    const set = this.handlers[event];
    if (!set) return 0;
    for (const handler of set) handler(payload);
    return set.size;
  }
}
interface OrderLine {
  sku: string;
  quantity: number;
  price: number;
}
type ShopEvents = {
  ordered: { id: number; lines: OrderLine[] };
  shipped: { id: number; carrier: string };
  stockLow: string;
  closed: undefined;
};
class Shop extends Emitter<ShopEvents> {
  private readonly stock = new Map<string, number>();
  private orders = 0;
  restock(sku: string, n: number): void {
    this.stock.set(sku, (this.stock.get(sku) ?? 0) + n);
  }
  order(lines: OrderLine[]): number | undefined {
    for (const { sku, quantity } of lines)
      if ((this.stock.get(sku) ?? 0) < quantity) return undefined;
    for (const { sku, quantity } of lines) {
      const left = this.stock.get(sku)! - quantity;
      this.stock.set(sku, left);
      if (left < 10) this.emit("stockLow", sku);
    }
    const id = ++this.orders;
    this.emit("ordered", { id, lines });
    if (id % 3 === 0) this.emit("shipped", { id, carrier: id % 2 ? "DHL" : "UPS" });
    return id;
  }
}
const shop = new Shop();
let revenue = 0;
const carriers: Record<string, number> = {};
let low = 0;
shop.on("ordered", ({ lines }) => {
  revenue += lines.reduce((s, l) => s + l.quantity * l.price, 0);
});
shop.on("shipped", ({ carrier }) => {
  carriers[carrier] = (carriers[carrier] ?? 0) + 1;
});
shop.on("stockLow", (sku) => {
  low++;
  shop.restock(sku, 500);
});
shop.once("ordered", (o) => console.log("first order", o.id, o.lines.length));
const off = shop.on("shipped", () => {
  revenue -= 0.5;
});
let seed = 7;
const rnd = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
for (let i = 0; i < 50; i++) shop.restock(`SKU-${i}`, 100);
let refused = 0;
for (let i = 0; i < 3000; i++) {
  const lines: OrderLine[] = [];
  for (let k = rnd(3) + 1; k > 0; k--)
    lines.push({ sku: `SKU-${rnd(52)}`, quantity: rnd(5) + 1, price: rnd(100) + 0.25 });
  if (shop.order(lines) === undefined) refused++;
  if (i === 1500) off();
}
console.log(revenue.toFixed(2), low, refused, carriers, shop.emit("closed", undefined));
console.log(
  Object.entries(carriers)
    .map(([k, v]) => `${k}:${v}`)
    .sort()
    .join(" "),
);
