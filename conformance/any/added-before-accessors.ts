// A property that is added through `any` to objects of a class, whose subclass has an accessor.

class Base {
  readonly tag = 1;
}
class Sized extends Base {
  #size = 0;
  get size(): number {
    return this.#size;
  }
  set size(value: number) {
    console.log("set", value);
    this.#size = value * 2;
  }
  go(): string {
    return "method";
  }
}
class Fixed extends Base {
  get size(): number {
    return 7;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: what the case is about
function resize(target: any, value: number): void {
  target.size = value;
}
// biome-ignore lint/suspicious/noExplicitAny: what the case is about
function hide(target: any): void {
  target.go = () => "own";
}

const base = new Base();
const sized = new Sized();
resize(base, 1);
resize(sized, 2);
console.log((base as Base & { size?: number }).size, sized.size);
console.log(Object.keys(base).join(), Object.keys(sized).join());
console.log(JSON.stringify(sized), "size" in sized, Object.hasOwn(sized, "size"));
hide(base);
console.log(sized.go());
hide(sized);
console.log(sized.go(), Object.keys(sized).join());
try {
  resize(new Fixed(), 3);
} catch (error) {
  console.log(String(error));
}
