// process.stdin as chunks of text, to be awaited.
process.stdin.setEncoding("utf8");
let text = "";
for await (const chunk of process.stdin) text += chunk;
console.log(text.length, text.split("\n").length, text.slice(0, 5));
