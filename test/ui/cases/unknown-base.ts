class Later extends Promise<number> {} //~ unsupported TK2003

console.log(new Later(() => {}) instanceof Later);
