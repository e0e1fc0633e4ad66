console.log(/(?<=\$)\d+(\.\d+)?/.exec("cost $42.50")?.[0], /(?<!\$)\b\d+/.exec("$42 17")?.[0]);
console.log("a1b2".replace(/(?<=[a-z])\d/g, "#"), /(?<=(\d+)(\d+))$/.exec("1053"));
console.log(/(?<=\1(\w))d/.exec("abcccdc"), /(?<=^|,)\w/.exec(",x")?.index);
console.log("camelCaseText".split(/(?<=[a-z])(?=[A-Z])/), /(?<=a{2})b/.test("aab"));
