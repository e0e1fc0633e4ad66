import { x, renamed, util, Thing, deep } from "./index.ts";
import def, { y } from "./index.ts";
import * as all from "./index.ts";
console.log(
  x,
  renamed,
  util.double(4),
  new Thing().v,
  deep,
  def,
  y,
  Object.keys(all).sort().join(),
);
