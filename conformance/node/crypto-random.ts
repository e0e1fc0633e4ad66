// Randomness: only its form can be told.
import {
  getRandomValues,
  randomBytes,
  randomFillSync,
  randomInt,
  randomUUID,
  timingSafeEqual,
} from "node:crypto";

console.log(randomBytes(16).length, randomBytes(0).length, randomBytes(8).toString("hex").length);
console.log(
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(randomUUID()),
);
const seen = new Set<number>();
for (let i = 0; i < 500; i++) seen.add(randomInt(10));
console.log([...seen].sort((a, b) => a - b));
const dice = Array.from({ length: 200 }, () => randomInt(1, 7));
console.log(Math.min(...dice), Math.max(...dice));
console.log(getRandomValues(new Uint32Array(4)).length);
console.log(randomFillSync(Buffer.alloc(12), 4).subarray(0, 4));
console.log(timingSafeEqual(Buffer.from("abc"), Buffer.from("abc")));
console.log(timingSafeEqual(Buffer.from("abc"), Buffer.from("abd")));

function attempt(action: () => unknown): void {
  try {
    console.log(action());
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    console.log(name, code, message);
  }
}
attempt(() => timingSafeEqual(Buffer.from("abc"), Buffer.from("ab")));
attempt(() => randomBytes(-1));
attempt(() => randomInt(5, 5));
attempt(() => randomInt(1.5));
attempt(() => randomInt(0, 2 ** 50));

randomBytes(4, (error, bytes) => console.log(error, bytes.length));
randomInt(3, (error, value) => console.log(error, value < 3));
