// A sticky lexer: one pattern of alternatives, led along the source by lastIndex.
import { measure } from "../../harness.ts";

const line =
  "const total = items.filter((item) => item.price >= 10.5).length * 3 + offset; // sum\n";
const source = line.repeat(2_000);
const token =
  /(?<space>\s+)|(?<comment>\/\/[^\n]*)|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<sign>=>|>=|[-+*/=.,;()<>])/y;

measure(() => {
  let names = 0;
  let numbers = 0;
  let signs = 0;
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const groups = token.exec(source)?.groups;
    if (groups === undefined) throw new Error(`no token at ${token.lastIndex}`);
    if (groups["name"] !== undefined) names += 1;
    else if (groups["number"] !== undefined) numbers += 1;
    else if (groups["sign"] !== undefined) signs += 1;
  }
  return `${names} ${numbers} ${signs}`;
});
