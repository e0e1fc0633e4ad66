function find(id: number): { name: string } | undefined {
  return id === 1 ? { name: "one" } : undefined;
}
function maybe(n: number): number | void {
  if (n > 0) return n;
}
const r = maybe(-1);
console.log(find(1)?.name, find(2)?.name, maybe(3), r === undefined, typeof r);
const log: string[] = [];
const run = (f: () => void): void => {
  const x = f() as unknown;
  log.push(String(x));
};
run(() => 5);
run(() => "s");
run(() => {});
run(() => log.push("in"));
console.log(log.join());
const fs: (() => number | string | null)[] = [() => 1, () => "a", () => null];
console.log(
  fs
    .map((f) => f())
    .map((v) => (v === null ? "null" : typeof v))
    .join(),
);
