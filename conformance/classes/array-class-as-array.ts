// Objects of a class that extends Array wherever an array is taken.
class Scores extends Array<number> {
  owner = "nobody";
  total(): number {
    return this.reduce((sum, score) => sum + score, 0);
  }
}

function sum(values: readonly number[]): number {
  let result = 0;
  for (let i = 0; i < values.length; i++) result += values[i];
  return result;
}
function append(values: number[], value: number): void {
  values.push(value);
}

const scores = new Scores(3, 1, 2);
append(scores, 4);
console.log(sum(scores), scores.total(), Math.max(...scores));
const [first, ...others] = scores;
console.log(first, others, [...scores, 9], Array.from(scores), new Set(scores).size);
for (const [index, value] of scores.entries()) console.log(index, value);
for (const index in scores) console.log(index);
console.log(scores.sort(), scores.reverse() === scores, scores.includes(4), scores.indexOf(9));
console.log(Array.isArray(scores), scores instanceof Scores, scores instanceof Array);
console.log(Object.keys(scores), JSON.stringify(scores));
console.log(JSON.stringify({ scores }), `${scores}`, String(scores));
console.log(
  { ...scores },
  Object.hasOwn(scores, "owner"),
  "total" in scores,
  2 in scores,
  8 in scores,
);
console.log(Object.prototype.toString.call(scores), typeof scores);

interface Named {
  owner: string;
  readonly length: number;
}
interface Totaled {
  total(): number;
  push(value: number): number;
}
const named: Named = scores;
const totaled: Totaled = scores;
named.owner = "ann";
totaled.push(100);
console.log(named.owner, named.length, totaled.total());

const lists: number[][] = [scores, [1]];
console.log(
  lists,
  lists.flat(),
  lists.map((list) => list.length),
);
const anything: unknown = scores;
if (anything instanceof Scores) console.log(anything.owner);
if (Array.isArray(anything)) console.log(anything.length);
// biome-ignore lint/suspicious/noExplicitAny: a checked value
const open: any = scores;
open.push(7);
console.log(open.owner, open.total(), open.length, open[0], open.at(-1), open.constructor.name);
open.owner = "eve";
console.log(scores, Object.getPrototypeOf(scores) === Scores.prototype);
Object.freeze(scores);
try {
  scores.push(1);
} catch (error) {
  console.log(error instanceof TypeError);
}
try {
  scores.owner = "zed";
} catch (error) {
  console.log(error instanceof TypeError, scores.owner);
}
