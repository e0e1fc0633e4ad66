console.log("a1b2".replace(/\d/g, (digit) => String(Number(digit) * 2)));
console.log("john smith".replace(/\b\w/g, (letter) => letter.toUpperCase()));
console.log("x=1".replace(/(\w)=(\w)/, (_all, key: string, value: string) => `${value}=${key}`));
console.log("abc".replace(/b/, (m, at: number, text: string) => `${m}${at}${text}`));
console.log("a-b".replace(/(?<l>\w)-(?<r>\w)/, (...args: unknown[]) => String(args.length)));
console.log(
  "ab".replace(/(a)|(x)/g, (_m, a: string | undefined, x: string | undefined) => `${a}/${x}`),
);
