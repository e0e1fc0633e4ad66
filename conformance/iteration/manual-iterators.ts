const it = [1, 2][Symbol.iterator]();
console.log(
  JSON.stringify(it.next()),
  JSON.stringify(it.next()),
  JSON.stringify(it.next()),
  JSON.stringify(it.next()),
);
const mi = new Map([["a", 1]]).entries();
const r = mi.next();
if (!r.done) console.log(r.value[0], r.value[1]);
console.log(mi.next().done, mi[Symbol.iterator]() === mi);
const si = new Set(["p", "q"]).values();
console.log(si.next().value, [...si].join(), [...si].length);
const e = ["x", "y", "z"].entries();
e.next();
for (const [i, v] of e) console.log(i, v);
const st = "ab"[Symbol.iterator]();
console.log(st.next().value, [...st].join());
