interface A {
  x: number;
  y: string;
}
interface B {
  y: string;
  z?: boolean;
}
const a: A = { x: 1, y: "y" };
const b: B = a;
b.z = true;
b.y += "!";
console.log(a.y, JSON.stringify(a), Object.keys(b).join());
const back = b as B & A;
console.log(back.x, back.z);
class K {
  x = 5;
  y = "k";
}
const bk: B = new K();
console.log(bk.z, JSON.stringify(bk));
function total(xs: { x: number }[]): number {
  return xs.reduce((t, o) => t + o.x, 0);
}
console.log(total([a, new K(), { x: 2.5 }]));
