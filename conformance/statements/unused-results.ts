// Calls and expressions whose results nobody uses.
const numbers = [3, 1, 2];
const words = new Map<string, number>([["a", 1]]);

function first(items: readonly number[]): number | undefined {
  return items[0];
}

function half(value: number): number {
  console.log("half", value);
  return (value / 2) | 0;
}

numbers.slice(1);
numbers.toSorted();
numbers.concat([4]);
[...numbers];
words.get("a");
words.has("b");
first(numbers);
half(9);
half(half(10)) + 1;
half(4) > 1;
"abc".slice(1);
"a,b".split(",");
String(numbers.length);
Math.max(...numbers);
-half(2);
!words.delete("a");
console.log(numbers.join(), words.size);
