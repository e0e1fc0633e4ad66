function inner(): never {
  throw new Error("deep");
}
function outer(): void {
  inner();
}
try {
  outer();
} catch (e) {
  const lines = (e as Error).stack!.split("\n");
  console.log(lines[0], lines.length > 2, lines[1]!.includes("inner"), lines[2]!.includes("outer"));
}
const e = new Error("a\nb");
console.log(String(e), e.stack!.startsWith("Error: a\nb\n"));
