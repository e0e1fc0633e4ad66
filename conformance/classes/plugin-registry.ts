// plugin registry keyed by class, factories, DI
abstract class Plugin {
  static readonly id: string = "base";
  static created = 0;
  readonly order: number;
  constructor(readonly name: string) {
    this.order = ++Plugin.created;
  }
  abstract run(input: string): string;
  describe(): string {
    return `${(this.constructor as typeof Plugin).id}:${this.name}#${this.order}`;
  }
}
class Upper extends Plugin {
  static override readonly id = "upper";
  run(input: string): string {
    return input.toUpperCase();
  }
}
class Repeat extends Plugin {
  static override readonly id = "repeat";
  times = 2;
  run(input: string): string {
    return input.repeat(this.times);
  }
}
class Reverse extends Plugin {
  run(input: string): string {
    return [...input].reverse().join("");
  }
}
type PluginClass = new (name: string) => Plugin;
class Registry {
  #classes = new Map<string, PluginClass>();
  #instances = new Map<PluginClass, Plugin>();
  register(key: string, c: PluginClass): this {
    this.#classes.set(key, c);
    return this;
  }
  get(key: string): Plugin | undefined {
    const c = this.#classes.get(key);
    if (c === undefined) return undefined;
    let made = this.#instances.get(c);
    if (made === undefined) {
      made = new c(key);
      this.#instances.set(c, made);
    }
    return made;
  }
  keys(): string[] {
    return [...this.#classes.keys()];
  }
}
const registry = new Registry().register("u", Upper).register("r", Repeat).register("x", Reverse);
for (const key of [...registry.keys(), "nope", "u"]) {
  const p = registry.get(key);
  console.log(key, p?.describe(), p?.run("abc"), p instanceof Upper, p?.constructor.name);
}
console.log(registry.get("u") === registry.get("u"), Plugin.created, Upper.created);
const table: Record<string, typeof Upper | typeof Repeat> = { Upper, Repeat };
for (const [k, C] of Object.entries(table))
  console.log(k, C.id, C.name, C.length, new C("t").run("z"));
console.log(
  [Upper, Repeat, Reverse].map((c) => c.name).join(),
  typeof Upper,
  String(Upper === table["Upper"]),
);
