const xs = new Array<number>(3);
xs[1] = 5;
console.log(xs[0]! + 1, xs[1]! * 2, xs.length);
let t = 0;
for (let i = 0; i < xs.length; i++) t += xs[i] ?? 0;
console.log(t);
