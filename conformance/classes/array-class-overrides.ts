// Methods of arrays that a class which extends Array has for its own, also through `T[]`.
class Loud<T> extends Array<T> {
  override push(...items: T[]): number {
    console.log("push", ...items);
    return super.push(...items);
  }

  override pop(): T | undefined {
    console.log("pop");
    return super.pop();
  }

  override join(separator = "+"): string {
    return `<${super.join(separator)}>`;
  }

  override indexOf(item: T): number {
    return super.indexOf(item) + 100;
  }
}

function fill(target: number[]): number {
  target.push(1);
  target.push(2, 3);
  const popped = target.pop();
  return target.indexOf(popped ?? 0);
}

const loud = new Loud<number>();
const quiet: number[] = [];
console.log(fill(loud), fill(quiet), loud.length, quiet.length);
console.log(loud.join(), loud.join("."), quiet.join(), `${loud}`, String(loud), `${loud} ${quiet}`);
console.log([loud, quiet].join("|"), loud.toString());

class Sorted extends Loud<number> {
  override push(...items: number[]): number {
    for (const item of items) {
      const at = this.findIndex((other) => other > item);
      if (at < 0) super.push(item);
      else this.splice(at, 0, item);
    }
    return this.length;
  }

  override map<U>(callback: (value: number, index: number, array: number[]) => U): U[] {
    console.log("map");
    return super.map(callback);
  }
}
const sorted = new Sorted();
console.log(sorted.push(3, 1, 2), sorted);
const asArray: number[] = sorted;
console.log(
  asArray.push(0),
  asArray.map((item) => item * 2),
);
// biome-ignore lint/suspicious/noExplicitAny: a checked value
const open: any = sorted;
console.log(open.push(9), open.join());
console.log(sorted.push.call(sorted, 5), sorted.length);

class Defaults extends Array<string> {
  override at(index: number): string | undefined {
    return super.at(index) ?? "none";
  }
  override toString(): string {
    return `Defaults(${this.length})`;
  }
}
const defaults = new Defaults("a");
const texts: string[] = defaults;
console.log(defaults.at(0), defaults.at(5), texts.at(9), `${defaults}`, `${texts}`, defaults + "!");
