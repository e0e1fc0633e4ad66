const log: string[] = [];
class Res {
  constructor(readonly n: string) {
    log.push("open " + n);
    if (n === "bad") throw new Error("open failed");
  }
  close(): void {
    log.push("close " + this.n);
  }
}
function using2<T>(names: string[], f: (rs: Res[]) => T): T {
  const rs: Res[] = [];
  try {
    for (const n of names) rs.push(new Res(n));
    return f(rs);
  } finally {
    for (const r of rs.reverse()) r.close();
  }
}
console.log(using2(["a", "b"], (rs) => rs.length));
try {
  using2(["c", "bad", "d"], () => 0);
} catch (e) {
  log.push((e as Error).message);
}
try {
  using2(["e"], () => {
    throw new Error("body");
  });
} catch (e) {
  log.push((e as Error).message);
}
console.log(log.join("; "));
