async function load(): Promise<string> {
  return "x";
}
const text = await load(); //~ unsupported TK2004
console.log(text);

async function* pages(): AsyncGenerator<number> { //~ unsupported TK2004
  yield 1;
}
pages();
