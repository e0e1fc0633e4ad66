const word = /[a-z]+/g;
const text = "one two three";
let match: RegExpExecArray | null;
while ((match = word.exec(text)) !== null) {
  console.log(match[0], match.index, word.lastIndex);
}
console.log(word.lastIndex);
