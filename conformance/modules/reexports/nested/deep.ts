import { x } from "../x.ts";
export const deep = "deep" + x;
