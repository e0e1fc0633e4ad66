interface N {
  v: number;
}
interface W {
  v: number | string;
}
const n: N = { v: 1 };
const w: W = n;
w.v = "text";
try {
  const d = n.v * 2;
  console.log("no error", d);
} catch (e) {
  console.log(e instanceof TypeError);
}
console.log(w.v);
