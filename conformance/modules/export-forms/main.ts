import * as F from "./forms.ts";
import D, { a, b as bee, c, E, f, g, K, type T } from "./forms.ts";

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
