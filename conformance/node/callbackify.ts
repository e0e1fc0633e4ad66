// Callbacks that are told of an error get nothing else: the other parameters are undefined then.
import { callbackify, promisify } from "node:util";

interface Point {
  readonly x: number;
  readonly y: number;
}

const double = callbackify(async (n: number): Promise<string> => {
  if (n < 0) throw new RangeError("negative");
  return "=".repeat(n * 2);
});
double(2, (error, text) => console.log(error, text.length));
double(-1, (error, text) => {
  if (error) {
    console.log("failed:", error.message);
    return;
  }
  console.log(text.length);
});
double(-2, (error, text) => console.log(error instanceof RangeError, text, typeof text));

type Told = (error: Error | null, point: Point, count: number) => void;
function find(name: string, told: Told): void {
  // biome-ignore lint/suspicious/noExplicitAny: as libraries call
  const tell: any = told;
  if (name === "") tell(new Error("no name"));
  else tell(null, { x: name.length, y: 0 }, 3);
}
find("abc", (error, point, count) => console.log(error, point.x + point.y, count));
find("", (error, point, count) => console.log(error?.message, point, count));
find("", (error, { x } = { x: 7, y: 8 }, count = 9) => console.log(error?.message, x, count));

promisify(find)("ab").then((point) => console.log(point.x));
promisify(find)("").catch((error: Error) => console.log(error.message));
