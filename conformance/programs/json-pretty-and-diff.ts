type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Change =
  | { path: string; kind: "added"; to: Json }
  | { path: string; kind: "removed"; from: Json }
  | { path: string; kind: "changed"; from: Json; to: Json };
class JsonReader {
  private at = 0;
  constructor(private readonly text: string) {}
  static read(text: string): Json {
    const r = new JsonReader(text);
    const v = r.value();
    r.space();
    if (r.at < text.length) r.fail("trailing text");
    return v;
  }
  private fail(why: string): never {
    throw new SyntaxError(`${why} at ${this.at}`);
  }
  private space(): void {
    while (" \n\t\r".includes(this.text[this.at] ?? "x")) this.at++;
  }
  private take(s: string): boolean {
    if (!this.text.startsWith(s, this.at)) return false;
    this.at += s.length;
    return true;
  }
  private value(): Json {
    this.space();
    if (this.take("null")) return null;
    if (this.take("true")) return true;
    if (this.take("false")) return false;
    if (this.take("[")) {
      const out: Json[] = [];
      this.space();
      if (this.take("]")) return out;
      do out.push(this.value());
      while ((this.space(), this.take(",")));
      if (!this.take("]")) this.fail("expected ]");
      return out;
    }
    if (this.take("{")) {
      const out: { [key: string]: Json } = {};
      this.space();
      if (this.take("}")) return out;
      do {
        this.space();
        const k = this.string();
        this.space();
        if (!this.take(":")) this.fail("expected :");
        out[k] = this.value();
        this.space();
      } while (this.take(","));
      if (!this.take("}")) this.fail("expected }");
      return out;
    }
    if (this.text[this.at] === '"') return this.string();
    const start = this.at;
    while ("+-0123456789.eE".includes(this.text[this.at] ?? " ")) this.at++;
    if (start === this.at) this.fail("unexpected " + (this.text[this.at] ?? "end"));
    return Number(this.text.slice(start, this.at));
  }
  private string(): string {
    if (!this.take('"')) this.fail('expected "');
    let s = "";
    for (;;) {
      const c = this.text[this.at++];
      if (c === undefined) return this.fail("open string");
      if (c === '"') return s;
      if (c !== "\\") {
        s += c;
        continue;
      }
      const e = this.text[this.at++];
      switch (e) {
        case "n":
          s += "\n";
          break;
        case "t":
          s += "\t";
          break;
        case "u":
          s += String.fromCharCode(parseInt(this.text.slice(this.at, this.at + 4), 16));
          this.at += 4;
          break;
        default:
          s += e ?? "";
      }
    }
  }
}
const isObject = (j: Json | undefined): j is { [key: string]: Json } =>
  typeof j === "object" && j !== null && !Array.isArray(j);
function diff(a: Json, b: Json, path = "$"): Change[] {
  if (isObject(a) && isObject(b)) {
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    return keys.flatMap((k): Change[] => {
      const p = `${path}.${k}`;
      if (!(k in a)) return [{ path: p, kind: "added", to: b[k]! }];
      if (!(k in b)) return [{ path: p, kind: "removed", from: a[k]! }];
      return diff(a[k]!, b[k]!, p);
    });
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    const out: Change[] = [];
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      const p = `${path}[${i}]`;
      if (i >= a.length) out.push({ path: p, kind: "added", to: b[i]! });
      else if (i >= b.length) out.push({ path: p, kind: "removed", from: a[i]! });
      else out.push(...diff(a[i]!, b[i]!, p));
    }
    return out;
  }
  return a === b ? [] : [{ path, kind: "changed", from: a, to: b }];
}
const left = JsonReader.read(
  '{"name":"x","tags":["a","b"],"n":1,"deep":{"k":[1,{"z":null}]},"gone":true}',
);
const right = JsonReader.read(
  ' { "name" : "y\\u0041\\n", "tags":["a","c","d"], "n":1, "deep":{"k":[1,{"z":false}],"new":{}} } ',
);
for (const c of diff(left, right))
  console.log(
    c.kind,
    c.path,
    c.kind !== "added" ? JSON.stringify(c.from) : "-",
    c.kind !== "removed" ? JSON.stringify(c.to) : "-",
  );
console.log(diff(left, left).length, JSON.stringify(JsonReader.read("[1.5e3,-2,[],{}]")));
for (const bad of ["", "[1,", '{"a" 1}', "nul", '"abc', "[1] 2", "{a:1}"]) {
  try {
    JsonReader.read(bad);
    console.log("ok?", bad);
  } catch (e) {
    console.log(JSON.stringify(bad), (e as Error).message);
  }
}
