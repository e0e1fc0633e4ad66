function* numbers(): Generator<number> { //~ unsupported TK2005
  yield 1;
}

for (const n of numbers()) console.log(n);
