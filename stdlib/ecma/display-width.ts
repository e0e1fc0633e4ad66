/**
 * ecma/display-width.ts — how many columns of a terminal a text takes.
 */
import { stringCharCodeAt, stringDisplayWidth, stringIndexOf, stringSlice } from "tsuk:intrinsics";

/** Columns of a text without line breaks; escape sequences for colours count nothing. */
export function displayWidth(text: string): number {
  let width = 0;
  let i = 0;
  while (i < text.length) {
    const unit = stringCharCodeAt(text, i);
    if (unit === 0x1b && stringCharCodeAt(text, i + 1) === 0x5b) {
      const end = stringIndexOf(text, "m", i);
      i = end < 0 ? text.length : end + 1;
    } else if (unit < 0x7f) {
      if (unit >= 0x20) width++;
      i++;
    } else {
      // The rest of the plain text at once.
      const escape = stringIndexOf(text, "\u001b[", i);
      const end = escape < 0 ? text.length : escape;
      width += stringDisplayWidth(stringSlice(text, i, end));
      i = end;
    }
  }
  return width;
}
