const ns: number[] = [1, 2];
const ws: (number | string)[] = ns;
ws[0] = "s";
console.log(ws.join());
try {
  const n: number = ns[0]! + 1;
  console.log("no error", n);
} catch (e) {
  console.log(e instanceof TypeError);
}
console.log(ns[1]);
