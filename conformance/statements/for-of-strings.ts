for (const ch of "aé\u{1F600}z") console.log(ch, ch.length, ch.codePointAt(0));
let out = "";
for (const ch of "hello") out = ch + out;
console.log(out);
for (const ch of "\uD83Dx\uDE00") console.log(ch.length, ch.charCodeAt(0).toString(16));
for (const ch of "") console.log("never", ch);
