enum E {
  A,
  B,
  C = 10,
  D,
  F = -1,
  G = 1.5,
}
console.log(E.A, E.B, E.C, E.D, E.F, E.G, E[0], E[10], E[-1], E[1.5], E[99], E["A"]);
console.log(Object.keys(E).join(), Object.values(E).join());
function name(e: E): string {
  switch (e) {
    case E.A:
      return "a";
    case E.C:
      return "c";
    default:
      return "other " + E[e];
  }
}
console.log([E.A, E.B, E.C, E.D].map(name).join());
const e: E = E.D;
console.log(e === E.D, e > E.C, typeof e, typeof E, e + 1, `${E.B}`);
