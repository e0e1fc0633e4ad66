type U = { k: "a"; v: number } | { k: "b"; s: string };
const u = JSON.parse('{"k":"b","s":"text"}') as U;
console.log(u.k === "b" ? u.s : u.v);
try {
  const w = JSON.parse('{"k":"c"}') as U;
  console.log("no error", w.k);
} catch (e) {
  console.log(e instanceof TypeError);
}
try {
  const n = JSON.parse('"5"') as number | boolean;
  console.log("no error", n);
} catch (e) {
  console.log(e instanceof TypeError);
}
