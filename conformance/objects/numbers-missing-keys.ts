/** Missing keys, where only operators of numbers look at them: NaN, as in Node. */
const counts: Record<string, number> = { a: 1 };
counts["b"] += 2;
counts.c++;
console.log(counts["b"], counts.c, counts["d"] + 1, -counts["e"], counts.f > 0, counts.g | 1);

function total(prices: Record<string, number>, names: string[]): number {
  let sum = 0;
  for (const name of names) {
    const price = prices[name];
    sum += price * 2;
  }
  return sum;
}
console.log(total({ tea: 2, milk: 1 }, ["tea", "milk"]), total({ tea: 2 }, ["tea", "milk"]));

const scores: { [id: number]: number } = { 1: 10 };
const best = scores[2] > scores[1] ? "two" : "one";
console.log(best, Math.min(scores[1], scores[2]), Number(scores[3]));

class Counter {
  step!: number;
  constructor(public value: number) {}
  next(): number {
    this.value += this.step;
    return this.value;
  }
}
const counter = new Counter(1);
console.log(counter.step > 1, counter.step + 1, counter.next());
counter.step = 2;
console.log(counter.step + 1, counter.next());
