function attempt(f: () => unknown): void {
  try {
    console.log("ok", String(f()));
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
attempt(() => new Late().v);
attempt(() => Late.s);
attempt(() => Late.m());
attempt(() => ({}) instanceof Late);
attempt(() => typeof Late);
attempt(() => new (sub())().v);
function sub() {
  return class extends Late {};
}
class Late {
  v = 1;
  static s = 2;
  static m(): number {
    return 3;
  }
}
attempt(() => new Late().v + Late.s + Late.m());
attempt(() => new (sub())().v);
function local(): void {
  attempt(() => new In().v);
  attempt(() => In.s);
  attempt(() => use());
  function use(): number {
    return new In().v;
  }
  class In {
    v = 5;
    static s = 6;
  }
  attempt(() => use() + In.s);
}
local();
{
  attempt(() => new Blk().v);
  class Blk {
    v = 7;
    static s = 1;
  }
  attempt(() => new Blk().v + Blk.s);
}
const expr = (): unknown => new Ex();
attempt(expr);
const Ex = class {
  toString(): string {
    return "ex";
  }
};
attempt(expr);
for (let i = 0; i < 2; i++) {
  const f = (): number => new L().n;
  attempt(f);
  class L {
    n = i;
  }
  attempt(f);
}
switch (1 as number) {
  case 0:
    class Sw {
      k = 1;
    }
    break;
  case 1:
    attempt(() => new Sw().k);
}
class Self {
  static made: Self = new Self();
  static again = Self.made;
  x = 1;
}
console.log(Self.made.x, Self.again === Self.made);
class Base2 {
  static make(): unknown {
    return new Derived2();
  }
}
attempt(() => Base2.make());
class Derived2 extends Base2 {
  toString(): string {
    return "d2";
  }
}
attempt(() => Base2.make());
