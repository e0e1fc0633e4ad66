const n = 5;
const m: number[][] = [];
for (let i = 0; i < n; i++) {
  const row: number[] = [];
  for (let j = 0; j < n; j++) row.push(i * n + j);
  m.push(row);
}
let trace = 0,
  anti = 0;
for (let i = 0; i < n; i++) {
  trace += m[i]![i]!;
  anti += m[i]![n - 1 - i]!;
}
console.log(trace, anti);
const t = m.map((_, j) => m.map((row) => row[j]!));
console.log(t.map((r) => r.join(" ")).join("\n"));
const spiral: number[] = [];
let top = 0,
  left = 0,
  bottom = n - 1,
  right = n - 1;
while (top <= bottom && left <= right) {
  for (let j = left; j <= right; j++) spiral.push(m[top]![j]!);
  top++;
  for (let i = top; i <= bottom; i++) spiral.push(m[i]![right]!);
  right--;
  for (let j = right; j >= left && top <= bottom; j--) spiral.push(m[bottom]![j]!);
  bottom--;
  for (let i = bottom; i >= top && left <= right; i--) spiral.push(m[i]![left]!);
  left++;
}
console.log(spiral.join());
