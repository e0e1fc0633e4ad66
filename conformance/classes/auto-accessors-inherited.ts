// Fields declared with `accessor` are overridden and inherited as pairs of accessors are.
class Plain {
  accessor width = 1;
  accessor #depth = 5;
  static accessor unit = "cm";
  get depth(): number {
    return this.#depth;
  }
  set depth(value: number) {
    this.#depth = value;
  }
  static hasDepth(value: object): boolean {
    return #depth in value;
  }
}

class Computed extends Plain {
  override get width(): number {
    return 10;
  }
  override set width(value: number) {
    console.log("set width", value);
  }
}

class Again extends Plain {
  override accessor width = 20;
  both(): string {
    return `${super.width} ${this.width}`;
  }
}

class Written {
  get height(): number {
    return 1;
  }
  set height(value: number) {
    console.log("set height", value);
  }
}
class Stored extends Written {
  override accessor height = 7;
}
class Doubled extends Stored {
  override get height(): number {
    return super.height + 100;
  }
  override set height(value: number) {
    super.height = value * 2;
  }
}

const shapes: Plain[] = [new Plain(), new Computed(), new Again()];
for (const shape of shapes) {
  shape.width += 2;
  shape.depth++;
  console.log(shape.width, shape.depth, Plain.hasDepth(shape), Object.keys(shape).length);
}
console.log(new Again().both());
const heights: Written[] = [new Written(), new Stored(), new Doubled()];
for (const height of heights) {
  height.height = 4;
  console.log(height.height);
}

class Metric extends Plain {
  static override get unit(): string {
    return `${super.unit}!`;
  }
}
Plain.unit = "mm";
console.log(Plain.unit, Metric.unit, Object.getOwnPropertyNames(Plain.prototype).join(" "));

abstract class Labelled {
  abstract accessor label: string;
  show(): string {
    return `<${this.label}>`;
  }
}
class Fixed extends Labelled {
  accessor label = "fixed";
}
class Late extends Labelled {
  get label(): string {
    return "late";
  }
  set label(value: string) {
    console.log("label", value);
  }
}
console.log(new Fixed().show(), new Late().show());

function tagged<T>(tag: T) {
  return class Tagged {
    accessor tag = tag;
    static accessor count = 0;
    constructor() {
      Tagged.count++;
    }
  };
}
const Words = tagged("word");
const Numbers = tagged(4);
const word = new Words();
word.tag += "s";
console.log(word.tag, new Numbers().tag + 1, new Numbers().tag, Words.count, Numbers.count);

interface Sized {
  width: number;
}
const sized: Sized[] = [new Plain(), { width: 3 }, new Again()];
console.log(sized.map(({ width }) => width).join(" "));
