// What methods of arrays make for an array of a class: another one of the class.
class List<T> extends Array<T> {
  static made = 0;
  name = "list";

  constructor(...items: T[]) {
    super(...items);
    List.made++;
  }

  get first(): T | undefined {
    return this[0];
  }

  compact(): List<T> {
    return this.filter((item) => item) as List<T>;
  }
}

const list = new List<number>(5, 0, 7);
const doubled = list.map((item) => item * 2);
console.log(doubled, doubled instanceof List, doubled.constructor.name, List.made);
console.log(list.compact(), list.compact().first);
const texts = list.map(String) as List<string>;
console.log(texts, texts.first?.length);
console.log(
  list.slice(1),
  list.slice(),
  list.concat([1], 2),
  list.flatMap((item) => [item, item]),
);
console.log(new List<number[]>([1], [2, 3]).flat());
console.log(list.splice(1, 1), list, list.splice(1));
console.log(list.toSorted(), list.toReversed(), list.with(0, 1), list.toSpliced(0, 1));
console.log([1, 2].concat(list) instanceof List, [...list] instanceof List);
console.log(
  list.map((item) => ({ item })),
  list.map(() => undefined),
);

class Logged extends Array<string> {
  constructor(length = 0) {
    super(length);
    console.log("made with", length);
  }
}
const logged = new Logged();
logged.push("b", "a");
logged.map((text) => {
  console.log("mapping", text);
  return text;
});
console.log(logged.filter(() => false).length);

class Plain extends Array<number> {
  static override get [Symbol.species](): ArrayConstructor {
    return Array;
  }
  sum(): number {
    return this.reduce((a, b) => a + b, 0);
  }
}
const plain = new Plain(1, 2, 3);
console.log(
  plain,
  plain.sum(),
  plain.map((item) => item + 1),
  plain.slice(1) instanceof Plain,
);

class Sub extends List<number> {
  static override get [Symbol.species](): ArrayConstructor {
    return List as unknown as ArrayConstructor;
  }
}
const sub = new Sub(1, 2);
console.log(
  sub.map((item) => item) instanceof Sub,
  sub.map((item) => item),
);
const holes = new List<number>(4);
holes[2] = 1;
console.log(
  holes.map((item) => item + 1),
  holes.filter(() => true),
);
