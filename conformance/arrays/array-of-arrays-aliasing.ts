const row = [0, 0];
const shared = [row, row];
shared[0]![0] = 5;
console.log(JSON.stringify(shared), shared[0] === shared[1]);
const copy = shared.map((r) => [...r]);
copy[0]![0] = 9;
console.log(JSON.stringify(copy), row.join());
const filled = new Array<number[]>(2).fill(row);
filled[1]!.push(7);
console.log(row.length, filled[0]!.length, structuredClone(filled)[0] === row);
const objs = [{ n: 1 }, { n: 2 }];
const same = objs.slice(),
  deep = objs.map((o) => ({ ...o }));
same[0]!.n = 50;
deep[1]!.n = 60;
console.log(
  objs.map((o) => o.n).join(),
  [...objs, ...same].filter((o, i, a) => a.indexOf(o) === i).length,
);
