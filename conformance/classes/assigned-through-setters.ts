// Object.assign runs setters, also those that nothing else in the program runs.
class Options {
  #depth = 1;
  title = "none";
  accessor width = 10;
  constructor(given: { depth?: number; title?: string; width?: number } = {}) {
    Object.assign(this, given);
  }
  get depth(): number {
    return this.#depth;
  }
  set depth(depth: number) {
    console.log("depth", depth);
    this.#depth = Math.min(depth, 5);
  }
}

class Wide extends Options {
  override set depth(depth: number) {
    super.depth = depth + 1;
  }
  override get depth(): number {
    return super.depth;
  }
}

const plain = new Options({ depth: 9, title: "plain", width: 20 });
console.log(plain.depth, plain.title, plain.width);
const wide = new Wide({ depth: 2, title: "wide" });
console.log(wide.depth, wide.title, wide.width);

class Totals {
  static #sum = 0;
  static get sum(): number {
    return this.#sum;
  }
  static set sum(sum: number) {
    this.#sum = sum * 2;
  }
}
Object.assign(Totals, { sum: 4 }, { sum: 8 });
console.log(Totals.sum);

class Locked {
  get fixed(): string {
    return "fixed";
  }
}
try {
  Object.assign(new Locked(), { fixed: "open" });
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
