enum Perm {
  None = 0,
  Read = 1 << 0,
  Len = "abc".length,
  Twice = Len * 2,
  Next = 9,
}
console.log(Perm.Len, Perm.Twice, Perm[3], Perm[6], Perm.Next, Perm);
enum Merged {
  A = 1,
}
enum Merged {
  B = 5,
  C,
}
console.log(Merged, Merged[5], Merged["C"], Merged[Merged.A]);
function local(n: number) {
  enum L {
    X = 1,
    Y = n,
  }
  return [L.X, L.Y, L[L.Y], Object.keys(L).length].join();
}
console.log(local(4), local(9));
enum Str {
  Up = "UP",
  Down = "DOWN",
}
for (const k in Str) console.log(k, Str[k as keyof typeof Str]);
console.log(Object.entries(Str).join(";"), Object.values(Str).includes("UP" as Str));
enum Mixed {
  N = 1,
  S = "s",
  M = -2,
  F = 1.5,
  "with space" = 7,
}
console.log(Mixed, Mixed[-2], Mixed["with space"], Mixed[1.5]);
const enum CE {
  A = 10,
  B,
}
console.log(CE.A + CE.B, CE["B"]);
namespace NS {
  export enum In {
    P,
    Q,
  }
  export const first = In.P;
}
console.log(NS.In.Q, NS.In[0], NS.first);
function describe(e: typeof Str): string {
  return Object.keys(e).join("/");
}
console.log(describe(Str));
const parse = (s: string): Perm | undefined =>
  (Perm as Record<string, number | string>)[s] as Perm | undefined;
console.log(parse("Read"), parse("zz"));
const keyName = "Down";
console.log(Str[keyName], Merged[Merged.B]!.length);
