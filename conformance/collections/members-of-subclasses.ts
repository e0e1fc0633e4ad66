// A class that extends Map or Set may have members of any name: none of them is known to Map or Set.
class Registry extends Map<string, number> {
  table = "users";
  live = true;
  find(test: (n: number) => boolean): number | undefined {
    for (const n of this.values()) if (test(n)) return n;
    return undefined;
  }
  remove(key: string): string {
    this.delete(key);
    return `removed ${key}`;
  }
  append(key: string): void {
    this.set(key, this.size);
  }
}
const registry = new Registry();
registry.set("a", 1);
registry.set("b", 2);
registry.append("c");
console.log(
  registry.size,
  registry.get("b"),
  registry.find((n) => n > 1),
);
console.log(registry.remove("a"), registry.live, registry.table);
console.log([...registry.keys()].join());
console.log(Object.keys(registry).join());

class Tasks<T> extends Set<T> {
  cursor = 0;
  next(): T | undefined {
    return [...this][this.cursor++];
  }
  empty(): boolean {
    return this.size === 0;
  }
}
const tasks = new Tasks<string>(["x", "y"]);
console.log(tasks.next(), tasks.next(), tasks.empty());
tasks.clear();
console.log(tasks.empty(), tasks.cursor);

class Stamp extends Date {
  time = "tea";
  fields = ["hour"];
}
const stamp = new Stamp(0);
console.log(stamp.getTime(), stamp.time, stamp.fields.join());
