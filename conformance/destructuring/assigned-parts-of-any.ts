// Patterns that assign what they find in a value of type any, in a string, a number or a built-in.
const source = '{"x":1,"y":2,"z":{"w":[3,4]}}';
let x: number;
let y: number;
let late;
let rest: unknown;

({ x, y } = JSON.parse(source));
console.log(x + y);
({ x: y, y: x } = JSON.parse(source));
console.log(x, y);
({
  z: {
    w: [x, y],
  },
} = JSON.parse(source));
console.log(x, y);
({ x, ...rest } = JSON.parse(source));
console.log(x, rest);
({ missing: x = 7 } = JSON.parse(source));
console.log(x);
({ z: late } = JSON.parse(source));
console.log(late);
[x, y] = JSON.parse("[5,6]");
console.log(x, y);

const target: { a: number; b?: string } = { a: 0 };
({ x: target.a, missing: target.b } = JSON.parse(source));
console.log(target);

for ({ x } of JSON.parse('[{"x":1},{"x":2}]')) console.log(x);

let length: number;
let size: number;
({ length } = "abcd");
({ size } = new Map([[1, 2]]));
console.log(length, size);
