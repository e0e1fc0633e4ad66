interface Package {
  readonly name: string;
  readonly version: string;
  readonly requires: readonly string[];
}
type Version = readonly [major: number, minor: number, patch: number];
const parseVersion = (text: string): Version => {
  const [a = 0, b = 0, c = 0] = text.split(".").map(Number);
  return [a, b, c];
};
const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
type Range = { op: "^" | "~" | ">=" | "=" | "*"; version: Version };
function parseRange(text: string): Range {
  if (text === "*") return { op: "*", version: [0, 0, 0] };
  for (const op of [">=", "^", "~"] as const)
    if (text.startsWith(op)) return { op, version: parseVersion(text.slice(op.length)) };
  return { op: "=", version: parseVersion(text) };
}
function satisfies(v: Version, { op, version: w }: Range): boolean {
  switch (op) {
    case "*":
      return true;
    case ">=":
      return compare(v, w) >= 0;
    case "^":
      return v[0] === w[0] && compare(v, w) >= 0;
    case "~":
      return v[0] === w[0] && v[1] === w[1] && v[2] >= w[2];
    case "=":
      return compare(v, w) === 0;
  }
}
class CycleError extends Error {
  constructor(readonly path: string[]) {
    super(path.join(" -> "));
    this.name = "CycleError";
  }
}
class Registry {
  private readonly all = new Map<string, Package[]>();
  add(name: string, version: string, ...requires: string[]): this {
    const list = this.all.get(name);
    const item: Package = { name, version, requires };
    if (list) list.push(item);
    else this.all.set(name, [item]);
    return this;
  }
  best(name: string, range: string): Package {
    const r = parseRange(range);
    const found = (this.all.get(name) ?? [])
      .filter((p) => satisfies(parseVersion(p.version), r))
      .sort((a, b) => compare(parseVersion(b.version), parseVersion(a.version)))[0];
    if (found === undefined) throw new Error(`no ${name} matches ${range}`);
    return found;
  }
  resolve(root: string, range = "*"): Package[] {
    const done = new Map<string, Package>();
    const path: string[] = [];
    const visit = (name: string, wanted: string): void => {
      if (path.includes(name)) throw new CycleError([...path.slice(path.indexOf(name)), name]);
      const have = done.get(name);
      if (have !== undefined) {
        if (!satisfies(parseVersion(have.version), parseRange(wanted)))
          throw new Error(`conflict: ${name} ${have.version} against ${wanted}`);
        return;
      }
      const p = this.best(name, wanted);
      path.push(name);
      try {
        for (const requirement of p.requires) {
          const [dep = "", needs = "*"] = requirement.split("@");
          visit(dep, needs);
        }
      } finally {
        path.pop();
      }
      done.set(name, p);
    };
    visit(root, range);
    return [...done.values()];
  }
}
const registry = new Registry()
  .add("app", "1.0.0", "web@^2.0.0", "log@~1.2.0")
  .add("web", "2.0.1", "http@>=1.0.0", "log@^1.0.0")
  .add("web", "2.1.0", "http@^3.0.0", "log@^1.2.0")
  .add("web", "3.0.0")
  .add("http", "1.5.0")
  .add("http", "3.0.2", "net")
  .add("http", "3.10.0", "net")
  .add("net", "0.1.0")
  .add("log", "1.2.3")
  .add("log", "1.2.10")
  .add("log", "1.3.0")
  .add("a", "1.0.0", "b")
  .add("b", "1.0.0", "c@1.0.0")
  .add("c", "1.0.0", "a")
  .add("x", "1.0.0", "log@1.3.0", "y")
  .add("y", "1.0.0", "log@~1.2.0");
for (const [name, range] of [
  ["app", "*"],
  ["web", "^2.0.0"],
  ["a", "*"],
  ["x", "*"],
  ["nope", "*"],
  ["web", "9.9.9"],
] as const) {
  try {
    console.log(
      name,
      "=>",
      registry
        .resolve(name, range)
        .map((p) => `${p.name}@${p.version}`)
        .join(", "),
    );
  } catch (e) {
    console.log(
      name,
      "=>",
      e instanceof CycleError
        ? `cycle of ${e.path.length - 1}: ${e.message}`
        : (e as Error).message,
    );
  }
}
