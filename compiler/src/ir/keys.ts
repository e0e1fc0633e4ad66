/**
 * Property keys as the IR writes them: a name as it is, `@@iterator` for a well-known symbol, `@@tag@N`
 * for a symbol of the program's, `#name@N` for a private name; what begins with `[` is the compiler's own.
 * A name that begins like one of these has a backslash before it.
 */

/** The key of a string. */
export function keyOfText(text: string): string {
  return /^(@@|[#[\\])/.test(text) ? `\\${text}` : text;
}

/** The key of a member of the library that is no property to programs. */
export function insideKey(name: string): string {
  return `[.${name}]`;
}

/** Whether programs can have a property under a key: private names and the compiler's own are none. */
export function isPropertyKey(key: string): boolean {
  return !/^[#[]/.test(key);
}

/** The name of a member in its declaration, from its key. */
export function declaredName(key: string): string {
  return key.startsWith("[.") ? key.slice(2, -1) : textOfKey(key);
}

/** The string that a key stands for, if it is no symbol's. */
export function textOfKey(key: string): string {
  return key.startsWith("\\") ? key.slice(1) : key;
}
