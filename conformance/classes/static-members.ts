class Registry {
  static count = 0;
  static readonly names: string[] = [];
  static #secret = 10;
  static add(n: string): typeof Registry {
    this.names.push(n);
    Registry.count++;
    return this;
  }
  static get secret(): number {
    return Registry.#secret;
  }
  static set secret(v: number) {
    this.#secret = v * 2;
  }
  static nested = class {
    static v = "nested";
  };
  static computed = Registry.count + 100;
}
console.log(
  Registry.add("a").add("b").count,
  Registry.names.join(),
  Registry.secret,
  Registry.computed,
  Registry.nested.v,
);
Registry.secret = 4;
console.log(Registry.secret);
class Sub extends Registry {
  static own = 1;
  static override add(n: string): typeof Registry {
    super.add("sub-" + n);
    return this;
  }
}
Sub.add("c");
console.log(
  Registry.count,
  Sub.names.join(),
  Sub.names === Registry.names,
  Sub.own,
  "own" in Registry,
);
