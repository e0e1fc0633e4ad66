import { helper } from "./helper.ts";
import { other } from "./nowhere.ts"; //~ error TS2307

helper(other, 1); //~ error TS2554
