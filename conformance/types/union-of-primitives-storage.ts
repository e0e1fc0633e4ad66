type V = number | string | boolean | null | undefined;
const xs: V[] = [1, "a", true, null, undefined, 0.5, "", false, -0, NaN];
console.log(xs.map((x) => typeof x).join(), xs.map(String).join());
const o: { v: V } = { v: 1 };
const log: string[] = [];
for (const x of xs) {
  o.v = x;
  log.push(`${o.v}`);
}
console.log(log.join("|"));
let n = 0;
for (const x of xs) if (typeof x === "number" && !Number.isNaN(x)) n += x;
console.log(n, xs.indexOf("a"), xs.includes(NaN), xs.indexOf(0), xs.filter((x) => x === 0).length);
const copy: V[] = [...xs, ...[1, 2]];
copy.sort((a, b) => String(a).localeCompare(String(b)) || 0);
console.log(copy.length);
const nums: number[] = xs.filter((x) => typeof x === "number");
console.log(nums.length);
