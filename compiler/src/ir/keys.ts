/**
 * Property keys as the IR writes them: a name as it is, `@@iterator` for a well-known symbol, `@@tag@N`
 * for a symbol of the program's, `#name@N` for a private name; what begins with `[` is the compiler's own.
 * A name that begins like one of these has a backslash before it.
 */

/** The key of a string. */
export function keyOfText(text: string): string {
  return /^(@@|[#[\\])/.test(text) ? `\\${text}` : text;
}

/** The string that a key stands for, if it is no symbol's. */
export function textOfKey(key: string): string {
  return key.startsWith("\\") ? key.slice(1) : key;
}
