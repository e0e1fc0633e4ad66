import { add } from "./native.js"; //~ unsupported TK4002
import type { Sum } from "./native.js";
import { type Sum as Total } from "./native.js";

const sum: Sum = add(1, 2);
const total: Total = sum;
console.log(total);
