// Objects of classes that extend Array under reflection, `any`, iteration and destructuring.
class List<T> extends Array<T> {
  tag = "t";
  #secret(): number {
    return this.length;
  }
  secret(): number {
    return this.#secret();
  }
}

function sumIterable(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
function sumLike(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum;
}

const list = new List<number>(3, 1, 2);
console.log(sumIterable(list), sumLike(list), list.secret());
console.log(Array.prototype.slice.call(list, 1), structuredClone(list));
const { tag, length, ...rest } = list;
console.log(tag, length, rest);
delete list[0];
console.log(list, 0 in list, list.at(0), Object.assign(list, { tag: "u" }));
console.log(Object.getOwnPropertyNames(list), Reflect.ownKeys(list));

// biome-ignore lint/suspicious/noExplicitAny: a checked value
const open: any = new List<string>("x", "y");
open.extra = 5;
open[2] = "z";
open.length = 2;
for (const text of open) console.log(text);
console.log(open, Object.keys(open), "extra" in open, open["tag"], open.secret());

function kind(value: List<number> | number[] | string): string {
  if (typeof value === "string") return "text";
  if (value instanceof List) return `list ${value.tag}`;
  return Array.isArray(value) ? `array ${value.length}` : "never";
}
console.log(kind(new List(1, 2)), kind([1]), kind("s"));

function listOf(label: string) {
  return class extends Array<number> {
    label = label;
    describe(): string {
      return `${label}:${this.join()}`;
    }
  };
}
const A = listOf("a");
const B = listOf("b");
const a = new A(1, 2);
console.log(a.describe(), a instanceof A, a instanceof B, new B(3, 4).map((x) => x) instanceof B);

class Target extends Array<number> {
  made: string;
  constructor(...values: number[]) {
    super(...values);
    this.made = new.target.name;
  }
}
class Sub extends Target {}
console.log(
  new Sub(1, 2).made,
  new Sub(1, 2).map((x) => x),
);

class Backwards extends Array<number> {
  override forEach(callback: (value: number, index: number, all: number[]) => void): void {
    for (let i = this.length - 1; i >= 0; i--) callback(this[i], i, this);
  }
}
const backwards: number[] = new Backwards(1, 5, 3);
const each = backwards.forEach;
each.call(backwards, (value) => console.log(value));

class Flags extends Array<boolean> {}
class Bigs extends Array<bigint> {}
console.log(new Flags(true, false), new Bigs(5n), new Flags(2), [new Flags()]);
const nested = new List<List<number>>(new List(1, 2), new List(3, 4));
console.log(nested.flat(), nested.length);
console.log(Object.getPrototypeOf(List) === Array, Object.getPrototypeOf(Sub) === Target);
console.log(Object.getPrototypeOf(List.prototype) === Array.prototype, List.length, typeof List);
