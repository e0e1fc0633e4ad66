type Tok =
  | { t: "num"; v: number }
  | { t: "op"; v: "+" | "-" }
  | { t: "par"; open: boolean }
  | { t: "eof" };
const never = (x: never): never => {
  throw new Error(String(x));
};
function show(t: Tok): string {
  switch (t.t) {
    case "num":
      return `#${t.v}`;
    case "op":
      return t.v;
    case "par":
      return t.open ? "(" : ")";
    case "eof":
      return "$";
    default:
      return never(t);
  }
}
const toks: Tok[] = [
  { t: "par", open: true },
  { t: "num", v: 1 },
  { t: "op", v: "+" },
  { t: "num", v: 2.5 },
  { t: "par", open: false },
  { t: "eof" },
];
console.log(toks.map(show).join(" "));
const handlers: { [K in Tok["t"]]: (t: Extract<Tok, { t: K }>) => number } = {
  num: (t) => t.v,
  op: (t) => t.v.length,
  par: (t) => Number(t.open),
  eof: () => -1,
};
console.log(
  handlers.num({ t: "num", v: 3 }),
  handlers.par({ t: "par", open: true }),
  handlers.eof({ t: "eof" }),
);
