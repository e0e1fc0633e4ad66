type Listener<A extends unknown[]> = (...args: A) => void;
class Emitter<Events extends { [K in keyof Events]: unknown[] }> {
  private readonly listeners = new Map<keyof Events, { run: Listener<never>; once: boolean }[]>();
  on<K extends keyof Events>(event: K, run: Listener<Events[K]>, once = false): () => void {
    const list = this.listeners.get(event) ?? [];
    const item = { run: run as unknown as Listener<never>, once };
    list.push(item);
    this.listeners.set(event, list);
    return () => {
      const at = list.indexOf(item);
      if (at >= 0) list.splice(at, 1);
    };
  }
  once<K extends keyof Events>(event: K, run: Listener<Events[K]>): () => void {
    return this.on(event, run, true);
  }
  emit<K extends keyof Events>(event: K, ...args: Events[K]): number {
    const list = this.listeners.get(event);
    if (!list) return 0;
    const now = [...list];
    for (const item of now) {
      if (item.once) list.splice(list.indexOf(item), 1);
      (item.run as unknown as Listener<Events[K]>)(...args);
    }
    return now.length;
  }
  count(event: keyof Events): number {
    return this.listeners.get(event)?.length ?? 0;
  }
}
interface ChatEvents {
  join: [name: string];
  message: [from: string, text: string, at: number];
  close: [];
}
class Room extends Emitter<ChatEvents> {
  readonly log: string[] = [];
  readonly members = new Set<string>();
  constructor(readonly title: string) {
    super();
    this.on("join", (name) => {
      this.members.add(name);
      this.log.push(`+${name}`);
    });
    this.on("message", (from, text) => this.log.push(`${from}: ${text}`));
  }
  say(from: string, text: string): boolean {
    if (!this.members.has(from)) return false;
    return this.emit("message", from, text, this.log.length) > 0;
  }
}
const room = new Room("general");
const seen: number[] = [];
const off = room.on("message", (_from, _text, at) => seen.push(at));
room.once("join", (name) => console.log("first to join:", name));
room.emit("join", "ann");
room.emit("join", "bob");
console.log(room.say("ann", "hello"), room.say("zoe", "hi"), room.say("bob", "hey"));
off();
off();
room.say("ann", "bye");
console.log(
  room.log.join(" | "),
  seen.join(),
  room.count("message"),
  room.count("join"),
  room.emit("close"),
);
const counter = new Emitter<{ tick: [number] }>();
let total = 0;
for (let i = 1; i <= 5; i++)
  counter.on("tick", (n) => {
    total += n * i;
  });
const stop = counter.on("tick", () => {
  stop();
  counter.on("tick", () => {
    total += 1000;
  });
});
counter.emit("tick", 2);
counter.emit("tick", 3);
console.log(total, counter.count("tick"));
