// process.stdin by its events.
let size = 0;
process.stdin.setEncoding("utf8");
process.stdin.on("data", (chunk: string) => {
  size += chunk.length;
});
process.stdin.on("end", () => console.log("end", size));
