abstract class Repo<T extends { id: number }> {
  protected items = new Map<number, T>();
  save(t: T): T {
    this.items.set(t.id, this.prepare(t));
    return t;
  }
  protected prepare(t: T): T {
    return t;
  }
  find(id: number): T | undefined {
    return this.items.get(id);
  }
  all(): T[] {
    return [...this.items.values()];
  }
  abstract describe(t: T): string;
  list(): string {
    return this.all()
      .map((t) => this.describe(t))
      .join(";");
  }
}
interface User {
  id: number;
  name: string;
}
class Users extends Repo<User> {
  describe(u: User): string {
    return `${u.id}=${u.name}`;
  }
  protected override prepare(u: User): User {
    return { ...u, name: u.name.trim() };
  }
  byName(n: string): User | undefined {
    return this.all().find((u) => u.name === n);
  }
}
const us = new Users();
us.save({ id: 1, name: " ann " });
us.save({ id: 2, name: "bob" });
us.save({ id: 1, name: "ANN" });
console.log(us.list(), us.byName("bob")?.id, us.find(9)?.name);
