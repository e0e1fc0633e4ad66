// @stderr
import { log } from "./log.ts";
import "./bad.ts";
log("never");
