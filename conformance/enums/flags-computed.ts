enum Perm {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  Exec = 1 << 2,
  All = Read | Write | Exec,
  Len = "abc".length,
}
let p: Perm = Perm.Read | Perm.Exec;
console.log(p, (p & Perm.Write) !== 0, (p & Perm.Exec) !== 0, Perm.All, Perm[7], Perm.Len);
p |= Perm.Write;
p &= ~Perm.Read;
console.log(p, Perm[p]);
const base = 100;
enum Comp {
  X = base,
  Y = X + 1,
  Z = base * 2,
}
console.log(Comp.X, Comp.Y, Comp.Z, Comp[101]);
