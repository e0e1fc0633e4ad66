function isWide(value: unknown): boolean {
  return value instanceof FinalizationRegistry; //~ unsupported TK2017
}

console.log(isWide(1));
