console.log("sort loaded once");
export function sorted<T>(xs: readonly T[], cmp: (a: T, b: T) => number): T[] {
  return [...xs].sort(cmp);
}
