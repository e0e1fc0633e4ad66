// Methods with rest parameters, called through signatures that spell the arguments out.
type Listener<A extends unknown[]> = (...args: A) => void;

class Emitter<Events extends { [K in keyof Events]: unknown[] }> {
  private readonly listeners = new Map<keyof Events, Listener<never>[]>();
  on<K extends keyof Events>(event: K, run: Listener<Events[K]>): void {
    const list = this.listeners.get(event) ?? [];
    list.push(run as unknown as Listener<never>);
    this.listeners.set(event, list);
  }
  emit<K extends keyof Events>(event: K, ...args: Events[K]): number {
    const list = this.listeners.get(event);
    if (!list) return 0;
    for (const item of list) (item as unknown as Listener<Events[K]>)(...args);
    return list.length;
  }
}

interface Log {
  write(level: string, code: number): string;
}

class Joined implements Log {
  write(...parts: (string | number)[]): string {
    return parts.join("/");
  }
}

class Plain implements Log {
  write(level: string, code: number): string {
    return `${level}${code}`;
  }
}

const room = new Emitter<{ join: [name: string]; close: []; say: [from: string, at: number] }>();
room.on("join", (name) => console.log("hello", name));
room.on("say", (from, at) => console.log(from, at + 1));
console.log(room.emit("join", "ann"), room.emit("close"), room.emit("say", "bob", 3));
const logs: Log[] = [new Joined(), new Plain()];

interface Sum {
  add(...numbers: number[]): number;
}
class Pair implements Sum {
  add(a: number, b: number): number {
    return a * 10 + b;
  }
}
class Total implements Sum {
  add(...numbers: number[]): number {
    return numbers.reduce((x, y) => x + y, 0);
  }
}
const sums: Sum[] = [new Pair(), new Total()];
console.log(sums.map((sum) => sum.add(1, 2)).join(), sums[1]?.add());
console.log(logs.map((log) => log.write("warn", 7)).join(" "));
