const t = true as boolean;
console.log(1 + 2 * 3 - 4 / 2, ((1 + 2) * (3 - 4)) / 2, 7 - 3 - 2, 2 ** -1 * 4, -(3 ** 2));
console.log(1 < 2 === t, 1 | ((2 & 3) ^ 1), 1 << (2 + 1), (10 - 2) >> 1, !t || (t && !t), ~1 + 1);
console.log(t ? 1 : 2 + 3, (t ? 1 : 2) + 3, 5 & 6 || 7, typeof 1 + 1, -2 % 3, +(+"3"), -(-"3"));
let x = 1,
  y = 2;
x = y = 3;
// biome-ignore format: how it is written is the case
console.log(x, y, x+++y, x, x---y, x, !x === false);
