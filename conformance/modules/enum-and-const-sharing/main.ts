import { Level, LIMITS, parse } from "./levels.ts";
import * as L from "./levels.ts";
console.log(
  Level.High,
  Level[1],
  LIMITS[Level.Low],
  parse("High"),
  parse("nope") ?? "none",
  L.Level === Level,
);
const all = Object.entries(LIMITS)
  .map(([k, v]) => `${k}:${v}`)
  .join();
console.log(all, L.LIMITS[2]);
