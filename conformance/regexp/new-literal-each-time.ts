function next(): RegExp {
  return /a/g;
}
const first = next();
first.test("a");
console.log(first.lastIndex, next().lastIndex, first === next());
const list: RegExp[] = [];
for (let i = 0; i < 2; i++) list.push(/b/g);
console.log(list[0] === list[1], list[0].test("b"), list[1].lastIndex);
