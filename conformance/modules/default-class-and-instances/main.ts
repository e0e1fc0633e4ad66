import Logger, { shared } from "./logger.ts";
import { work } from "./worker.ts";
const l = new Logger("main");
work(3);
l.log("done");
shared.log("x");
console.log(Logger.lines.join("; "), shared instanceof Logger);
