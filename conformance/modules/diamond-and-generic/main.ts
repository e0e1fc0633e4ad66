import { left } from "./left.ts";
import { right } from "./right.ts";
console.log(left([3, 1, 2]).join(), right(["b", "a"]).join(), left([1])[0]! + 1);
