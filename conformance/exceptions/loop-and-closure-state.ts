const fs: (() => string)[] = [];
for (let i = 0; i < 4; i++) {
  try {
    if (i % 2) throw i;
    fs.push(() => `even ${i}`);
  } catch (e) {
    fs.push(() => `odd ${String(e)} ${i}`);
  } finally {
    fs.push(() => `fin ${i}`);
  }
}
console.log(fs.map((f) => f()).join("; "));
let v = "init";
try {
  v = "in try";
  throw 0;
  v = "unreached";
} catch {
  v += "+catch";
} finally {
  v += "+fin";
}
console.log(v);
function counter(): number {
  let n = 0;
  for (let i = 0; i < 10; i++) {
    try {
      n += i;
      if (i === 5) throw new Error("x");
    } catch {
      n += 100;
    }
  }
  return n;
}
console.log(counter());
