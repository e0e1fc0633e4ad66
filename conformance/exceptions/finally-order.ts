const log: string[] = [];
function f(n: number): string {
  try {
    log.push("try");
    if (n === 1) return "ret";
    if (n === 2) throw new Error("t");
    log.push("end");
  } catch (e) {
    log.push("catch " + (e as Error).message);
    return "caught";
  } finally {
    log.push("finally");
  }
  return "after";
}
for (let i = 0; i < 3; i++) console.log(f(i), log.splice(0).join());
