import * as all from "./index.ts";
import def, { deep, renamed, Thing, util, x, y } from "./index.ts";

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
