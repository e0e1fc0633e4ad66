import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
const dir = "tsuk-case-dir";
mkdirSync(dir, { recursive: true });
const rows = Array.from({ length: 200 }, (_, i) => `${i},${i * i},${"é".repeat(i % 3)}`);
writeFileSync(`${dir}/data.csv`, rows.join("\n"));
writeFileSync(`${dir}/empty`, "");
const back = readFileSync(`${dir}/data.csv`, "utf8").split("\n");
console.log(
  back.length,
  back[199],
  back.every((r, i) => r === rows[i]),
  readdirSync(dir).sort().join(),
  readFileSync(`${dir}/empty`, "utf8").length,
);
console.log(back.reduce((t, r) => t + Number(r.split(",")[1]), 0));
rmSync(dir, { recursive: true });
console.log(existsSync(dir));
for (const f of [
  () => readFileSync(dir, "utf8"),
  () => writeFileSync(`${dir}/no/x`, "x"),
  () => readdirSync("nope-dir"),
]) {
  try {
    f();
    console.log("no error");
  } catch (e) {
    console.log((e as Error).message.split(",")[0]);
  }
}
