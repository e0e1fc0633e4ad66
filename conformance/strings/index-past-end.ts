function kind(text: string, i: number): string {
  switch (text[i]) {
    case "(":
    case ")":
      return "parenthesis";
    case " ":
      return "space";
    default:
      return "other";
  }
}
console.log(kind("(a ", 0), kind("(a ", 2), kind("(a ", 3), kind("", -1));

function matches(opening: string, text: string, i: number): boolean {
  switch (opening) {
    case text[i]:
      return true;
    case text[i + 1]:
      return true;
  }
  return false;
}
console.log(matches("[", "a[", 0), matches("[", "a", 5));

function count(text: string): number {
  let i = 0;
  let digits = 0;
  for (;;) {
    const c = text[i++];
    if (c >= "0" && c <= "9") digits++;
    else if (c === "-") continue;
    else break;
  }
  return digits;
}
console.log(count("12-34"), count("-"), count(""));

const codes = [3, 1, 2];
function step(at: number): string {
  switch (codes[at]) {
    case 1:
      return "one";
    case 2:
      return "two";
    default:
      return "none";
  }
}
console.log(step(0), step(1), step(2), step(3));

const words = ["if", "else"];
function isElse(at: number): boolean {
  const word = words[at];
  return word === "else";
}
console.log(isElse(0), isElse(1), isElse(2));

interface Leaf {
  name: string;
}
const leaves: Leaf[] = [{ name: "a" }, { name: "b" }];
function indexFrom(leaf: Leaf, start: number): number {
  for (let i = start; ; i++) {
    const candidate = leaves[i];
    if (candidate === leaf) return i;
    if (i > leaves.length) return -1;
  }
}
console.log(indexFrom(leaves[1], 0), indexFrom(leaves[0], 1));

const states: ("on" | "off")[] = ["on", "off"];
function flip(at: number): string {
  switch (states[at]) {
    case "on":
      return "off";
    case "off":
      return "on";
  }
  return "unknown";
}
console.log(flip(0), flip(1), flip(2));
