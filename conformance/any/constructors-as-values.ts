// Built-in constructors in variables of type any: what they say of themselves.
const constructors: any[] = [
  Array,
  Object,
  Map,
  Set,
  String,
  Number,
  Promise,
  TypeError,
  Uint8Array,
];
for (const constructor of constructors) console.log(constructor.name, constructor);
const array: any = Array;
console.log(array.isArray([]), array.of(1, 2), typeof array);
const text: any = String;
console.log(text.length, text(5), text.fromCharCode(65));

class Pairs extends Map<string, number> {}
class Failure extends Error {}
console.log(Pairs, Failure, { Pairs, Map });
const map: any = Map;
try {
  map();
} catch (error) {
  console.log((error as Error).message);
}
const pairs: any = Pairs;
try {
  pairs();
} catch (error) {
  console.log((error as Error).message);
}
console.log(new map([[1, 2]]).get(1), new pairs().size);
