const words = ["", "a", "A", "aa", "ab", "b", "B", "10", "9", "é", "z", "\u{1F600}", "\uFFFF"];
for (const a of words) console.log(words.map((b) => (a < b ? "<" : a > b ? ">" : "=")).join(""));
console.log("abc" < "abd", "abc" <= "abc", "Z" < "a", "a" > "B", "10" < "9", "" < "a");
console.log(words.filter((w) => w >= "a" && w <= "z").join());
