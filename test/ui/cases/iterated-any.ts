function* all(): Generator<unknown> {
  yield* JSON.parse("[1, 2]"); //~ unsupported TK2031
}
for (const value of JSON.parse("[3]")) console.log(value); //~ unsupported TK2031
console.log([...all()]);
