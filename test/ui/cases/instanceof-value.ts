function isShared(value: unknown): boolean {
  return value instanceof SharedArrayBuffer; //~ unsupported TK2017
}

console.log(isShared(1));
