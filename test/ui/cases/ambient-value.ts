declare const version: string;
declare function provide(name: string): string;
declare class Missing {
  name: string;
}
declare global {
  var configured: boolean;
}

class Found extends Missing {} //~ unsupported TK2006

console.log(version, provide("x")); //~ unsupported TK2006 unsupported TK2006
console.log({ version }, typeof configured); //~ unsupported TK2006 unsupported TK2006

type Version = typeof version;
const fine: Version = "1";
console.log(fine);
export {};

declare const enum Level {
  Low = 1,
}
console.log(Level.Low, new Found().name);
