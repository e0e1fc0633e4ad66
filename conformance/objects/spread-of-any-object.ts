// Spreading what may be any object: instances, literals, arrays, and accessors that are read.
class Point {
  x = 1;
  #hidden = 2;
  get sum(): number {
    return this.x + this.#hidden;
  }
}
function copy(source: object): object {
  return { ...source };
}
function tagged(source: object, tag: string): { tag: string; count?: number } {
  return { ...source, tag };
}
const counter = {
  n: 0,
  get count(): number {
    return ++this.n;
  },
};
for (const source of [new Point(), { a: 1, b: [2] }, [3, 4], counter, new Map([[1, 2]])]) {
  console.log(JSON.stringify(copy(source)), JSON.stringify(tagged(source, "t")));
}
const result = tagged(counter, "u");
console.log(result.tag, result.count, Object.keys(result).join(), counter.n);
