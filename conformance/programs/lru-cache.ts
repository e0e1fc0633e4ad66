interface Entry<K, V> {
  key: K;
  value: V;
  newer: Entry<K, V> | undefined;
  older: Entry<K, V> | undefined;
}
class LruCache<K, V> {
  #map = new Map<K, Entry<K, V>>();
  #newest: Entry<K, V> | undefined;
  #oldest: Entry<K, V> | undefined;
  hits = 0;
  misses = 0;
  constructor(
    readonly capacity: number,
    private readonly onEvict?: (key: K, value: V) => void,
  ) {
    if (capacity < 1) throw new RangeError("capacity must be positive");
  }
  get size(): number {
    return this.#map.size;
  }
  get(key: K): V | undefined {
    const entry = this.#map.get(key);
    if (!entry) {
      this.misses++;
      return undefined;
    }
    this.hits++;
    this.#touch(entry);
    return entry.value;
  }
  set(key: K, value: V): this {
    const found = this.#map.get(key);
    if (found) {
      found.value = value;
      this.#touch(found);
      return this;
    }
    const entry: Entry<K, V> = { key, value, newer: undefined, older: this.#newest };
    if (this.#newest) this.#newest.newer = entry;
    this.#newest = entry;
    this.#oldest ??= entry;
    this.#map.set(key, entry);
    if (this.#map.size > this.capacity) this.#evict();
    return this;
  }
  delete(key: K): boolean {
    const entry = this.#map.get(key);
    if (!entry) return false;
    this.#unlink(entry);
    return this.#map.delete(key);
  }
  keys(): K[] {
    const out: K[] = [];
    for (let e = this.#newest; e; e = e.older) out.push(e.key);
    return out;
  }
  #unlink(e: Entry<K, V>): void {
    if (e.newer) e.newer.older = e.older;
    else this.#newest = e.older;
    if (e.older) e.older.newer = e.newer;
    else this.#oldest = e.newer;
    e.newer = e.older = undefined;
  }
  #touch(e: Entry<K, V>): void {
    if (e === this.#newest) return;
    this.#unlink(e);
    e.older = this.#newest;
    if (this.#newest) this.#newest.newer = e;
    this.#newest = e;
    this.#oldest ??= e;
  }
  #evict(): void {
    const e = this.#oldest;
    if (!e) return;
    this.#unlink(e);
    this.#map.delete(e.key);
    this.onEvict?.(e.key, e.value);
  }
}
const evicted: string[] = [];
const cache = new LruCache<string, number>(3, (k, v) => evicted.push(`${k}:${v}`));
cache.set("a", 1).set("b", 2).set("c", 3);
console.log(cache.get("a"), cache.keys().join(), cache.size);
cache.set("d", 4);
console.log(cache.get("b"), cache.keys().join(), evicted.join());
cache.set("c", 33);
console.log(cache.keys().join(), cache.delete("a"), cache.delete("zz"), cache.keys().join());
const big = new LruCache<number, { n: number }>(100);
let x = 1;
for (let i = 0; i < 20000; i++) {
  x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
  const key = Math.floor((x >>> 16) % 150);
  if (big.get(key) === undefined) big.set(key, { n: i });
}
console.log(big.size, big.hits, big.misses, big.keys().slice(0, 5).join());
try {
  new LruCache(0);
} catch (e) {
  console.log((e as Error).message);
}
