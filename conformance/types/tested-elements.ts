const numbers = [1, 2];
const words = ["a", "b"];
const objects = [{ a: 1 }];
const ages: Record<string, number> = { ann: 30 };
const describe = (name: string): string => {
  const age = ages[name];
  if (age === undefined) return `${name} ?`;
  return `${name} ${age + 1}`;
};
console.log(describe("ann"), describe("bob"));
function pick(i: number): string {
  const n = numbers[i];
  const w = words[i];
  const o = objects[i];
  if (n === undefined) return "none";
  return `${n * 2} ${w ? w.length : "-"} ${o?.a ?? "no"}`;
}
console.log(pick(0), pick(1), pick(2));
let i = 0;
let next;
let sum = 0;
while ((next = numbers[i++])) sum += next;
console.log(sum, i);
const equal = (at: number, word: string): boolean => words[at] === word;
console.log(equal(0, "a"), equal(7, "a"), numbers[9] !== 1, numbers[0] === 1, "ab"[5] === "b");
const declared: number | undefined = numbers[5];
console.log(declared, typeof numbers[5], typeof words[0]);
function find(at: number): number | undefined {
  return numbers[at];
}
const show = (x: number | undefined): string => String(x);
console.log(find(0), find(3), show(numbers[4]), ages["zoe"] ?? 0, ages["ann"] && "known");
for (let at = 0, word = words[0]; word; word = words[++at]) console.log(at, word);
class Early {
  constructor() {
    this.look();
  }
  look(): void {}
}
class Late extends Early {
  items: number[] = [1];
  count = 2;
  override look(): void {
    console.log(this.items === undefined, this.count ?? "unset", this.items?.length);
  }
}
console.log(new Late().count);
const either = (at: number): string | undefined => words[at] || words[at + 1];
console.log(either(1), either(4), words[3] ?? words[4] ?? "z", numbers[7] ?? numbers[8] ?? -1);
console.log(
  (objects[2] ?? objects[0])?.a,
  (objects[2] ?? objects[3])?.a,
  ages["q"] ?? words[5] ?? "?",
);
