// An assertion without a message: the program has no source to quote.
import assert from "node:assert";

const empty = "";
try {
  assert(empty);
} catch (error) {
  console.log((error as Error).message);
}
try {
  assert.ok(1 > 2);
} catch (error) {
  console.log((error as Error).message);
}
