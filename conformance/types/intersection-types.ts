type Named = { name: string };
type Aged = { age: number };
type Person = Named & Aged & { tags?: string[] };
const p: Person = { name: "a", age: 1 };
const merge = <A extends object, B extends object>(a: A, b: B): A & B => ({ ...a, ...b });
const m = merge({ x: 1, z: "old" }, { y: "two", z2: true });
console.log(p.name + p.age, m.x + 1, m.y.length, m.z, m.z2);
function both(v: Named & Aged): string {
  return v.name.repeat(v.age);
}
class P2 {
  name = "z";
  age = 3;
}
console.log(both(p), both(new P2()), both({ ...p, age: 2 }));
type Fn = ((x: number) => string) & { id: number };
const f: Fn = Object.assign((x: number) => `f${x}`, { id: 9 });
console.log(f(1), f.id);
type U = ("a" | "b" | "c") & ("b" | "c" | "d");
const us: U[] = ["b", "c"];
console.log(us.join());
