/** Strings and objects that are not there are compared as undefined is. */
const text = "abc";
console.log(text[3] < "a", text[3] > "a", "a" <= text[5], text[0] < text[3], text[7] >= text[8]);
const words = ["pear", "fig", "apple"];
function sort(words: string[]): string[] {
  for (let i = 1; i < words.length; i++) {
    const word = words[i];
    let j = i - 1;
    while (words[j] > word) words[j + 1] = words[j--];
    words[j + 1] = word;
  }
  return words;
}
console.log(sort(words).join());
const last = words[words.length];
console.log(last < "z", last >= "a");

function smallest<T>(values: T[], count: number): T {
  let found = values[0];
  for (let i = 1; i < count; i++) if (values[i] < found) found = values[i];
  return found;
}
console.log(smallest(["b", "a"], 4), smallest([3, 2], 4));

const dates = [new Date(5), new Date(7)];
console.log(dates[1] > dates[2], dates[0] < dates[1], +dates[2]);
const flags = [true];
console.log(+flags[1], +flags[0]);
let size = "";
for (let i = 0; text[i] < "c"; i++) size += text[i];
console.log(size);
