// Dependency injection container with typed tokens, lifetimes, decorators by hand, plugin registry.
class Token<T> {
  declare readonly _type: T;
  constructor(readonly description: string) {}
  toString(): string {
    return `Token(${this.description})`;
  }
}
type Factory<T> = (c: Container) => T;
type Lifetime = "singleton" | "transient";
class ResolutionError extends Error {
  override readonly name = "ResolutionError";
  constructor(
    message: string,
    readonly path: readonly string[],
  ) {
    super(`${message} (path: ${path.join(" -> ")})`);
  }
}
class Container {
  private readonly factories = new Map<
    Token<unknown>,
    { factory: Factory<unknown>; lifetime: Lifetime }
  >();
  private readonly singletons = new Map<Token<unknown>, unknown>();
  private readonly resolving: string[] = [];
  constructor(private readonly parent?: Container) {}
  register<T>(token: Token<T>, factory: Factory<T>, lifetime: Lifetime = "singleton"): this {
    this.factories.set(token, { factory, lifetime });
    return this;
  }
  value<T>(token: Token<T>, v: T): this {
    return this.register(token, () => v);
  }
  resolve<T>(token: Token<T>): T {
    const entry = this.factories.get(token);
    if (!entry) {
      if (this.parent) return this.parent.resolve(token);
      throw new ResolutionError(`No provider for ${token}`, [...this.resolving, token.description]);
    }
    if (entry.lifetime === "singleton" && this.singletons.has(token))
      return this.singletons.get(token) as T;
    if (this.resolving.includes(token.description))
      throw new ResolutionError("Circular dependency", [...this.resolving, token.description]);
    this.resolving.push(token.description);
    try {
      const instance = entry.factory(this) as T;
      if (entry.lifetime === "singleton") this.singletons.set(token, instance);
      return instance;
    } finally {
      this.resolving.pop();
    }
  }
  child(): Container {
    return new Container(this);
  }
}
interface Logger {
  log(message: string): void;
  readonly lines: readonly string[];
}
interface Clock {
  now(): number;
}
interface Repository<T extends { id: number }> {
  find(id: number): T | undefined;
  save(t: T): void;
  all(): Iterable<T>;
  readonly count: number;
}
interface Customer {
  id: number;
  name: string;
  level: number;
}
class MemoryLogger implements Logger {
  readonly lines: string[] = [];
  constructor(private readonly clock: Clock) {}
  log(m: string): void {
    if (this.lines.length < 6)
      this.lines.push(`[${this.clock.now().toString().padStart(3, "0")}] ${m}`);
  }
}
class FakeClock implements Clock {
  private t = 0;
  now(): number {
    return this.t++;
  }
}
class MemoryRepository<T extends { id: number }> implements Repository<T> {
  private readonly items = new Map<number, T>();
  find(id: number): T | undefined {
    return this.items.get(id);
  }
  save(t: T): void {
    this.items.set(t.id, t);
  }
  all(): Iterable<T> {
    return this.items.values();
  }
  get count(): number {
    return this.items.size;
  }
}
class CachingRepository<T extends { id: number }> implements Repository<T> {
  private last: T | undefined;
  hits = 0;
  constructor(private readonly inner: Repository<T>) {}
  find(id: number): T | undefined {
    if (this.last?.id === id) {
      this.hits++;
      return this.last;
    }
    return (this.last = this.inner.find(id));
  }
  save(t: T): void {
    this.last = t;
    this.inner.save(t);
  }
  all(): Iterable<T> {
    return this.inner.all();
  }
  get count(): number {
    return this.inner.count;
  }
}
class CustomerService {
  constructor(
    private readonly repo: Repository<Customer>,
    private readonly logger: Logger,
  ) {}
  promote(id: number): number {
    const c = this.repo.find(id);
    if (!c) {
      this.logger.log(`missing ${id}`);
      return 0;
    }
    this.repo.save({ ...c, level: c.level + 1 });
    return c.level + 1;
  }
  register(name: string): Customer {
    const c: Customer = { id: this.repo.count + 1, name, level: 1 };
    this.repo.save(c);
    this.logger.log(`registered ${name}`);
    return c;
  }
  best(): Customer {
    let best: Customer | undefined;
    for (const c of this.repo.all()) if (!best || c.level > best.level) best = c;
    return best!;
  }
}
const T = {
  clock: new Token<Clock>("clock"),
  logger: new Token<Logger>("logger"),
  repo: new Token<Repository<Customer>>("repo"),
  service: new Token<CustomerService>("service"),
  size: new Token<number>("size"),
  a: new Token<string>("a"),
  b: new Token<string>("b"),
  missing: new Token<string>("missing"),
} as const;
const root = new Container()
  .register(T.clock, () => new FakeClock())
  .register(T.logger, (c) => new MemoryLogger(c.resolve(T.clock)))
  .register(T.repo, () => new CachingRepository(new MemoryRepository<Customer>()))
  .register(
    T.service,
    (c) => new CustomerService(c.resolve(T.repo), c.resolve(T.logger)),
    "transient",
  )
  .value(T.size, 50)
  .register(T.a, (c) => c.resolve(T.b))
  .register(T.b, (c) => c.resolve(T.a));
const service = root.resolve(T.service);
for (let i = 0; i < root.resolve(T.size); i++) service.register(`Customer ${i}`);
let total = 0,
  x = 1;
for (let i = 0; i < 3000; i++) {
  x = (x * 16807) % 2147483647;
  total += service.promote((x % 55) + 1);
  if (i % 4 === 0) total += root.resolve(T.service).promote((x % 55) + 1);
}
console.log(total, service.best().name, service.best().level);
console.log(root.resolve(T.logger).lines.join("\n"));
console.log(
  root.resolve(T.service) === root.resolve(T.service),
  root.resolve(T.repo) === root.child().resolve(T.repo),
);
for (const t of [T.a, T.missing]) {
  try {
    root.child().resolve<string>(t);
  } catch (e) {
    if (e instanceof ResolutionError) console.log(e.name, e.message, e.path.length);
  }
}
const repo = root.resolve(T.repo);
console.log(repo instanceof CachingRepository ? repo.hits : "none", repo.count);
