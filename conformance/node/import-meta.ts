// import.meta says where the source of a module is.
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const name = (path: string): string => basename(path, extname(path));
console.log(name(import.meta.filename), name(fileURLToPath(import.meta.url)));
console.log(import.meta.dirname === dirname(import.meta.filename));
console.log(import.meta.url.startsWith("file:///"));

const beside = (file: string): string => join(import.meta.dirname, file);
const byUrl = new URL("./data/table.csv", import.meta.url);
console.log(fileURLToPath(byUrl) === beside("data/table.csv"));

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log("this is the program itself");
