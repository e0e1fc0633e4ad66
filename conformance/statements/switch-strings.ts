function f(s: string): number {
  switch (s) {
    case "":
      return 0;
    case "add":
    case "plus":
      return 1;
    case "sub":
      return 2;
    case "héllo":
      return 3;
    default:
      return -1;
  }
}
console.log(["", "add", "plus", "sub", "su" + "b", "ADD", "h\u00e9llo"].map(f).join());
type Op = "a" | "b" | "c";
function exhaustive(op: Op): string {
  switch (op) {
    case "a":
      return "A";
    case "b":
      return "B";
    case "c":
      return "C";
  }
}
console.log((["a", "b", "c"] as const).map(exhaustive).join(""));
