function isWide(value: unknown): boolean {
  return value instanceof BigInt64Array; //~ unsupported TK2017
}

console.log(isWide(1));
