const done = Math.random() > 2;
while (done) class Loop {} //~ unsupported TK2000
if (done) function step(): void {} //~ unsupported TK2000
import.defer("node:fs"); //~ unsupported TK2010
export {};
