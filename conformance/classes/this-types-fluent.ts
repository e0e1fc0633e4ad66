class Query {
  protected parts: string[] = [];
  where(s: string): this {
    this.parts.push("where " + s);
    return this;
  }
  limit(n: number): this {
    this.parts.push("limit " + n);
    return this;
  }
  toString(): string {
    return this.parts.join(" ");
  }
  clone(): this {
    const c = new (this.constructor as new () => this)();
    c.parts = [...this.parts];
    return c;
  }
}
class SubQuery extends Query {
  order(s: string): this {
    this.parts.push("order " + s);
    return this;
  }
}
const q = new SubQuery().where("a").order("b").limit(3).order("c");
console.log(q.toString());
const r = new SubQuery().order("x").where("y");
console.log(`${r}`, r instanceof SubQuery);
