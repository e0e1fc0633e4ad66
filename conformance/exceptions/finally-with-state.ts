const events: string[] = [];
class Lock {
  held = false;
  with<T>(f: () => T): T {
    if (this.held) throw new Error("reentrant");
    this.held = true;
    events.push("lock");
    try {
      return f();
    } finally {
      this.held = false;
      events.push("unlock");
    }
  }
}
const l = new Lock();
console.log(
  l.with(() => 5),
  l.held,
);
try {
  l.with(() => l.with(() => 1));
} catch (e) {
  console.log((e as Error).message, l.held);
}
try {
  l.with(() => {
    throw new Error("inside");
  });
} catch (e) {
  console.log((e as Error).message, l.held);
}
console.log(events.join());
function nested(n: number): string {
  try {
    try {
      if (n === 0) return "a";
      if (n === 1) throw 1;
      return "b";
    } finally {
      events.push("i" + n);
      if (n === 2) throw 2;
    }
  } catch (e) {
    return "c" + String(e);
  } finally {
    events.push("o" + n);
  }
}
console.log([0, 1, 2, 3].map(nested).join(), events.slice(4).join());
