/**
 * The C identifiers of everything that is emitted.
 *
 * What has file scope carries a prefix (ts_ for functions, g_ for globals,
 * str_ for literals, shape_ for structs), so that a program's own names never
 * meet those of C, its library or the runtime; local variables never begin
 * like that.
 */

const RESERVED = new Set(
  (
    "auto break case char const continue default do double else enum extern float for goto if " +
    "inline int long register restrict return short signed sizeof static struct switch typedef " +
    "union unsigned void volatile while asm typeof bool true false NULL INT32_MIN main self " +
    "this_value argc argv errno linux unix i386 stdin stdout stderr EOF assert offsetof memcpy " +
    "memset uint8_t uint16_t uint32_t uint64_t int8_t int16_t int32_t int64_t size_t uintptr_t " +
    "intptr_t ptrdiff_t UINT32_MAX INT32_MAX signbit isnan isinf fmod floor ceil abs"
  ).split(" "),
);

const PREFIXED = /^(?:tsk?|g|str|shape|call|dispatch|SHAPE|TSK|L)_|^_|^L\d/i;

/** `name` with every character that C does not allow replaced. */
export function sanitise(name: string): string {
  const plain = name.replace(/^@@/, "at_").replace(/[^A-Za-z0-9_]/g, "_");
  return /^[0-9]/.test(plain) || plain === "" ? `n${plain}` : plain;
}

/** A local variable's name: as in the source where C allows. */
export function localName(name: string): string {
  const plain = sanitise(name).slice(0, 40);
  return RESERVED.has(plain) || PREFIXED.test(plain) || plain.includes("__") ? `v_${plain}` : plain;
}

/** A struct's field for a property. */
export function fieldName(key: string): string {
  const plain = sanitise(key.replace(/^#/, "private_").replace(/^\[\[(.*)\]\]$/, "own $1")).slice(
    0,
    60,
  );
  return RESERVED.has(plain) || plain === "header" || plain.startsWith("_") ? `p_${plain}` : plain;
}

/** Gives every taker of a name one of its own. */
export interface NameSet {
  take(name: string): string;
}

export function newNameSet(): NameSet {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return {
    take(name) {
      let candidate = name;
      let counter = next.get(name) ?? 2;
      while (taken.has(candidate)) candidate = `${name}_${counter++}`;
      next.set(name, counter);
      taken.add(candidate);
      return candidate;
    },
  };
}

export function functionName(name: string): string {
  return `ts_${name}`;
}

/** The struct tsk_code of a function that is used as a value. */
export function codeName(name: string): string {
  return `ts_${name}__code`;
}

/** Its function object, when it captures nothing. */
export function objectName(name: string): string {
  return `ts_${name}__object`;
}

/** The struct tsk_code of a class, and the class itself, by the struct of its layout. */
export function classCodeName(struct: string): string {
  return `ts_${struct}__code`;
}

export function classObjectName(struct: string): string {
  return `ts_${struct}__object`;
}

export function typedEntryName(name: string): string {
  return `ts_${name}__typed`;
}

export function boxedEntryName(name: string): string {
  return `ts_${name}__boxed`;
}

export function dispatcherName(name: string): string {
  return `dispatch_${name}`;
}
