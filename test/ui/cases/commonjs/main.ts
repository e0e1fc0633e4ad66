import old = require("./old.ts"); //~ error TS1202

declare function require(name: string): unknown;

console.log(old, require("./old.ts")); //~ unsupported TK4001
