function counterFrom(start: number): { value: number } {
  class Counter { //~ unsupported TK2002
    value = start;
  }
  return new Counter();
}

console.log(counterFrom(1).value);
