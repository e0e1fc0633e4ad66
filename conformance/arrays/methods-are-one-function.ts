// Methods of arrays and strings are one function each, whatever the type of the elements.
const numbers: number[] = [3, 1, 2];
const words: string[] = ["b", "a"];
const pairs: { id: number }[] = [{ id: 1 }, { id: 2 }];

console.log((numbers.map as unknown) === words.map, (numbers.map as unknown) === pairs.map);
console.log((numbers.push as unknown) === Array.prototype.push, (words.at as unknown) === pairs.at);
console.log("a".slice === "b".slice, "a".slice === String.prototype.slice);
console.log(new Set<unknown>([numbers.sort, words.sort, pairs.sort, numbers.find]).size);

const found: unknown = JSON.parse("[]");
if (Array.isArray(found)) console.log(found.map === numbers.map, found.map === words.map);

// They still do what they do for arrays of each type.
const { slice, join } = numbers;
console.log(slice.call(numbers, 1).join("+"), join.call(words as unknown[] as number[], "-"));
const find = pairs.find;
console.log(find.call(pairs, (pair: { id: number }) => pair.id === 2)?.id);
const push = words.push.bind(words);
push("c", "d");
numbers.push.apply(numbers, [5, 4]);
console.log(words.join(""), numbers.join(""));
