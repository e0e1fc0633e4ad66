// Fluent typed query builder over in-memory tables: where, join, groupBy, orderBy with keyof and mapped types.
type Predicate<T> = (row: T) => boolean;
type NumericKeys<T> = { [K in keyof T]: T[K] extends number ? K : never }[keyof T];
type Order = "asc" | "desc";
class Query<T extends object> implements Iterable<T> {
  private constructor(private readonly rows: readonly T[]) {}
  static from<T extends object>(rows: readonly T[]): Query<T> {
    return new Query(rows);
  }
  where(p: Predicate<T>): Query<T>;
  where<K extends keyof T>(key: K, value: T[K]): Query<T>;
  where<K extends keyof T>(a: Predicate<T> | K, value?: T[K]): Query<T> {
    return typeof a === "function"
      ? new Query(this.rows.filter(a))
      : new Query(this.rows.filter((r) => r[a] === value));
  }
  select<K extends keyof T>(...keys: K[]): Query<Pick<T, K>> {
    return new Query(
      this.rows.map((row) => {
        const out = {} as Pick<T, K>;
        for (const k of keys) out[k] = row[k];
        return out;
      }),
    );
  }
  map<U extends object>(f: (t: T, i: number) => U): Query<U> {
    return new Query(this.rows.map(f));
  }
  orderBy<K extends keyof T>(key: K, order: Order = "asc"): Query<T> {
    const sign = order === "asc" ? 1 : -1;
    return new Query(
      [...this.rows].sort((a, b) => (a[key] < b[key] ? -sign : a[key] > b[key] ? sign : 0)),
    );
  }
  join<U extends object, R extends object>(
    other: Query<U>,
    on: (t: T) => unknown,
    key: (u: U) => unknown,
    make: (t: T, u: U) => R,
  ): Query<R> {
    const index = new Map<unknown, U[]>();
    for (const u of other) {
      const k = key(u);
      const list = index.get(k);
      if (list) list.push(u);
      else index.set(k, [u]);
    }
    return new Query(this.rows.flatMap((t) => (index.get(on(t)) ?? []).map((u) => make(t, u))));
  }
  groupBy<K extends keyof T>(key: K): Map<T[K], Query<T>> {
    const groups = new Map<T[K], T[]>();
    for (const r of this.rows) {
      const g = groups.get(r[key]);
      if (g === undefined) groups.set(r[key], [r]);
      else g.push(r);
    }
    return new Map([...groups].map(([k, rows]) => [k, new Query(rows)]));
  }
  sum(key: NumericKeys<T>): number {
    return this.rows.reduce((s, r) => s + (r[key] as number), 0);
  }
  average(key: NumericKeys<T>): number {
    return this.count() === 0 ? NaN : this.sum(key) / this.count();
  }
  count(): number {
    return this.rows.length;
  }
  first(): T | undefined {
    return this.rows[0];
  }
  take(n: number): Query<T> {
    return new Query(this.rows.slice(0, n));
  }
  toArray(): T[] {
    return [...this.rows];
  }
  [Symbol.iterator](): Iterator<T> {
    return this.rows[Symbol.iterator]();
  }
}
interface Customer {
  id: number;
  name: string;
  country: string;
  vip: boolean;
}
interface Order_ {
  id: number;
  customer: number;
  total: number;
  items: number;
}
let seed = 77;
const rnd = (n: number): number => {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
};
const countries = ["NL", "BR", "JP", "KE", "CA"];
const customers: Customer[] = Array.from({ length: 100 }, (_, id) => ({
  id,
  name: `Customer ${id}`,
  country: countries[rnd(5)]!,
  vip: rnd(10) === 0,
}));
const orders: Order_[] = Array.from({ length: 600 }, (_, id) => ({
  id,
  customer: rnd(110),
  total: rnd(100000) / 100,
  items: 1 + rnd(9),
}));
for (let round = 0; round < 4; round++) {
  const joined = Query.from(orders)
    .where((o) => o.items > 2 + round)
    .join(
      Query.from(customers),
      (o) => o.customer,
      (c) => c.id,
      (o, c) => ({ order: o.id, country: c.country, vip: c.vip, total: o.total, name: c.name }),
    );
  for (const [country, group] of [...joined.groupBy("country")].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    if (round > 1) continue;
    console.log(
      country,
      group.count(),
      group.sum("total").toFixed(2),
      group.average("total").toFixed(3),
      group.where("vip", true).count(),
    );
  }
  const top = joined.orderBy("total", "desc").take(3).select("name", "total").toArray();
  console.log(top.map((t) => `${t.name}:${t.total.toFixed(2)}`).join(" "));
}
const perCustomer = Query.from(orders).groupBy("customer");
const best = Query.from(
  [...perCustomer].map(([customer, g]) => ({ customer, spent: g.sum("total"), n: g.count() })),
).orderBy("spent", "desc");
console.log(best.count(), best.first()?.customer, best.first()?.spent.toFixed(2));
console.log(
  JSON.stringify(
    Query.from(customers).where("country", "JP").select("id", "name").take(2).toArray(),
  ),
);
console.log(
  Query.from([] as Customer[]).average("id"),
  Query.from(customers).where("name", "nobody").first(),
);
