// Symbol.isConcatSpreadable says whether concat takes an object's elements or the object.
const like: any = { length: 3, 1: "b" };
console.log(([] as unknown[]).concat(like).length);
like[Symbol.isConcatSpreadable] = true;
console.log((["a"] as unknown[]).concat(like, "z"));
console.log(Array.prototype.concat.call(like, 5, ["x"]));

const kept: any = [1, 2];
kept[Symbol.isConcatSpreadable] = false;
console.log(([0] as unknown[]).concat(kept, [3]).length, kept.concat(7).length);

class Bag {
  length = 2;
  0 = "x";
  1 = "y";
  get [Symbol.isConcatSpreadable](): boolean {
    return true;
  }
}
console.log(([] as unknown[]).concat(new Bag(), [["nested"]]));
