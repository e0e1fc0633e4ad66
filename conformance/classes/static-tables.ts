type Row = Record<string, string | number>;
abstract class Model {
  static table = "models";
  static rows: Row[] = [];
  static find<T extends Model>(this: new (row: Row) => T, id: number): T | undefined {
    const self = this as unknown as typeof Model;
    const row = self.rows.find((r) => r["id"] === id);
    return row === undefined ? undefined : new this(row);
  }
  static count(): number {
    return this.rows.length;
  }
  static describe(): string {
    return `${this.name.toLowerCase()} in ${this.table}: ${this.count()}`;
  }
  constructor(protected row: Row) {}
  get id(): number {
    return Number(this.row["id"]);
  }
  abstract label(): string;
  toJSON(): Row {
    return { ...this.row, _type: this.constructor.name };
  }
}
class User extends Model {
  static override table = "users";
  static override rows: Row[] = [
    { id: 1, name: "ann" },
    { id: 2, name: "bob" },
  ];
  label(): string {
    return `user ${this.row["name"]}`;
  }
}
class Post extends Model {
  static override table = "posts";
  static override rows: Row[] = [{ id: 1, title: "hello", author: 2 }];
  static override describe(): string {
    return `[${super.describe()}]`;
  }
  label(): string {
    return `post ${this.row["title"]} by ${User.find(Number(this.row["author"]))?.label()}`;
  }
}
console.log(User.find(1)?.label(), User.find(9)?.label(), Post.find(1)?.label());
for (const M of [Model, User, Post]) console.log(M.describe(), M.table);
console.log(JSON.stringify(User.find(2)), JSON.stringify([Post.find(1)]));
User.rows.push({ id: 3, name: "cy" });
console.log(User.count(), Post.count(), Model.count(), User.find(3)?.id);
