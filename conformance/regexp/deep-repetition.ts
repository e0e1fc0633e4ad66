const text = `${"ab".repeat(100000)}!`;
console.log(
  /^(?:a|b)*!$/.test(text),
  /^(a|b)*!/.exec(text)?.[1],
  text.match(/(?:ab)*/)?.[0].length,
);
console.log(/(?:.|\n)*?!/.exec(text)?.[0].length);
