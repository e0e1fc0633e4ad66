class Router {
  readonly #routes: { pattern: RegExp; handler: (params: Record<string, string>) => string }[] = [];
  on(path: string, handler: (params: Record<string, string>) => string): this {
    const source = path.replace(/:(\w+)/g, "(?<$1>[^/]+)");
    this.#routes.push({ pattern: new RegExp(`^${source}$`), handler });
    return this;
  }
  run(path: string): string {
    for (const { pattern, handler } of this.#routes) {
      const m = pattern.exec(path);
      if (m) return handler(m.groups ?? {});
    }
    return "404";
  }
}
const router = new Router()
  .on("/users/:id", ({ id }) => `user ${id}`)
  .on("/files/:dir/:name", (p) => `${p.dir}+${p.name}`)
  .on("/", () => "home");
for (const path of ["/users/7", "/files/a/b.txt", "/", "/nope/x"]) console.log(router.run(path));
