console.log(/a\/b/gi, [/x/], { pattern: /y/m }, new Map([["k", /z/]]));
console.log("ab".match(/(?<first>a)(x)?/), [..."a".matchAll(/a/g)]);
console.log("%s %o", /a/g, "text", String(/b/y));
