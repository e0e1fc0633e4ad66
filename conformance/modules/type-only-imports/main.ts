import type { Cfg } from "./types.ts";
import { type Mode, defaults } from "./types.ts";
const m: Mode = "fast";
const c: Cfg = { ...defaults, mode: m };
console.log(c.mode, c.level);
