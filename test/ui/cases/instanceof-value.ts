function isWide(value: unknown): boolean {
  return value instanceof Symbol; //~ unsupported TK2017
}

console.log(isWide(1));
