// Tags of a page with a back reference for the quotes of their attributes.
import { measure } from "../../harness.ts";
import { prose } from "../../text.ts";

const page = prose(60_000, 10)
  .split("\n")
  .map(
    (text, index) => `<p class="c${index % 7}" id='p${index}'>${text}<br><a href="#top">up</a></p>`,
  )
  .join("\n");

measure(() => {
  let tags = 0;
  let attributes = 0;
  for (const match of page.matchAll(/<(\/?)([a-z]+)((?:\s+[a-z]+=(["']).*?\4)*)\s*>/g)) {
    tags += 1;
    attributes += (match[3] ?? "").match(/[a-z]+=/g)?.length ?? 0;
  }
  return `${tags} ${attributes}`;
});
