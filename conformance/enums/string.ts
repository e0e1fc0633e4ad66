enum Color {
  Red = "RED",
  Green = "GREEN",
}
console.log(
  Color.Red,
  Object.keys(Color).join(),
  Object.values(Color).join(),
  Color["Green"],
  Color.Red.length,
);
const c = ((): Color => Color.Green)();
console.log(c === Color.Green, c === Color.Red, `${c}`);
const m: Record<Color, number> = { [Color.Red]: 1, [Color.Green]: 2 };
console.log(m[Color.Red] + m[c], Object.keys(m).join());
const parse = (s: string): Color | undefined => Object.values(Color).find((v) => v === s);
console.log(parse("RED"), parse("blue"));
enum Mixed {
  N = 1,
  S = "s",
}
console.log(Mixed.N, Mixed.S, Mixed[1], Object.keys(Mixed).join());
