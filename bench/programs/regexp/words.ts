// Every word of a text, counted.
import { measure } from "../../harness.ts";
import { prose } from "../../text.ts";

const text = prose(100_000, 2);

measure(() => {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[A-Za-z]+/g)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return `${counts.size} ${counts.get("the") ?? 0}`;
});
