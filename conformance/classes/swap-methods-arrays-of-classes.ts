interface Plugin {
  name: string;
  apply(s: string): string;
}
class Upper implements Plugin {
  name = "upper";
  apply(s: string): string {
    return s.toUpperCase();
  }
}
class Rev implements Plugin {
  name = "rev";
  apply(s: string): string {
    return [...s].reverse().join("");
  }
}
class Wrap implements Plugin {
  constructor(
    private l: string,
    private r = l,
  ) {}
  get name(): string {
    return `wrap${this.l}`;
  }
  apply(s: string): string {
    return this.l + s + this.r;
  }
}
const plugins: Plugin[] = [
  new Upper(),
  new Wrap("<", ">"),
  new Rev(),
  { name: "inline", apply: (s) => s + s },
  new Wrap("|"),
];
let s = "abc";
for (const p of plugins) {
  s = p.apply(s);
  console.log(p.name, s);
}
const byCtor = new Map<Function, number>();
for (const p of plugins) byCtor.set(p.constructor, (byCtor.get(p.constructor) ?? 0) + 1);
console.log([...byCtor.values()].join());
