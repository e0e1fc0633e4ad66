interface Fish {
  kind: "fish";
  swim: number;
}
interface Bird {
  kind: "bird";
  fly: number;
}
const isFish = (x: Fish | Bird): x is Fish => x.kind === "fish";
const zoo: (Fish | Bird)[] = [
  { kind: "fish", swim: 1 },
  { kind: "bird", fly: 2 },
  { kind: "fish", swim: 3 },
];
console.log(
  zoo
    .filter(isFish)
    .map((f) => f.swim)
    .join(),
  zoo.find(isFish)?.swim,
  zoo.every(isFish),
);
function isStringArray(x: unknown): x is string[] {
  return Array.isArray(x) && x.every((e) => typeof e === "string");
}
for (const v of [["a", "b"], ["a", 1], "s", null] as unknown[])
  console.log(isStringArray(v) ? v.join("+") : "no");
function isDef<T>(x: T | undefined | null): x is T {
  return x != null;
}
console.log(
  [1, undefined, 2, null]
    .filter(isDef)
    .map((n) => n * 2)
    .join(),
);
class Node1 {
  isLeaf(): this is Leaf {
    return this instanceof Leaf;
  }
}
class Leaf extends Node1 {
  v = 5;
}
const n: Node1 = new Leaf();
if (n.isLeaf()) console.log(n.v);
