import { isEven } from "./even.ts";
import { isOdd, base } from "./odd.ts";
console.log(isEven(10), isOdd(7), isEven(3), base);
