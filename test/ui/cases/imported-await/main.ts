import { text } from "./part.ts";

console.log(text);
