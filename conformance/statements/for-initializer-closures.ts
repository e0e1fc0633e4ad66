// Functions that the initialiser of a loop makes keep the variables that it made.
const kept: (() => number)[] = [];
for (let i = 0, next = (): number => i++; i < 3; next(), i++) kept.push(() => i);
console.log(kept.map((f) => f()).join());

const reads: number[] = [];
for (let i = 0, read = (): number => i; i < 3; i++) reads.push(read(), i);
console.log(reads.join());

let first: () => number = () => -1;
for (let i: number = ((first = () => i), 5); i < 7; i++);
console.log(first());
