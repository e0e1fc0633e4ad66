import { a, readB } from "./a.ts";
console.log(a, readB());
