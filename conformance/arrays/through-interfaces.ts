// Arrays as objects of interfaces that have some of their methods.
interface Sink {
  push(...values: number[]): number;
  readonly length: number;
}
interface Source {
  pop(): number | undefined;
  slice(start: number): number[];
  splice(start: number): number[];
  reduce(callback: (sum: number, value: number) => number): number;
}

class Counter implements Sink {
  length = 0;
  push(...values: number[]): number {
    this.length += values.length;
    return this.length;
  }
}

function feed(sink: Sink): number {
  sink.push(1, 2);
  return sink.push(3);
}

const values: number[] = [];
console.log(feed(values), feed(new Counter()), values);
const source: Source = [4, 5, 6, 7];
console.log(
  source.pop(),
  source.slice(1),
  source.splice(2),
  source.reduce((a, b) => a + b),
);
