/**
 * ecma/regexp-properties.ts — the Unicode properties that \p{…} names.
 *
 * PROPERTIES holds a record for each, ended by a bar: its names, each with a blank before and after
 * it and the letter of its kind (g general category, s script, x script extensions where they differ
 * from the script, b binary property, q property of strings), an equals sign, and what has the
 * property: packed ranges, after a tilde sequences, or after an asterisk names of which it is the
 * union.
 */
import { PackedNumbers } from "./regexp-packed.ts";
import { PROPERTIES } from "./regexp-property-data.ts";
import { at, type CodePointSet, setOfRanges, union } from "./regexp-sets.ts";

/** What has a property: code points and, of properties of strings, sequences of them. */
export interface PropertyMembers {
  readonly set: CodePointSet;
  readonly strings: readonly (readonly number[])[];
}

/** `\p{name}`, or `\p{name=value}`; undefined: there is none. `strings`: under the flag v. */
export function propertyMembers(
  name: string,
  value: string | undefined,
  strings: boolean,
): PropertyMembers | undefined {
  if (value === undefined) {
    return record("g", name) ?? record("b", name) ?? (strings ? record("q", name) : undefined);
  }
  switch (name) {
    case "General_Category":
    case "gc":
      return record("g", value);
    case "Script":
    case "sc":
      return record("s", value);
    case "Script_Extensions":
    case "scx":
      return record("x", value) ?? record("s", value);
  }
  return undefined;
}

export function hasProperty(name: string, codePoint: number): boolean {
  const members = record("b", name);
  if (members === undefined) return false;
  const { set } = members;
  for (let i = 0; i < set.length; i += 2) {
    if (codePoint <= at(set, i + 1)) return codePoint >= at(set, i);
  }
  return false;
}

function record(kind: string, name: string): PropertyMembers | undefined {
  if (name === "") return undefined;
  const place = PROPERTIES.indexOf(` ${kind}:${name} `);
  if (place < 0) return undefined;
  const start = PROPERTIES.indexOf("=", place) + 1;
  const end = PROPERTIES.indexOf("|", start);
  if (PROPERTIES.charCodeAt(start) === 0x2a) {
    return unionOf(kind, PROPERTIES.slice(start + 1, end).split(" "));
  }
  const tilde = PROPERTIES.indexOf("~", start);
  const hasStrings = tilde >= 0 && tilde < end;
  return {
    set: unpackSet(start, hasStrings ? tilde : end),
    strings: hasStrings ? unpackSequences(tilde + 1, end) : [],
  };
}

function unionOf(kind: string, names: readonly string[]): PropertyMembers {
  let set: CodePointSet = [];
  const strings: (readonly number[])[] = [];
  for (const name of names) {
    const part = record(kind, name);
    if (part === undefined) continue;
    set = union(set, part.set);
    for (const sequence of part.strings) strings.push(sequence);
  }
  return { set, strings };
}

function unpackSet(start: number, end: number): CodePointSet {
  const ranges: number[] = [];
  const numbers = new PackedNumbers(PROPERTIES, start, end);
  let next = 0;
  while (!numbers.isAtEnd) {
    const first = next + numbers.read();
    const last = first + numbers.read();
    ranges.push(first);
    ranges.push(last);
    next = last + 2;
  }
  return setOfRanges(ranges);
}

function unpackSequences(start: number, end: number): number[][] {
  const all: number[][] = [];
  const numbers = new PackedNumbers(PROPERTIES, start, end);
  let before: number[] = [];
  while (!numbers.isAtEnd) {
    const shared = numbers.read();
    const count = numbers.read();
    const sequence = before.slice(0, shared);
    for (let i = shared; i < shared + count; i++) {
      const base = i < before.length ? at(before, i) : i > 0 ? at(sequence, i - 1) : 0;
      sequence.push(base + numbers.readSigned());
    }
    all.push(sequence);
    before = sequence;
  }
  return all;
}
