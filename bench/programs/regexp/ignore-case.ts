// A search without regard to case, most of it in vain.
import { measure } from "../../harness.ts";
import { prose } from "../../text.ts";

const lines = prose(200_000, 8).split("\n");

measure(() => {
  let count = 0;
  for (const line of lines) if (/\b(contact|email) (service|price)s?\b/i.test(line)) count += 1;
  return String(count);
});
