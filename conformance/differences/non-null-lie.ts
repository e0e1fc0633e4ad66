const m = new Map<string, number>();
try {
  const n = m.get("x")!;
  console.log("no error", n);
} catch (e) {
  console.log(e instanceof TypeError);
}
function f(s: string | undefined): number {
  return s!.length;
}
try {
  f(undefined);
} catch (e) {
  console.log(e instanceof TypeError);
}
