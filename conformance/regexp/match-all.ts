const text = "k1=v1; k2=v2";
for (const m of text.matchAll(/(\w+)=(\w+)/g)) console.log(m[1], m[2], m.index);
for (const { groups } of text.matchAll(/(?<key>\w+)=/g)) console.log(groups?.key);
console.log([...text.matchAll(/\d/g)].map((m) => m[0]).join());
console.log(Array.from("abab".matchAll(/a(b)/g), (m) => m[1] + m.index));
const it = "aa".matchAll(/a/g);
console.log(it.next().value?.index, it.next().value?.index, it.next().done);
console.log([..."ab".matchAll(/(?:)/g)].length, [..."😀".matchAll(/(?:)/gu)].length);
