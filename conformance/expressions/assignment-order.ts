const log: string[] = [];
const arr = [0, 0, 0];
function ref(): number[] {
  log.push("ref");
  return arr;
}
function key(k: number): number {
  log.push(`key${k}`);
  return k;
}
function val(v: number): number {
  log.push(`val${v}`);
  return v;
}
ref()[key(0)] = ref()[key(1)] = val(5);
console.log(arr.join(), log.splice(0).join(" "));
ref()[key(2)] += val(1);
console.log(arr.join(), log.splice(0).join(" "));
let i = 0;
i = i++ + i++;
console.log(i);
let j = 1;
j += j++ * 2 + j;
console.log(j);
const p = { x: 1, y: 2 };
[p.x, p.y] = [p.y, p.x];
console.log(p.x, p.y);
let a = 1;
const snapshot = [a, (a = 2), a, a++, a];
console.log(snapshot.join());
