console.log(["a".repeat(70)], ["a".repeat(80), "b"], { s: "word ".repeat(30) });
console.log({ t: "line1\nline2\nline3", u: ["x\ny"] });
console.log({
  description: "a fairly long description that goes on",
  count: 12345,
  nested: { alpha: "first", beta: "second" },
});
console.log([
  { id: 1, title: "some title here", done: false },
  { id: 2, title: "another title", done: true },
  { id: 3, title: "third", done: false },
]);
