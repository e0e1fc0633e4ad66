// A number that is no index names a property of an array, beside its elements.
const numbers: number[] = [1];
numbers[NaN] = 5;
numbers[-1] = 6;
numbers[1.5] = 7;
numbers[4294967295] = 8;
console.log(numbers.length, Object.keys(numbers).join(), Object.values(numbers).join());
const texts: string[] = [];
texts[-1] = "a";
console.log(texts.length, Object.entries(texts).join());
const flags: (boolean | string)[] = [true];
flags[-2] = "no";
console.log(flags.length, Object.keys(flags).join());
const frozen = Object.freeze([1]) as number[];
try {
  frozen[-1] = 1;
} catch (error) {
  console.log((error as Error).message);
}
