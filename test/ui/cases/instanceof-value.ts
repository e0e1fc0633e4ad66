class Circle {} //~ unsupported TK2018

function isA(value: unknown, kind: new () => object): boolean {
  return value instanceof kind; //~ unsupported TK2017
}

console.log(isA(new Circle(), Circle));
