class Ring extends Array<number> {
  override *[Symbol.iterator](): ArrayIterator<number> { //~ unsupported TK2003
    yield 1;
  }
}

console.log(new Ring(1, 2).length);
