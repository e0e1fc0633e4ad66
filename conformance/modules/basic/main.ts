import { add, PI, Circle as C, type Shape } from "./lib.ts";
import * as lib from "./lib.ts";
import greet, { version } from "./def.ts";
const s: Shape = new C(2);
console.log(
  add(1, 2),
  PI,
  s.area(),
  lib.add === add,
  Object.keys(lib).sort().join(),
  greet("x"),
  version,
  lib.PI,
);
