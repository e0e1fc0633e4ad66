// toJSON and toString of objects that the program holds as unknown.
class Money {
  constructor(private readonly cents: number) {}
  toJSON(): { amount: number } {
    return { amount: this.cents / 100 };
  }
  toString(): string {
    return `${this.cents} cents`;
  }
}

const change: { field: string; before: unknown; after: unknown } = {
  field: "price",
  before: new Money(250),
  after: new Money(300),
};
console.log(JSON.stringify(change));
console.log(`${change.field}: ${change.before} -> ${String(change.after)}`);
