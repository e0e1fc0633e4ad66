const enum Dir {
  Up,
  Down,
  Left = 5,
  Right,
}
const enum S {
  A = "a",
  B = "b",
}
const ds: Dir[] = [Dir.Up, Dir.Down, Dir.Left, Dir.Right];
console.log(ds.join(), S.A + S.B, Dir["Up"]);
function f(d: Dir): string {
  switch (d) {
    case Dir.Up:
      return "u";
    case Dir.Down:
      return "d";
    case Dir.Left:
      return "l";
    case Dir.Right:
      return "r";
  }
}
console.log(ds.map(f).join(""));
