import("./plugin.ts"); //~ unsupported TK2010
export {};
