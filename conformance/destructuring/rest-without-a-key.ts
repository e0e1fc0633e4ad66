// `const { [key]: dropped, ...others } = record` leaves out what a key of any type names.
const byId: Record<number, string> = { 1: "a", 2: "b", 3: "c" };
const id = 2;
const { [id]: removed, ...rest } = byId;
console.log(removed, rest);

function without(record: Record<number, string>, key: number): Record<number, string> {
  const { [key]: dropped, ...others } = record;
  return others;
}
console.log(without(byId, 1), without(byId, 1.5), without({ 1.5: "x", 2: "y" }, 1.5));

function omit(record: Record<string, number>, key: string): [number | undefined, object] {
  const { [key]: value, ...others } = record;
  return [value, others];
}
console.log(omit({ a: 1, "7": 2 }, "7"), omit({ a: 1, "7": 2 }, "a"), omit({ a: 1 }, "b"));

const mark = Symbol("mark");
const marked = { [mark]: 1, z: 2 };
const { [mark]: value, ...unmarked } = marked;
console.log(value, unmarked);
