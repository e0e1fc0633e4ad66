// A generic method of a generic class is compiled with its own type arguments.
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
  emit<K extends keyof Events>(event: K, payload: Events[K]): number {
    const set = this.handlers[event];
    if (!set) return 0;
    for (const handler of set) handler(payload);
    return set.size;
  }
}

class Box<T> {
  constructor(readonly value: T) {}
  map<U>(f: (value: T) => U): Box<U> {
    return new Box<U>(f(this.value));
  }
  zip<U, R>(other: Box<U>, f: (a: T, b: U) => R): Box<R> {
    return other.map((b) => f(this.value, b));
  }
}

interface Mouse {
  x: number;
  y: number;
}

const emitter = new Emitter<{ click: Mouse; key: string; count: number }>();
const off = emitter.on("click", ({ x, y }) => console.log("click", x + y));
emitter.on("key", (key) => console.log("key", key.toUpperCase()));
emitter.on("count", (n) => console.log("count", n * 2));
console.log(
  emitter.emit("click", { x: 1, y: 2 }),
  emitter.emit("key", "a"),
  emitter.emit("count", 4),
);
off();
console.log(emitter.emit("click", { x: 1, y: 2 }));

const word = new Box(20).map((n) => n + 1).map((n) => `<${n}>`);
console.log(word.value, word.zip(new Box([1, 2]), (s, list) => s.length + list.length).value);
