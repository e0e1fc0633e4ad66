/** What tests of regular expressions call (regExpUtils.js), written for tsuk. */
import { assert } from "./harness.ts";

/** A text of code points one by one and of ranges, ends included. */
export function buildString(parts: any): string {
  const pieces: string[] = [];
  for (const codePoint of parts.loneCodePoints) pieces.push(String.fromCodePoint(codePoint));
  for (const [first, last] of parts.ranges) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      pieces.push(String.fromCodePoint(codePoint));
    }
  }
  return pieces.join("");
}

function shown(text: string): string {
  return [...text].map((c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase()}`).join(" ");
}

/** The expression must match all of the text, and so each of its code points. */
export function testPropertyEscapes(expression: any, text: any, name: any): void {
  if (expression.test(text)) return;
  for (const c of text) assert(expression.test(c), `${name} should match ${shown(c)}`);
  assert(false, `${name} should match code points one after another`);
}

/** Which texts the expression must match, all together and each, and which it must not. */
export function testPropertyOfStrings(given: any): void {
  const { regExp, expression, matchStrings, nonMatchStrings } = given;
  if (!regExp.test(matchStrings.join(""))) {
    for (const text of matchStrings) {
      assert(regExp.test(text), `${expression} should match ${shown(text)}`);
    }
  }
  if (nonMatchStrings === undefined) return;
  for (const text of nonMatchStrings) {
    assert(!regExp.test(text), `${expression} should not match ${shown(text)}`);
  }
}

export const testExtendedCharacterClass: any = testPropertyOfStrings;

/** What looks at a match: at its groups, where it is and in what. */
export function matchValidator(entries: any, index: any, input: any): any {
  return (match: any) => {
    assert.compareArray(match, entries, "entries of the match");
    assert.sameValue(match.index, index, "index of the match");
    assert.sameValue(match.input, input, "input of the match");
  };
}
