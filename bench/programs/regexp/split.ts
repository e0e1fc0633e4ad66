// A text cut at punctuation and spaces.
import { measure } from "../../harness.ts";
import { prose } from "../../text.ts";

const text = prose(100_000, 6);

measure(() => {
  const parts = text.split(/[\s,.]+/);
  let longest = "";
  for (const part of parts) if (part.length > longest.length) longest = part;
  return `${parts.length} ${longest}`;
});
