const pad = (n: number): string => String(n).padStart(2, "0");
console.log(
  [3725, 59, 86399]
    .map((t) => `${pad(Math.floor(t / 3600))}:${pad(Math.floor(t / 60) % 60)}:${pad(t % 60)}`)
    .join(" "),
);
const isPal = (s: string): boolean => {
  const t = s
    .toLowerCase()
    .split("")
    .filter((c) => c >= "a" && c <= "z")
    .join("");
  return t === [...t].reverse().join("");
};
console.log(isPal("A man, a plan, a canal: Panama"), isPal("nope"));
const caesar = (s: string, k: number): string =>
  [...s]
    .map((c) => {
      const n = c.charCodeAt(0);
      return n >= 97 && n <= 122 ? String.fromCharCode(((n - 97 + k + 26) % 26) + 97) : c;
    })
    .join("");
console.log(caesar("hello, world", 3), caesar(caesar("hello, world", 3), -3));
const camel = (s: string): string =>
  s
    .split("-")
    .map((w, i) => (i ? w[0]!.toUpperCase() + w.slice(1) : w))
    .join("");
console.log(
  camel("background-color-top"),
  "one two"
    .split(" ")
    .map((w) => w.at(0)!.toUpperCase() + w.slice(1))
    .join(" "),
);
const rle = (s: string): string => {
  let o = "";
  for (let i = 0; i < s.length; ) {
    let j = i;
    while (s[j] === s[i] && j < s.length) j++;
    o += s[i]! + (j - i);
    i = j;
  }
  return o;
};
console.log(rle("aaabccd"), rle(""), rle("z"));
