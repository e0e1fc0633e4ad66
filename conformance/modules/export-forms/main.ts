import D, { a, b as bee, c, E, f, g, type T, K } from "./forms.ts";
import * as F from "./forms.ts";
const t: T = { v: 1 };
console.log(
  new D().who(),
  a,
  bee,
  c,
  E.X,
  f(),
  g(),
  t.v,
  K.k,
  F.default === D,
  F["string name" as "a"] === undefined,
);
