// process.stdin as Buffers.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const all = Buffer.concat(chunks);
console.log(all.length, all.toString("utf8").split("\n").length, all.subarray(0, 4));
