import { log } from "./log.ts";
log("before throw");
throw new Error("module failed");
