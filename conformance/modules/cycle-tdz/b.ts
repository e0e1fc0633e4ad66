import { a, hoisted } from "./a.ts";
let got = "";
try {
  got = a;
} catch (e) {
  got = (e as Error).name;
}
export const early = got + " " + hoisted();
export const b = "b-value";
