type ElementOf<T> = T extends readonly (infer U)[] ? U : T;
function first<T>(x: T): ElementOf<T> {
  return (Array.isArray(x) ? x[0] : x) as ElementOf<T>;
}
console.log(first([1, 2]) + 1, first("str").length, first([["a"]])[0]);
type Name<T> = T extends string ? "s" : T extends number ? "n" : "o";
function name<T extends string | number | boolean>(x: T): Name<T> {
  return (typeof x === "string" ? "s" : typeof x === "number" ? "n" : "o") as Name<T>;
}
console.log(name("a"), name(1), name(true));
type Ret = ReturnType<() => { v: number }>;
const r: Ret = { v: 3 };
type Args = Parameters<(a: string, b: number) => void>;
const args: Args = ["x", 2];
type NN = NonNullable<string | null | undefined>;
const nn: NN = "nn";
type Ex = Exclude<"a" | "b" | "c", "a">;
type Ext = Extract<string | number, number>;
const ex: Ex[] = ["b", "c"];
const ext: Ext = 4;
console.log(r.v, args[0] + args[1], nn, ex.join(), ext);
