let a = 1,
  b = a + 1,
  c: number;
c = ((a += 5), (b += a), a * b);
console.log(a, b, c);
const x = 1,
  y = x + 1,
  z = [x, y].length;
var v1 = 1,
  v2 = v1 + 1;
console.log(x, y, z, v1, v2);
for (let i = 0, j = 5, k = i + j; i < j; i++, j--, k *= 2) console.log(i, j, k);
if (((a = 0), b > 3)) console.log("b", a);
else console.log("no");
const f = (n: number): number => {
  let r = 0,
    m = n;
  while (((r += m), m-- > 0));
  return r;
};
console.log(f(4));
