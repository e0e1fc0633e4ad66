interface Source {
  [Symbol.iterator](): { next: any };
}

function all(source: Source): unknown[] {
  return [...source]; //~ unsupported TK2031
}

console.log(all({ [Symbol.iterator]: () => ({ next: () => ({ value: 1, done: true }) }) }));
