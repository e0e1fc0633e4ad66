function inf(n: number): number {
  return inf(n + 1) + 1;
}
try {
  inf(0);
} catch (e) {
  console.log(e instanceof RangeError, (e as Error).name, (e as Error).message);
}
let depth = 0;
function rec(): void {
  depth++;
  rec();
}
for (let i = 0; i < 3; i++) {
  depth = 0;
  try {
    rec();
  } catch (e) {
    console.log(e instanceof RangeError, depth > 1000);
  } finally {
    console.log("fin", i);
  }
}
class Node1 {
  get self(): number {
    return this.self + 1;
  }
  toString(): string {
    return `${this}`;
  }
}
try {
  new Node1().self;
} catch (e) {
  console.log((e as Error).constructor.name);
}
try {
  String(new Node1());
} catch (e) {
  console.log((e as Error).constructor.name);
}
const deep: unknown[] = [];
let cur = deep;
for (let i = 0; i < 100; i++) {
  const next: unknown[] = [];
  cur.push(next);
  cur = next;
}
console.log(JSON.stringify(deep).length);
