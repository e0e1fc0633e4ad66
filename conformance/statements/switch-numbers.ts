function name(n: number): string {
  switch (n) {
    case 0:
      return "zero";
    case 1:
    case 2:
      return "few";
    case -1:
      return "minus";
    case 2147483648:
      return "big";
    case 0.5:
      return "half";
    default:
      return "other";
  }
}
for (const n of [0, -0, 1, 2, 3, -1, 2147483648, 0.5, NaN, Infinity]) console.log(n, name(n));
function dense(n: number): number {
  switch (n) {
    case 0:
      return 10;
    case 1:
      return 11;
    case 2:
      return 12;
    case 3:
      return 13;
    case 4:
      return 14;
    case 5:
      return 15;
  }
  return -1;
}
console.log([0, 1, 2, 3, 4, 5, 6, -1, 1.5].map(dense).join());
