import { register, emit, type Handler } from "./bus.ts";
import "./plugin.ts";
const seen: string[] = [];
const h: Handler = (e, n) => seen.push(`${e}${n}`);
register(h);
console.log(emit("a"), emit("b"), seen.join());
