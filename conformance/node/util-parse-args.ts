// parseArgs of node:util.
import { parseArgs } from "node:util";
const { values, positionals } = parseArgs({
  args: ["-v", "--name=x", "a", "--count", "3", "-abc", "--tag", "p", "--tag", "q", "--", "-z"],
  allowPositionals: true,
  options: {
    verbose: { type: "boolean", short: "v" },
    name: { type: "string" },
    count: { type: "string", default: "1" },
    tag: { type: "string", multiple: true },
    all: { type: "boolean", short: "a" },
    both: { type: "boolean", short: "b" },
    cc: { type: "boolean", short: "c" },
    out: { type: "string", short: "o", default: "dist" },
    dry: { type: "boolean", default: false },
  },
});
console.log(values, positionals);
console.log(
  values.verbose === true,
  values.name?.toUpperCase(),
  Number(values.count) + 1,
  values.tag?.join("+"),
  values.out,
  values.dry,
);
const tries: string[][] = [["--nope"], ["x"], ["--name"], ["--verbose=1"], ["--name", "-x"]];
for (const args of tries) {
  try {
    parseArgs({
      args,
      options: { verbose: { type: "boolean" }, name: { type: "string", short: "n" } },
    });
  } catch (e) {
    console.log((e as { code: string }).code, (e as Error).message);
  }
}
const loose = parseArgs({ args: ["--foo", "--bar=1", "x"], strict: false });
console.log(loose.values, loose.positionals);
const withTokens = parseArgs({
  args: ["-x", "y", "--no-color"],
  options: { x: { type: "boolean", short: "x" }, color: { type: "boolean" } },
  tokens: true,
  allowPositionals: true,
  allowNegative: true,
});
console.log(withTokens.tokens, withTokens.values);
