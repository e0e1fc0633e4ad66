import { register, count } from "./bus.ts";
register((e, n) => console.log("plugin", e, n, count));
