const lines = ["# a", "", "x = 1", "  y=2 # two", "bad"];
const pairs = lines
  .map((line) => line.replace(/#.*$/, "").trim())
  .filter((line) => /\S/.test(line))
  .map((line) => /^(\w+)\s*=\s*(.*)$/.exec(line))
  .filter((m) => m !== null)
  .map((m) => ({ key: m[1], value: Number(m[2]) }));
console.log(pairs);
