import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
const f = "tsuk-case-fs-basic.txt";
writeFileSync(f, "héllo\n");
appendFileSync(f, "more\u{1F600}");
console.log(existsSync(f), readFileSync(f, "utf8"), readFileSync(f, "utf8").length);
writeFileSync(f, "");
console.log(readFileSync(f, "utf8") === "");
rmSync(f);
console.log(existsSync(f));
try {
  readFileSync("does-not-exist.txt", "utf8");
} catch (e) {
  console.log(e instanceof Error, (e as Error).message, (e as { code?: string }).code);
}
