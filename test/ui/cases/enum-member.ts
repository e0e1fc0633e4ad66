function next(): number {
  return 3;
}

enum Level {
  Low = next(),
}

console.log(Level.Low); //~ unsupported TK2008
