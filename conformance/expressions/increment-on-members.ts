class Ctr {
  static s = 0;
  n = 0;
  arr = [0, 0];
  m: Record<string, number> = { k: 1 };
}
const c = new Ctr();
c.n++;
++c.n;
c.arr[1]!++;
c.arr[c.n - 2]! += 5;
c.m["k"]!++;
Ctr.s--;
c.m["new"] = (c.m["new"] ?? 0) + 1;
console.log(c.n, c.arr.join(), JSON.stringify(c.m), Ctr.s);
const get = (): Ctr => {
  calls++;
  return c;
};
let calls = 0;
get().n += get().arr.length;
get().n++;
console.log(c.n, calls, c.n--, --c.n, -c.n++, c.n);
const key = "k";
c.m[key]! *= 3;
c.m[key]! **= 2;
console.log(c.m[key], (c.arr[0]! -= 1), c.arr);
