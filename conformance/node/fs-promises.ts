// node:fs/promises.
import { mkdtemp, readFile, writeFile, rm, readdir, stat, mkdir, access } from "node:fs/promises";
import { promises as fsp } from "fs";
import { join } from "path";
const root = await mkdtemp("/tmp/case-");
await mkdir(join(root, "d"));
await Promise.all(["a", "b", "c"].map((name) => writeFile(join(root, name), name.repeat(3))));
console.log(
  await readdir(root),
  await readFile(join(root, "b"), "utf8"),
  (await stat(join(root, "c"))).size,
);
try {
  await readFile(join(root, "zz"), "utf8");
} catch (e) {
  console.log((e as NodeJS.ErrnoException).code, (e as Error).message.replace(root, "ROOT"));
}
const entries = await readdir(root, { withFileTypes: true });
console.log(entries.map((e) => `${e.name}:${e.isDirectory()}`).join());
await access(root);
console.log(
  await access(join(root, "q")).then(
    () => "there",
    () => "absent",
  ),
);
await fsp.appendFile(join(root, "a"), "!");
console.log(await fsp.readFile(join(root, "a"), { encoding: "utf8" }));
await rm(root, { recursive: true, force: true });
console.log(
  await access(root).then(
    () => "there",
    () => "absent",
  ),
);
