interface A {
  kind: "a";
  size: number;
  name(): string;
}
interface B {
  kind: "b";
  size: number;
  name(): string;
  extra: boolean;
}
class C {
  kind = "c" as const;
  get size(): number {
    return 7;
  }
  name(): string {
    return "C" + this.size;
  }
}
type U = A | B | C;
const us: U[] = [
  { kind: "a", size: 1, name: () => "A" },
  {
    kind: "b",
    size: 2,
    name() {
      return "B" + this.size;
    },
    extra: true,
  },
  new C(),
];
console.log(
  us.map((u) => u.name() + u.size).join(),
  us.reduce((t, u) => t + u.size, 0),
);
for (const u of us) {
  switch (u.kind) {
    case "a":
      u.size++;
      break;
    case "b":
      u.extra = !u.extra;
      break;
    case "c":
      console.log(u instanceof C);
  }
}
console.log(us[0]!.size, us.map((u) => ("extra" in u ? u.extra : "-")).join());
const f: ((x: number) => number) | ((x: number) => string) =
  us.length > 2 ? (x) => x * 2 : (x) => String(x);
console.log(f(4));
const arr: number[] | string[] = us.length > 5 ? [1] : ["x", "y"];
console.log(arr.length, arr.join("+"), arr.slice(1).length, arr[0]);
