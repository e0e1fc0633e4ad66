interface HasArea {
  readonly area: number;
}
interface Mutable {
  v: number;
}
class G {
  #v = 2;
  get area(): number {
    return this.#v * 10;
  }
  get v(): number {
    return this.#v;
  }
  set v(n: number) {
    this.#v = n;
  }
}
const lit: HasArea & Mutable = {
  v: 1,
  get area() {
    return this.v * 100;
  },
};
const plain = { area: 5, v: 3 };
const all: (HasArea & Mutable)[] = [new G(), lit, plain];
for (const x of all) {
  x.v += 1;
  console.log(x.v, x.area);
}
const { area, v } = all[1]!;
console.log(area, v, { ...lit }.area, Object.keys(lit).join());
