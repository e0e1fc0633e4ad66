import { existsSync, watch } from "node:fs"; //~ unsupported TK2009
import * as fs from "node:fs";
import http from "node:http"; //~ unsupported TK2009
import path from "path";
import { gzipSync } from "zlib"; //~ unsupported TK2009

console.log(existsSync("."), watch("."), http.get("x"), gzipSync("x"));
console.log(fs.watch("."), path.basename("x")); //~ unsupported TK2009
