import * as ns from "./counter.js";
import { count, inc, obj, reset } from "./counter.js";

console.log(count, ns.count);
inc();
inc();
console.log(count, ns.count, obj.v);
reset(50);
console.log(count, ns.count, obj.v);
const f = (): number => count;
inc();
console.log(f());
