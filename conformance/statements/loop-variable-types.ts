for (let i = 0; i < 1; i += 0.25) console.log(i);
for (let i = 10; i; i -= 5) console.log(i);
for (let i = 2147483646; i < 2147483650; i++) console.log(i, i | 0);
for (let s = "a"; s.length < 4; s += "b") console.log(s);
for (let i = 3; i--; ) console.log("down", i);
let count = 0;
for (let i = 0xfffffffe; i <= 0xffffffff + 2; i++) count++;
console.log(count);
