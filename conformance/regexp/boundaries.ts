console.log(
  "cat concat cat's".match(/\bcat\b/g),
  "a_b-c".split(/\b/),
  /\Bb/.test("ab"),
  /\Bb/.test("b"),
);
console.log(/\b/.exec("")?.index, /\B/.exec("")?.index, "é".match(/\b/g));
