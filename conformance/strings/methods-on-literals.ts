console.log(
  "abc".length,
  "abc"[1],
  "a,b".split(",")[1],
  `t${1}`.toUpperCase(),
  "x".concat("y", "z"),
  "%".repeat(3),
  "abc".at(-1)!.charCodeAt(0),
);
console.log(
  "  pad ".trim().padEnd(6, ".") + "|",
  "Title Case Me"
    .split(" ")
    .map((w) => w[0]!.toLowerCase() + w.slice(1))
    .join("_"),
  "a-b_c".replaceAll("-", "").replaceAll("_", ""),
);
console.log(
  [..."hello"].reverse().join(""),
  [..."hello"].sort().join(""),
  "hello".split("l").length - 1,
  "hello".lastIndexOf("l") - "hello".indexOf("l"),
);
console.log(
  "abc" + 1 + 2,
  1 + 2 + "abc",
  "5" + 3,
  +"5" + 3,
  "3".repeat(3),
  `${[1, 2]}` === "1,2",
  ("" + [1]).length,
);
