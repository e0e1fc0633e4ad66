const o = { a: 1, b: 2, c: 3, d: 4 };
const { a, ...rest } = o;
console.log(a, Object.keys(rest).join(), rest.b + rest.c + rest.d);
rest.b = 99;
console.log(o.b);
const {
  b: { c, ...inner },
  ...outer
} = { b: { c: 1, d: 2, e: 3 }, f: 4, g: 5 };
console.log(c, JSON.stringify(inner), JSON.stringify(outer));
const k = "x";
const { [k]: removed, ...others } = { x: 1, y: 2, z: 3 } as Record<string, number>;
console.log(removed, JSON.stringify(others));
function omit<T extends { id: number }>({ id, ...more }: T): Omit<T, "id"> {
  console.log(id);
  return more;
}
console.log(JSON.stringify(omit({ id: 5, name: "n", tags: ["t"] })));
class A {
  x = 1;
  y = 2;
  m(): void {}
}
const { x, ...own } = new A();
console.log(x, Object.keys(own).join());
