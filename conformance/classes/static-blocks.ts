const log: string[] = [];
class A {
  static x = (log.push("x"), 1);
  static {
    log.push("block1 " + this.x);
    this.x = 5;
  }
  static y = (log.push("y"), this.x * 2);
  static {
    const local = 3;
    for (let i = 0; i < 2; i++) this.x += local;
    try {
      throw new Error("in block");
    } catch (e) {
      log.push((e as Error).message);
    }
  }
  static table: Map<string, number>;
  static {
    A.table = new Map([["k", A.x]]);
  }
}
console.log(log.join(", "), A.x, A.y, A.table.get("k"));
let reveal: (c: C) => number;
class C {
  #v = 42;
  static {
    reveal = (c) => c.#v;
  }
}
console.log(reveal!(new C()));
