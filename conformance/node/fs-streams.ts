// Files piece by piece: by events, by `for await`, through readline, piped.
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const folder = mkdtempSync(join(tmpdir(), "streams-"));
const file = join(folder, "lines.txt");

async function written(): Promise<void> {
  const out = createWriteStream(file);
  for (let i = 1; i <= 5; i++) out.write(`line ${i}\n`);
  out.end("last, žluť\n");
  await new Promise<void>((resolve) => out.on("finish", () => resolve()));
  console.log("written", out.bytesWritten);
}

async function byEvents(): Promise<void> {
  const input = createReadStream(file, { encoding: "utf8", highWaterMark: 16 });
  let text = "";
  let pieces = 0;
  input.on("data", (chunk) => {
    text += chunk;
    pieces++;
  });
  await new Promise<void>((resolve, reject) => {
    input.on("end", () => console.log("end"));
    input.on("close", () => resolve());
    input.on("error", reject);
  });
  console.log(pieces, text.length, text.endsWith("žluť\n"));
}

async function byForAwait(): Promise<void> {
  const sizes: number[] = [];
  for await (const chunk of createReadStream(file, { highWaterMark: 20 })) sizes.push(chunk.length);
  console.log(sizes.join());
  for await (const chunk of createReadStream(file, "utf8")) {
    console.log(chunk.slice(0, 6));
    break;
  }
  for await (const chunk of createReadStream(file, { start: 5, end: 12, encoding: "utf8" })) {
    console.log(JSON.stringify(chunk));
  }
}

async function byLines(): Promise<void> {
  let count = 0;
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Infinity,
  })) {
    count++;
    if (count % 2 === 0) console.log(line);
  }
  console.log(count);
}

async function piped(): Promise<void> {
  const copy = join(folder, "copy.txt");
  const out = createReadStream(file).pipe(createWriteStream(copy));
  await new Promise<void>((resolve) => out.on("close", () => resolve()));
  console.log(readFileSync(copy, "utf8") === readFileSync(file, "utf8"));
}

async function missing(): Promise<void> {
  const input = createReadStream(join(folder, "missing"));
  const code = await new Promise<string>((resolve) => {
    input.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
  });
  console.log(code);
  try {
    for await (const chunk of createReadStream(join(folder, "missing"))) console.log(chunk);
  } catch (error) {
    console.log((error as NodeJS.ErrnoException).code);
  }
}

await written();
await byEvents();
await byForAwait();
await byLines();
await piped();
await missing();
rmSync(folder, { recursive: true });
createReadStream(join(folder, "gone")).on("error", () => console.log("no file"));
