let text = "";
for (let i = 0; i < 20000; i++) text += `item${i},`;
console.log(text.split(/,/).length, text.match(/\d+/g)?.length, text.replace(/item/g, "").length);
let sum = 0;
for (const m of text.matchAll(/item(\d+)/g)) sum += Number(m[1]);
console.log(sum, /item19999/.exec(text)?.index);
