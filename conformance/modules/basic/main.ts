import greet, { version } from "./def.ts";
import * as lib from "./lib.ts";
import { add, Circle as C, PI, type Shape } from "./lib.ts";

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
