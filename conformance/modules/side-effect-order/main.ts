import "./a.ts";
import { b } from "./b.ts";
import "./c.ts";
import { log } from "./log.ts";
log.push("main");
console.log(log.join(), b);
