interface Settings {
  theme: "dark" | "light";
  size: number;
  nested: { a: boolean; b?: string };
}
const base: Settings = { theme: "dark", size: 10, nested: { a: true } };
function update(s: Settings, patch: Partial<Settings>): Settings {
  return { ...s, ...patch };
}
const s2 = update(base, { size: 12 }),
  s3 = update(s2, { nested: { ...s2.nested, b: "x" } });
console.log(
  base.size,
  s2.size,
  s2.nested === base.nested,
  s3.nested.b,
  s3.nested.a,
  JSON.stringify(s3),
);
type Deep<T> = { readonly [K in keyof T]: T[K] extends object ? Deep<T[K]> : T[K] };
const ro: Deep<Settings> = s3;
console.log(ro.nested.b?.length, ro.theme);
type Keys = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings];
const k: Keys = "size";
console.log(base[k] + 1, (["theme", "size"] as const).map((key) => base[key]).join());
const omit: Omit<Settings, "nested"> = { theme: "light", size: 1 };
const rec: Record<keyof Settings, string> = { theme: "t", size: "s", nested: "n" };
console.log(omit.theme, Object.values(rec).join(""));
