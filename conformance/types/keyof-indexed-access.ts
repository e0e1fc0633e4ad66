interface User {
  id: number;
  name: string;
  ok: boolean;
}
function get<T, K extends keyof T>(o: T, k: K): T[K] {
  return o[k];
}
function set<T, K extends keyof T>(o: T, k: K, v: T[K]): void {
  o[k] = v;
}
const u: User = { id: 1, name: "n", ok: true };
console.log(get(u, "id") + 1, get(u, "name").length, !get(u, "ok"));
set(u, "name", "new");
set(u, "id", 42);
const keys: (keyof User)[] = ["id", "name", "ok"];
console.log(keys.map((k) => `${k}=${u[k]}`).join("&"));
function pluck<T, K extends keyof T>(xs: T[], k: K): T[K][] {
  return xs.map((x) => x[k]);
}
console.log(pluck([u, { id: 2, name: "b", ok: false }], "id").join(), pluck([u], "name").join());
function pick<T extends object, K extends keyof T>(o: T, ...ks: K[]): Pick<T, K> {
  const r = {} as Pick<T, K>;
  for (const k of ks) r[k] = o[k];
  return r;
}
console.log(JSON.stringify(pick(u, "name", "ok")));
type Id = User["id"];
const id: Id = 5;
console.log(id);
const sortBy = <T, K extends keyof T>(xs: T[], k: K): T[] =>
  [...xs].sort((a, b) => (a[k] < b[k] ? -1 : a[k] > b[k] ? 1 : 0));
console.log(
  sortBy(
    [
      { a: 3, b: "x" },
      { a: 1, b: "y" },
    ],
    "a",
  )
    .map((o) => o.b)
    .join(""),
);
