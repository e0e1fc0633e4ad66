// A replacement text with $-patterns.
import { measure } from "../../harness.ts";
import { prose } from "../../text.ts";

const text = prose(100_000, 5);

measure(() => {
  const swapped = text.replace(/(\w+), (\w+)/g, "$2, $1").replace(/\s+\n/g, "\n");
  return `${swapped.length} ${swapped.slice(0, 40)}`;
});
