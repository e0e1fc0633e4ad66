function f(): string {
  const before = typeof v!;
  if (before === "undefined") {
    var v = 1;
  }
  for (var i = 0; i < 2; i++) {
    var last = i;
  }
  return `${before} ${v!} ${i} ${last!}`;
}
console.log(f());
let late!: string;
try {
  console.log(late.length);
} catch (e) {
  console.log(e instanceof TypeError);
}
let m1: number;
function readM1(): string {
  return String(m1);
}
console.log(readM1());
m1 = 5;
console.log(readM1(), m1 + 1);
function g(): void {
  let x: string;
  const h = (): number => x.length;
  try {
    console.log(h());
  } catch (e) {
    console.log(e instanceof TypeError);
  }
  x = "abc";
  console.log(h());
  let n: number;
  const k = (): boolean => n === undefined;
  console.log(k());
  n = 1;
  console.log(k());
  let o!: { a: number };
  try {
    console.log(o.a);
  } catch (e) {
    console.log(e instanceof TypeError);
  }
  let b!: boolean;
  console.log(b ? 1 : 2, String(b), typeof b);
}
g();
class P {
  name!: string;
  len!: number;
  o!: { z: number };
  get(): string {
    return String(this.len) + String(this.name);
  }
}
const p = new P();
console.log(p.get(), p.len === undefined);
try {
  console.log(p.name.length);
} catch (e) {
  console.log(e instanceof TypeError);
}
try {
  console.log(p.o.z);
} catch (e) {
  console.log(e instanceof TypeError);
}
p.len = 3;
p.name = "x";
console.log(p.get());
