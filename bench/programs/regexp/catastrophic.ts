// Patterns whose search by backtracking takes exponential time in the length of the text.
// @iterations 4
import { measure } from "../../harness.ts";

measure(() => {
  const letters = "a".repeat(22);
  const found = [
    /^(a+)+$/.test(`${letters}!`),
    /^(a|aa)+$/.test(`${letters}${letters.slice(0, 8)}!`),
    /^(\w+\s?)*$/.test("several words that do not end!"),
    /(x+x+)+y/.test("x".repeat(22)),
  ];
  return found.join(" ");
});
