import { log } from "./log.ts";
log.push("b");
export const b = log.length;
