const m = new Map<string, string>();
function lengthOf(text: string): number {
  return text === "" ? 0 : text.length;
}
try {
  console.log("no error", lengthOf(m.get("x")!));
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
