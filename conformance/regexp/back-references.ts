console.log(/(\w)\1/.exec("hello")?.[0], /(["']).*?\1/.exec(`say "it's" now`)?.[0]);
console.log(/(?<q>['"])\w+\k<q>/.test(`'a"`), /(?<q>['"])\w+\k<q>/.test(`'a'`));
console.log(/(a)?\1b/.exec("b")?.[0], /\1(a)/.exec("aa")?.[0], /(?:(a)|b)\1/.exec("ba")?.[0]);
console.log(/(ab)\1/i.exec("aBAb")?.[0], /(Σ)\1/iu.test("σς"), /^(.+)\s\1$/.test("ab c ab c"));
