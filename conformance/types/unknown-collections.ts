// Maps and sets that come back out of `unknown`, and are walked there.
function describe(value: unknown): string {
  if (value instanceof Map) {
    const parts: string[] = [];
    for (const [key, item] of value) parts.push(`${describe(key)}=${describe(item)}`);
    return `map of ${value.size}: ${parts.join(" ")}`;
  }
  if (value instanceof Set) return `set ${[...value].map(describe).join(" ")}`;
  if (Array.isArray(value)) return `list ${value.map(describe).join(" ")}`;
  return String(value);
}

class Registry extends Map<string, number> {
  total(): number {
    let sum = 0;
    for (const value of this.values()) sum += value;
    return sum;
  }
}

function total(value: unknown): number {
  if (value instanceof Registry) return value.total();
  if (value instanceof Map) return [...value.keys()].length;
  return -1;
}

console.log(describe(new Map<string, number>([["a", 1]])));
console.log(describe(new Set<number | string | null>([1, "b", null])));
console.log(describe(new Map<number, Set<string>>([[1, new Set(["x", "y"])]])));
console.log(describe([new Set<boolean>([true]), new Registry([["r", 2]]), "s"]));
console.log(total(new Registry([["r", 2]])), total(new Map([[1, 1]])), total("m"));
