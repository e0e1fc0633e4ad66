const a = 1;
const b = "two";
console.log(`a=${a} b=${b} sum=${a + 2} nested=${`<${b.toUpperCase()}>`}`);
console.log(`line1
line2\tTab \`tick\` \${not} \u{1F600} \x41`);
console.log(`${""}|${0}|${-0}|${null}|${undefined}|${true}|${[1, [2, 3]]}|${{}}`);
console.log(`${a}${a}${a}` + `${a + a}`, ``.length, `${b}`.length);
const f = (n: number): string => `${n > 0 ? `pos ${n}` : `neg ${-n}`}`;
console.log(f(3), f(-3));
