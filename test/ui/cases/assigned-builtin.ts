const quiet = (..._parts: unknown[]): void => {};
console.log = quiet; //~ unsupported TK2009
