let r = "x";
for (let i = 0; i < 16; i++) r = r + (i % 2 ? "é" : "ab") + r;
console.log(
  r.length,
  r.charCodeAt(r.length >> 1),
  r.indexOf("ababx"),
  r.slice(1000, 1020),
  r === r.split("").join(""),
);
const big = "0123456789".repeat(1000);
const sl = big.slice(5, 9005);
console.log(
  sl.length,
  sl[0],
  sl.at(-1),
  sl.slice(10, 20),
  sl.lastIndexOf("01234"),
  (sl + sl).length,
);
const m = new Map<string, number>();
for (let i = 0; i + 3 <= 50; i++) {
  const k = big.slice(i, i + 3);
  m.set(k, (m.get(k) ?? 0) + 1);
}
console.log(m.size, m.get("0" + "12"), m.get("901"));
let dq = "";
for (let i = 0; i < 20000; i++) dq += String.fromCharCode(97 + (i % 26));
let h = 7;
for (let i = 0; i < dq.length; i++) h = (h * 33 + dq.charCodeAt(i)) >>> 0;
console.log(h);
