/**
 * ecma/string-replace.ts — the $ patterns of a replacement text.
 */
import { stringCharCodeAt, stringIndexOf, stringSlice } from "tsuk:intrinsics";

/**
 * GetSubstitution for a match of a string: $$ is a dollar, $& the match, $` what
 * stands before it, $' what comes after; anything else stands for itself.
 */
export function expandReplacement(
  template: string,
  text: string,
  position: number,
  match: string,
): string {
  let result = "";
  let start = 0;
  let dollar = stringIndexOf(template, "$", 0);
  while (dollar >= 0 && dollar + 1 < template.length) {
    let insert: string | undefined;
    switch (stringCharCodeAt(template, dollar + 1)) {
      case 0x24:
        insert = "$";
        break;
      case 0x26:
        insert = match;
        break;
      case 0x60:
        insert = stringSlice(text, 0, position);
        break;
      case 0x27:
        insert = stringSlice(text, position + match.length, text.length);
        break;
    }
    if (insert === undefined) {
      dollar = stringIndexOf(template, "$", dollar + 1);
      continue;
    }
    result += stringSlice(template, start, dollar) + insert;
    start = dollar + 2;
    dollar = stringIndexOf(template, "$", start);
  }
  return result + stringSlice(template, start, template.length);
}
