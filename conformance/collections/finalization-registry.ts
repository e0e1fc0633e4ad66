// The interface alone: when an object is collected is nobody's to say.
function attempt(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    console.log(error instanceof Error ? `${error.name}: ${error.message}` : "?");
  }
}

const registry = new FinalizationRegistry<string>((held) => console.log("collected", held));
const kept = { name: "kept" };
const token = {};

attempt(() => registry.register(kept, "one"));
attempt(() => registry.register(kept, "two", token));
attempt(() => registry.register(kept, "three", token));
attempt(() => registry.register(kept, "four", kept));
attempt(() => registry.register(Symbol("own"), "symbol"));
attempt(() => registry.register(Symbol.iterator, "well-known"));
attempt(() => registry.register(() => 1, "function", undefined));

attempt(() => registry.unregister(token));
attempt(() => registry.unregister(token));
attempt(() => registry.unregister({}));
attempt(() => registry.unregister(kept));
attempt(() => registry.unregister(kept));

// Symbols that anybody can have again are no targets.
const shared = Symbol.for("shared");
attempt(() => registry.register(shared, "no target"));
attempt(() => registry.register(kept, "no token", shared));
attempt(() => registry.unregister(shared));
attempt(() => new WeakRef(shared));
attempt(() => new WeakMap<symbol, number>().set(shared, 1).has(shared));
attempt(() => new WeakSet<symbol>().add(shared).has(shared));
attempt(() => new WeakRef(Symbol("own")).deref());

const identity = new FinalizationRegistry<object>(() => {});
attempt(() => identity.register(kept, kept));

class Resources extends FinalizationRegistry<number> {
  readonly name = "resources";
  constructor() {
    super((handle) => console.log("closing", handle));
  }
}
const resources = new Resources();
resources.register(kept, 3, resources);
console.log(resources.name, resources.unregister(resources), resources instanceof Resources);
console.log(String(registry), Object.prototype.toString.call(resources), registry, [resources]);
console.log(kept.name);
