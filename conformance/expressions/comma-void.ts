let a = 0;
const b = (a++, a++, a * 10);
console.log(a, b);
for (let i = 0, j = 10; i < j; i += 3, j -= 2) console.log(i, j);
console.log(void 0 === undefined, typeof void 0);
const f = (): number => (a++, a);
console.log(f(), f());
