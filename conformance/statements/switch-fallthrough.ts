function run(n: number): string {
  let s = "";
  switch (n) {
    case 1:
      s += "1";
    case 2:
      s += "2";
      break;
    default:
      s += "d";
    case 3:
      s += "3";
    case 4:
      s += "4";
      break;
    case 5:
  }
  return s;
}
for (let i = 0; i <= 6; i++) console.log(i, run(i));
switch (3) {
}
switch (run(1)) {
  default:
    console.log("only default");
}
