function quick(xs: number[]): number[] {
  const [p, ...rest] = xs;
  return p === undefined
    ? []
    : [...quick(rest.filter((x) => x < p)), p, ...quick(rest.filter((x) => x >= p))];
}
function insertion(xs: number[]): number[] {
  const a = [...xs];
  for (let i = 1; i < a.length; i++) {
    const v = a[i]!;
    let j = i - 1;
    while (j >= 0 && a[j]! > v) {
      a[j + 1] = a[j]!;
      j--;
    }
    a[j + 1] = v;
  }
  return a;
}
function heap(xs: number[]): number[] {
  const a = [...xs],
    n = a.length;
  const sift = (i: number, end: number): void => {
    for (;;) {
      let c = 2 * i + 1;
      if (c >= end) return;
      if (c + 1 < end && a[c + 1]! > a[c]!) c++;
      if (a[i]! >= a[c]!) return;
      [a[i], a[c]] = [a[c]!, a[i]!];
      i = c;
    }
  };
  for (let i = (n >> 1) - 1; i >= 0; i--) sift(i, n);
  for (let e = n - 1; e > 0; e--) {
    [a[0], a[e]] = [a[e]!, a[0]!];
    sift(0, e);
  }
  return a;
}
function radix(xs: number[]): number[] {
  let a = [...xs];
  for (let s = 0; s < 16; s += 4) {
    const b: number[][] = Array.from({ length: 16 }, () => []);
    for (const x of a) b[(x >> s) & 15]!.push(x);
    a = b.flat();
  }
  return a;
}
const data = Array.from({ length: 200 }, (_, i) => (i * 7919 + 13) % 1009);
const want = data.toSorted((a, b) => a - b).join();
for (const f of [quick, insertion, heap, radix])
  console.log(f.name, f(data).join() === want, f([]).length, f([2, 1]).join());
console.log(data.slice(0, 4).join(), want.slice(0, 15));
