class Bag {
  [key: string]: number | (() => number);
  a = 1;
  total(): number {
    let t = 0;
    for (const k of Object.keys(this)) {
      const v = this[k];
      if (typeof v === "number") t += v;
    }
    return t;
  }
}
const b = new Bag();
b["x"] = 10;
b["y"] = 20;
console.log(b.total(), Object.keys(b).join(), b["a"]);
delete b["x"];
console.log(b.total(), "x" in b);
