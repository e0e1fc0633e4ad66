// The length of a captured string, read without a variable of its own.
function padder(width: number, fill: string): (text: string) => string {
  return (text) =>
    fill.length === 0 ? text : fill.repeat(Math.max(0, width - text.length)) + text;
}

function measure(words: string[]): (suffix: string) => number[] {
  const longest = words.reduce((a, b) => (a.length >= b.length ? a : b), "");
  return (suffix) => words.map((word) => longest.length - word.length + suffix.length);
}

console.log(padder(6, "*")("abc"));
console.log(padder(6, "")("abc"));
console.log(measure(["one", "three", "fifteen"])("!").join(","));
