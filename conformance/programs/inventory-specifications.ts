// Inventory domain: value objects, specification pattern, repository with indexes, audit with generics and decorators by hand.
class Money {
  private constructor(
    private readonly cents: number,
    readonly currency: "EUR" | "USD",
  ) {}
  static of(amount: number, currency: "EUR" | "USD" = "EUR"): Money {
    return new Money(Math.round(amount * 100), currency);
  }
  add(o: Money): Money {
    this.same(o);
    return new Money(this.cents + o.cents, this.currency);
  }
  times(k: number): Money {
    return new Money(Math.round(this.cents * k), this.currency);
  }
  compare(o: Money): number {
    this.same(o);
    return this.cents - o.cents;
  }
  private same(o: Money): void {
    if (o.currency !== this.currency)
      throw new TypeError(`currency mismatch: ${this.currency} vs ${o.currency}`);
  }
  toString(): string {
    const s = Math.abs(this.cents).toString().padStart(3, "0");
    return `${this.cents < 0 ? "-" : ""}${s.slice(0, -2)}.${s.slice(-2)} ${this.currency}`;
  }
  toJSON(): { amount: number; currency: string } {
    return { amount: this.cents / 100, currency: this.currency };
  }
}
interface Specification<T> {
  isSatisfiedBy(t: T): boolean;
  and(o: Specification<T>): Specification<T>;
  or(o: Specification<T>): Specification<T>;
  not(): Specification<T>;
}
abstract class Spec<T> implements Specification<T> {
  abstract isSatisfiedBy(t: T): boolean;
  and(o: Specification<T>): Specification<T> {
    return spec((t) => this.isSatisfiedBy(t) && o.isSatisfiedBy(t));
  }
  or(o: Specification<T>): Specification<T> {
    return spec((t) => this.isSatisfiedBy(t) || o.isSatisfiedBy(t));
  }
  not(): Specification<T> {
    return spec((t) => !this.isSatisfiedBy(t));
  }
}
class PredicateSpec<T> extends Spec<T> {
  constructor(private readonly p: (t: T) => boolean) {
    super();
  }
  isSatisfiedBy(t: T): boolean {
    return this.p(t);
  }
}
const spec = <T>(p: (t: T) => boolean): Spec<T> => new PredicateSpec(p);
type Category = "tools" | "toys" | "food";
interface Product {
  readonly sku: string;
  readonly name: string;
  readonly category: Category;
  readonly price: Money;
  readonly quantity: number;
  readonly tags?: ReadonlySet<string>;
}
type Change = { sku: string; field: keyof Product; before: unknown; after: unknown };
class Inventory {
  private readonly items = new Map<string, Product>();
  private readonly byCategory: { [C in Category]: Set<string> } = {
    tools: new Set(),
    toys: new Set(),
    food: new Set(),
  };
  readonly changes: Change[] = [];
  add(p: Product): void {
    if (this.items.has(p.sku)) throw new Error(`duplicate sku ${p.sku}`);
    this.items.set(p.sku, Object.freeze(p));
    this.byCategory[p.category].add(p.sku);
  }
  update<K extends Exclude<keyof Product, "sku" | "category">>(
    sku: string,
    field: K,
    f: (v: Product[K]) => Product[K],
  ): void {
    const p = this.items.get(sku);
    if (!p) throw new Error(`unknown sku ${sku}`);
    const after = f(p[field]);
    if (this.changes.length < 3) this.changes.push({ sku, field, before: p[field], after });
    this.items.set(sku, { ...p, [field]: after });
  }
  find(s: Specification<Product>): Product[] {
    const out: Product[] = [];
    for (const p of this.items.values()) if (s.isSatisfiedBy(p)) out.push(p);
    return out;
  }
  inCategory(c: Category): Product[] {
    return [...this.byCategory[c]].map((s) => this.items.get(s)!);
  }
  value(c?: Category): Money {
    return (c ? this.inCategory(c) : [...this.items.values()]).reduce(
      (m, p) => m.add(p.price.times(p.quantity)),
      Money.of(0),
    );
  }
}
const inventory = new Inventory();
const categories: Category[] = ["tools", "toys", "food"];
for (let i = 0; i < 300; i++)
  inventory.add({
    sku: `S${i.toString().padStart(4, "0")}`,
    name: `Item ${i}`,
    category: categories[i % 3]!,
    price: Money.of((i % 997) + 0.99),
    quantity: i % 50,
    ...(i % 10 === 0 ? { tags: new Set(["sale", `t${i % 7}`]) } : {}),
  });
const cheap = spec<Product>((p) => p.price.compare(Money.of(100)) < 0),
  stocked = spec<Product>((p) => p.quantity > 0),
  onSale = spec<Product>((p) => p.tags?.has("sale") ?? false);
console.log(
  inventory.find(cheap.and(stocked)).length,
  inventory.find(onSale.or(cheap).and(stocked.not())).length,
);
for (let i = 0; i < 500; i++) {
  const sku = `S${((i * 7919) % 300).toString().padStart(4, "0")}`;
  if (i % 3 === 0) inventory.update(sku, "price", (m) => m.times(i % 2 ? 1.1 : 0.9));
  else inventory.update(sku, "quantity", (q) => (q + i) % 60);
}
for (let i = 0; i < 2; i++) inventory.find(cheap.and(onSale).or(stocked));
for (const c of categories)
  console.log(c.padEnd(6), String(inventory.value(c)).padStart(18), inventory.inCategory(c).length);
console.log(`${inventory.value()}`, JSON.stringify(inventory.find(onSale)[3]?.price));
console.log(
  inventory.changes.map((c) => `${c.sku}.${c.field}: ${c.before} -> ${c.after}`).join("; "),
);
for (const f of [
  () =>
    inventory.add({ sku: "S0001", name: "", category: "toys", price: Money.of(1), quantity: 1 }),
  () => inventory.update("nope", "name", (n) => n),
  () => Money.of(1).add(Money.of(1, "USD")),
]) {
  try {
    f();
  } catch (e) {
    console.log(String(e));
  }
}
