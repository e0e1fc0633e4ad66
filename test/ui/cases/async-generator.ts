async function* pages(): AsyncGenerator<number> { //~ unsupported TK2004
  yield 1;
}
pages();
