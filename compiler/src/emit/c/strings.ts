/**
 * String literals as static data, in the form that tsuk/string.h documents.
 */
import { newNameSet, sanitise } from "./names.ts";

interface Literal {
  name: string;
  text: string;
  atom: boolean;
  wide: boolean;
}

export interface StringTable {
  /** A C expression of type struct tsk_string *; an address constant. */
  use(text: string): string;
  /** The same for a property key, whose literal is an atom. */
  atom(text: string): string;
  /** Declarations for the header. */
  declarations(): string[];
  definitions(): string[];
  /** The atoms' expressions. */
  atoms(): string[];
}

export function newStringTable(): StringTable {
  const names = newNameSet();
  const literals = new Map<string, Literal>();
  const intern = (text: string): Literal => {
    let literal = literals.get(text);
    if (literal === undefined) {
      const stem = sanitise(text.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_+|_+$/g, ""));
      literal = {
        name: names.take(`str_${stem.slice(0, 24)}`),
        text,
        atom: false,
        wide: /[^\0-\xff]/.test(text),
      };
      literals.set(text, literal);
    }
    return literal;
  };
  return {
    use(text) {
      return text === "" ? "TSK_EMPTY_STRING" : `TSK_STRING(${intern(text).name})`;
    },
    atom(text) {
      const literal = intern(text);
      literal.atom = true;
      return `TSK_STRING(${literal.name})`;
    },
    declarations() {
      return [...literals.values()].map(
        ({ name, wide }) => `TSK_DECLARE_${wide ? "UTF16" : "LATIN1"}(${name});`,
      );
    },
    definitions() {
      return [...literals.values()].map(definition);
    },
    atoms() {
      return [...literals.values()].filter((l) => l.atom).map((l) => `TSK_STRING(${l.name})`);
    },
  };
}

function definition({ name, text, atom, wide }: Literal): string {
  const flags = atom ? "TSK_STRING_ATOM" : "0";
  if (wide) {
    const units = [...Array(text.length).keys()].map((i) => `0x${text.charCodeAt(i).toString(16)}`);
    return wrapList(`TSK_UTF16_LITERAL(${name}, ${flags}, ${text.length}, `, units, ");");
  }
  return `TSK_LATIN1_LITERAL(${name}, ${flags}, ${text.length}, ${latin1Literal(text)});`;
}

/** C compilers take lines of any length, people do not. */
function wrapList(start: string, items: string[], end: string): string {
  let out = start;
  let line = start.length;
  items.forEach((item, index) => {
    const piece = index === items.length - 1 ? item : `${item}, `;
    if (line + piece.length > 98) {
      out = `${out.trimEnd()}\n    `;
      line = 4;
    }
    out += piece;
    line += piece.length;
  });
  return out + end;
}

/** Units below 256 as a C string literal, split over lines when long. */
function latin1Literal(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit >= 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x5c && unit !== 0x3f;
    piece += plain ? text.charAt(i) : `\\${unit.toString(8).padStart(3, "0")}`;
    if (piece.length > 88) {
      pieces.push(piece);
      piece = "";
    }
  }
  if (piece !== "" || pieces.length === 0) pieces.push(piece);
  if (pieces.length === 1) return `"${pieces[0]}"`;
  return pieces.map((p) => `\n    "${p}"`).join("");
}
