const m = /(?<a>x)(?<b>y)?/.exec("x");
console.log(m?.groups?.b === undefined, m?.groups?.a);
console.log(Object.keys(m?.groups ?? {}));
