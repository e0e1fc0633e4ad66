// Random damage to a program's text: of its tokens, its lines, its bytes.
import ts from "typescript";
import type { Random } from "../random/seeded.ts";

/** Text that editors and bad disks put into files. */
const oddities: readonly string[] = [
  "\0",
  "\ufeff",
  "\ud800",
  "\u2028",
  "\u202e",
  "`",
  "${",
  "/*",
  "*/",
  "'",
  '"',
  "\\",
  "#!",
  "#x",
  "@",
  "<",
  "((((((((((((((((((((((((((((((((",
  "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
  "{".repeat(300),
  "-".repeat(301),
  "!".repeat(2000),
  "1e999",
  "0b",
  "9".repeat(400),
  "08",
  "1n",
  "/(?<a/",
  "\\u{110000}",
];

/** Tokens that mean most where nobody expects them. */
const words: readonly string[] =
  "async await yield class extends super this new.target import export default enum namespace declare abstract static get set readonly const let var function return throw try catch finally switch case break continue delete typeof void in instanceof of as satisfies infer keyof never unknown any null undefined true false ... ?. ?? ??= => ** >>> ! = : ; , . ( ) [ ] { } < > <T> @d #p".split(
    " ",
  );

/** Tokens that can often stand for each other, so that the checker lets the program through. */
const kin: readonly (readonly string[])[] = [
  "+ - * / % ** & | ^ << >> >>>".split(" "),
  "< > <= >= === !== == !=".split(" "),
  "&& || ??".split(" "),
  "= += -= *= |= &= ??= ||= &&=".split(" "),
  "++ --".split(" "),
  "const let var".split(" "),
  "break continue return".split(" "),
  "? ?. .".split(" "),
  "true false".split(" "),
  "public private protected readonly static abstract override".split(" "),
  "number string boolean unknown any never void object symbol bigint undefined null".split(" "),
  "for while if".split(" "),
  "of in".split(" "),
];

/** A change after which the text is often a program still. */
function mutateGently(random: Random, text: string): string {
  const tokens = tokenise(text);
  const changeable = tokens.flatMap((token, index) => {
    const word = token.trim();
    const group = kin.find((candidates) => candidates.includes(word));
    const isName = /^[A-Za-z_$]\w*$/.test(word);
    if (group !== undefined) return [{ index, word, group }];
    if (isName)
      return [
        { index, word, group: tokens.map((t) => t.trim()).filter((t) => /^[a-z]\w*$/i.test(t)) },
      ];
    if (/^\d/.test(word))
      return [
        { index, word, group: ["0", "-1", "1e9", "0.5", "2147483648", "NaN", "[]", "null", '"s"'] },
      ];
    if (/^"/.test(word))
      return [{ index, word, group: ['""', "7", "{}", '"__proto__"', '"length"'] }];
    return [];
  });
  if (changeable.length === 0) return text;
  const { index, word, group } = random.pick(changeable);
  const token = tokens[index] ?? "";
  return tokens
    .with(index, token.slice(0, token.length - word.length) + random.pick(group))
    .join("");
}

export function mutate(random: Random, text: string, donor: string): string {
  if (random.chance(0.6)) return mutateGently(random, text);
  let out = text;
  for (let count = 1 + random.below(3); count > 0; count--) out = mutateOnce(random, out, donor);
  return out;
}

function mutateOnce(random: Random, text: string, donor: string): string {
  const tokens = tokenise(text);
  const at = random.below(Math.max(1, tokens.length));
  const replaced = (index: number, removed: number, ...inserted: string[]): string =>
    [...tokens.slice(0, index), ...inserted, ...tokens.slice(index + removed)].join("");
  const lines = text.split("\n");
  const line = random.below(lines.length);
  switch (random.below(12)) {
    case 0:
      return replaced(at, 1);
    case 1:
      return replaced(at, 1, random.pick(words));
    case 2:
      return replaced(at, 0, ` ${random.pick(words)} `);
    case 3:
      return replaced(at, 1, tokens[random.below(tokens.length)] ?? "");
    case 4:
      return replaced(at, 2, tokens[at + 1] ?? "", tokens[at] ?? "");
    case 5: {
      const foreign = tokenise(donor);
      const from = random.below(foreign.length);
      return replaced(at, random.below(3), ...foreign.slice(from, from + 1 + random.below(12)));
    }
    case 6:
      return replaced(at, 1 + random.below(8));
    case 7:
      return lines.toSpliced(line, 1).join("\n");
    case 8:
      return lines.toSpliced(line, 0, lines[random.below(lines.length)] ?? "").join("\n");
    case 9:
      return text.slice(0, random.below(text.length + 1));
    case 10: {
      const place = random.below(text.length + 1);
      return text.slice(0, place) + random.pick(oddities) + text.slice(place);
    }
    default: {
      const place = random.below(text.length + 1);
      return text.slice(0, place) + String.fromCharCode(random.below(256)) + text.slice(place + 1);
    }
  }
}

/** The text's tokens with the white space and comments before each; joined they are the text. */
function tokenise(text: string): string[] {
  const scanner = ts.createScanner(
    ts.ScriptTarget.ES2023,
    false,
    ts.LanguageVariant.Standard,
    text,
  );
  const out: string[] = [];
  let from = 0;
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const end = scanner.getTokenEnd();
    // White space stays with what follows it.
    if (kind === ts.SyntaxKind.WhitespaceTrivia || kind === ts.SyntaxKind.NewLineTrivia) continue;
    out.push(text.slice(from, end));
    from = end;
  }
  out.push(text.slice(from));
  return out;
}
