// Words by Unicode property, in a text of several scripts.
import { measure } from "../../harness.ts";
import { prose } from "../../text.ts";

const text = prose(40_000, 3)
  .replaceAll("home", "Straße")
  .replaceAll("time", "время")
  .replaceAll("news", "χρόνος")
  .replaceAll("list", "日本語");

measure(() => {
  let count = 0;
  let length = 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    count += 1;
    length += word.length;
  }
  return `${count} ${length}`;
});
