const ages: Record<string, number> = {};
ages["ann"] = 30;
ages["bob"] = 25;
ages["10"] = 1;
ages["2"] = 2;
console.log(
  Object.keys(ages).join(),
  Object.values(ages).join(),
  "ann" in ages,
  ages["zed"] === undefined,
);
const idx: { [k: string]: { n: number } } = { x: { n: 1 } };
idx["x"]!.n++;
idx["y"] = { n: 5 };
console.log(idx["x"]!.n + idx["y"].n, idx["q"]?.n);
const byNum: { [k: number]: string } = { 1: "one", 10: "ten" };
byNum[5] = "five";
console.log(Object.keys(byNum).join(), byNum[1], byNum[5]);
const counts: Record<string, number> = {};
for (const w of "a b a c b a".split(" ")) counts[w] = (counts[w] ?? 0) + 1;
console.log(
  Object.entries(counts)
    .map(([k, v]) => k + v)
    .join(),
);
type Lvl = "lo" | "hi";
const lv: Record<Lvl, number[]> = { lo: [], hi: [1] };
lv.lo.push(7);
console.log(lv.lo.length + lv.hi.length);
const many: Record<string, number> = {};
for (let i = 0; i < 200; i++) many["k" + i] = i;
for (let i = 0; i < 200; i += 2) delete many["k" + i];
console.log(Object.keys(many).length, Object.keys(many)[0], many["k199"]);
