type Ctor<T> = new (container: Container) => T;
class Container {
  private singletons = new Map<Ctor<unknown>, unknown>();
  private depth = 0;
  get<T>(c: Ctor<T>): T {
    const known = this.singletons.get(c);
    if (known !== undefined) return known as T;
    if (++this.depth > 10) throw new Error(`cycle at ${c.name}`);
    const made = new c(this);
    this.depth--;
    this.singletons.set(c, made);
    return made;
  }
  get size(): number {
    return this.singletons.size;
  }
}
class Clock {
  now = 0;
  tick(): number {
    return ++this.now;
  }
}
class Logger {
  lines: string[] = [];
  private clock: Clock;
  constructor(c: Container) {
    this.clock = c.get(Clock);
  }
  log(s: string): void {
    this.lines.push(`${this.clock.tick()} ${s}`);
  }
}
class Users {
  constructor(private c: Container) {}
  add(name: string): string {
    this.c.get(Logger).log(`add ${name}`);
    return name;
  }
}
class Loop1 {
  other: Loop2;
  constructor(c: Container) {
    this.other = c.get(Loop2);
  }
}
class Loop2 {
  other: Loop1;
  constructor(c: Container) {
    this.other = c.get(Loop1);
  }
}
const c = new Container();
c.get(Users).add("ann");
c.get(Users).add("bob");
console.log(c.get(Logger).lines.join("|"), c.size, c.get(Clock) === c.get(Clock));
try {
  c.get(Loop1);
} catch (e) {
  console.log((e as Error).message);
}
