// What functions return of what is not there, where calls look at it.
class MinHeap {
  private heap: number[] = [];
  peek(): number {
    return this.heap[0];
  }
  pop(): number {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (this.heap.length > 0 && last !== undefined) this.heap[0] = last;
    return top;
  }
  push(n: number): void {
    this.heap.push(n);
    this.heap.sort((a, b) => a - b);
  }
  get size(): number {
    return this.heap.length;
  }
}
const heap = new MinHeap();
console.log(String(heap.peek() === undefined), typeof heap.pop());
heap.push(3);
heap.push(1);
console.log(heap.peek() + 1, heap.pop(), heap.pop(), heap.pop(), heap.pop() + 1, heap.size);
const popped = heap.pop();
if (popped === undefined) console.log(`empty: ${heap.pop()}`);

interface Stack<T> {
  peek(): T;
  readonly top: T;
  push(x: T): void;
}
class ArrayStack<T> implements Stack<T> {
  private items: T[] = [];
  peek(): T {
    return this.items[this.items.length - 1];
  }
  get top(): T {
    return this.items[this.items.length - 1];
  }
  push(x: T): void {
    this.items.push(x);
  }
}
const stack: Stack<string> = new ArrayStack<string>();
console.log(stack.peek() ?? "none", stack.top ?? "none");
stack.push("ab");
console.log(stack.peek().length, stack.top.length);
const points = new ArrayStack<{ x: number }>();
console.log(points.peek()?.x ?? "none", points.top === undefined);
points.push({ x: 1 });
console.log(points.peek().x, points.top.x);

abstract class Named {
  abstract name(i: number): string;
  label(i: number): string {
    return this.name(i);
  }
}
class Letters extends Named {
  private letters = ["a", "b"];
  name(i: number): string {
    return this.letters[i];
  }
}
const letters = new Letters();
const named: Named = letters;
console.log(
  letters.name(0),
  letters.name(5) === undefined,
  named.name(7) || "none",
  named.label(9) || "none",
);

const words = ["a", "b"];
const pick = (i: number) => words[i];
const choose = (i: number, other: boolean): string => (other ? words[i + 1] : words[i]);
console.log(pick(0), pick(7) === undefined, choose(1, true) ?? "none", choose(1, false));
function last<T>(list: readonly T[]): T {
  return list[list.length - 1];
}
console.log(last([] as number[]) === undefined, last([1, 2]) + 1, last(["x"]).length);

const table = new Map([["a", 1]]);
function lookup(key: string): number {
  return table.get(key)!;
}
console.log(lookup("a") + 1, lookup("b") === undefined, `${table.get("c")!}`);
const cache: Record<string, string> = {};
function cached(key: string): string {
  const value = cache[key];
  return value;
}
console.log(cached("x") === undefined ? "missing" : "there");
cache["x"] = "1";
console.log(cached("x").padStart(3, "0"));

console.log(`${words[5]} ${words[0]}`, "w: " + words[9], [1, 2][7] + "!");
let text = "";
text += words[4];
text += words[1];
console.log(text);
