const a = new Array<number | undefined>(3);
a[1] = 5;
const seen: string[] = [];
a.forEach((x, i) => seen.push(`${i}:${x}`));
console.log(a.length, seen.join(), 0 in a, 1 in a, a.join("-"), Object.keys(a).join());
for (const x of a) seen.push(String(x));
console.log(
  seen.join(),
  a.map((x) => (x ?? 0) + 1).join(),
  a.filter(() => true).length,
  a.indexOf(undefined),
  a.includes(undefined),
  a.findIndex((x) => x === undefined),
);
const h: (number | undefined)[] = [1, , 3];
console.log(
  h.length,
  1 in h,
  h[1],
  [...h].length,
  1 in [...h],
  h.reduce((t: number, x) => t + (x ?? 0), 0),
  h.some((x) => x === undefined),
  h.every((x) => x !== undefined),
);
h[5] = 6;
console.log(h.length, h.flat().length, h.reverse().map(String).join());
delete h[0];
console.log(0 in h, h.length);
