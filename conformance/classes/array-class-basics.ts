// A class that extends Array: construction, fields, methods, accessors, private members.
class Stack<T> extends Array<T> {
  label = "stack";
  #peeks = 0;

  peek(): T | undefined {
    this.#peeks++;
    return this[this.length - 1];
  }

  get peeks(): number {
    return this.#peeks;
  }

  get bottom(): T | undefined {
    return this[0];
  }

  set bottom(value: T | undefined) {
    if (value !== undefined) this[0] = value;
  }
}

const numbers = new Stack<number>();
numbers.push(1, 2);
console.log(numbers.push(3), numbers.length, numbers[1], numbers.peek(), numbers.peeks);
numbers.bottom = 10;
numbers[3] = 4;
console.log(numbers.bottom, numbers.pop(), numbers.join("-"), numbers.label);
numbers.length = 1;
console.log(numbers, numbers.constructor.name);
console.log(new Stack(3), new Stack<number>(1, 2, 3), new Stack<string>("only"));
console.log(new Stack<string>("a", "b").peek()?.toUpperCase());

interface Point {
  x: number;
  y: number;
}

class Path extends Array<Point> {
  closed: boolean;

  constructor(...points: Point[]) {
    super(...points);
    this.closed = false;
  }

  get last(): Point | undefined {
    return this.at(-1);
  }

  length2(): number {
    let sum = 0;
    for (let i = 1; i < this.length; i++) {
      sum += (this[i].x - this[i - 1].x) ** 2 + (this[i].y - this[i - 1].y) ** 2;
    }
    return sum;
  }

  static line(count: number): Path {
    const path = new Path();
    for (let i = 0; i < count; i++) path.push({ x: i, y: 2 * i });
    return path;
  }
}

const path = Path.line(3);
path.last?.x;
if (path.last) path.last.x = 7;
path.closed = true;
console.log(path, path.length2(), path.closed, path.length);

class Loop extends Path {
  turns = 2;
  override get last(): Point | undefined {
    return this[0];
  }
}
const loop = new Loop({ x: 1, y: 1 }, { x: 5, y: 5 });
console.log(loop.last, loop.turns, loop instanceof Path, loop instanceof Array, loop.length2());
try {
  console.log(new Stack(-1));
} catch (error) {
  console.log(String(error));
}
