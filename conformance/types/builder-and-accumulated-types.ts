class Builder<T extends object> {
  constructor(private readonly value: T) {}
  set<K extends string, V>(k: K, v: V): Builder<T & { [P in K]: V }> {
    return new Builder({ ...this.value, [k]: v } as T & { [P in K]: V });
  }
  build(): T {
    return this.value;
  }
}
const o = new Builder({}).set("a", 1).set("b", "two").set("c", [true]).build();
console.log(o.a + 1, o.b.length, o.c[0], Object.keys(o).join());
type Route = { path: string; handler: (p: Record<string, string>) => string };
class Router {
  private routes: Route[] = [];
  get(path: string, handler: Route["handler"]): this {
    this.routes.push({ path, handler });
    return this;
  }
  match(url: string): string {
    const parts = url.split("/");
    for (const { path, handler } of this.routes) {
      const ps = path.split("/");
      if (ps.length !== parts.length) continue;
      const params: Record<string, string> = {};
      if (
        ps.every((p, i) => {
          if (p.startsWith(":")) {
            params[p.slice(1)] = parts[i]!;
            return true;
          }
          return p === parts[i];
        })
      )
        return handler(params);
    }
    return "404";
  }
}
const r = new Router()
  .get("/", () => "home")
  .get("/users/:id", ({ id }) => `user ${id}`)
  .get("/a/:x/:y", (p) => Object.entries(p).flat().join("-"));
console.log(r.match("/"), r.match("/users/7"), r.match("/a/1/2"), r.match("/nope/x/y/z"));
