enum Kind {
  Deposit = "deposit",
  Withdraw = "withdraw",
  Transfer = "transfer",
}
interface Entry {
  readonly id: number;
  readonly kind: Kind;
  readonly cents: number;
  readonly note?: string;
}
class InsufficientFunds extends Error {
  constructor(
    readonly account: string,
    readonly missing: number,
  ) {
    super(`${account} is short of ${format(missing)}`);
    this.name = "InsufficientFunds";
  }
}
function format(cents: number): string {
  const sign = cents < 0 ? "-" : "";
  const abs = Math.abs(cents);
  const whole = String(Math.floor(abs / 100));
  let grouped = "";
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0) grouped += ",";
    grouped += whole[i];
  }
  return `${sign}$${grouped}.${String(abs % 100).padStart(2, "0")}`;
}
abstract class Account {
  static #next = 1;
  #balance = 0;
  readonly entries: Entry[] = [];
  constructor(readonly owner: string) {}
  get balance(): number {
    return this.#balance;
  }
  protected abstract get floor(): number;
  protected record(kind: Kind, cents: number, note?: string): void {
    this.#balance += cents;
    this.entries.push(
      note === undefined
        ? { id: Account.#next++, kind, cents }
        : { id: Account.#next++, kind, cents, note },
    );
  }
  deposit(cents: number): void {
    if (!Number.isInteger(cents) || cents <= 0) throw new RangeError(`bad amount ${cents}`);
    this.record(Kind.Deposit, cents);
  }
  withdraw(cents: number, note?: string): void {
    const left = this.#balance - cents - this.floor;
    if (left < 0) throw new InsufficientFunds(this.owner, -left);
    this.record(Kind.Withdraw, -cents, note);
  }
  transfer(to: Account, cents: number): void {
    this.withdraw(cents, `to ${to.owner}`);
    try {
      to.deposit(cents);
    } catch (error) {
      this.deposit(cents);
      throw error;
    }
  }
}
class Checking extends Account {
  constructor(
    owner: string,
    private readonly overdraft = 0,
  ) {
    super(owner);
  }
  protected get floor(): number {
    return -this.overdraft;
  }
}
class Savings extends Account {
  protected get floor(): number {
    return 0;
  }
  accrue(rate: number): void {
    const interest = Math.round(this.balance * rate);
    if (interest > 0) this.record(Kind.Deposit, interest, `interest ${(rate * 100).toFixed(2)}%`);
  }
}
class Frozen extends Savings {
  override deposit(_cents: number): void {
    throw new Error(`${this.owner} is frozen`);
  }
}

const ann = new Checking("ann", 5000);
const bob = new Savings("bob");
const eve = new Frozen("eve");
ann.deposit(123456789);
bob.deposit(100);
const steps: [string, () => void][] = [
  ["transfer", () => ann.transfer(bob, 100000)],
  ["too much", () => bob.withdraw(99999999)],
  ["overdraft", () => ann.withdraw(ann.balance + 4999)],
  ["beyond", () => ann.withdraw(2)],
  ["negative", () => bob.deposit(-5)],
  ["fraction", () => bob.deposit(0.5)],
  ["interest", () => bob.accrue(0.0375)],
  ["frozen", () => bob.transfer(eve, 100)],
];
for (const [name, step] of steps) {
  try {
    step();
    console.log(name, "ok");
  } catch (error) {
    if (error instanceof InsufficientFunds) console.log(name, error.message, error.missing);
    else if (error instanceof RangeError) console.log(name, "range:", error.message);
    else console.log(name, String(error));
  }
}
for (const account of [ann, bob, eve] as Account[]) {
  console.log(account.owner, format(account.balance), account.entries.length);
  for (const { id, kind, cents, note = "-" } of account.entries)
    console.log(`  #${id} ${kind.padEnd(9)} ${format(cents).padStart(16)} ${note}`);
}
const byKind = new Map<Kind, number>();
for (const e of [...ann.entries, ...bob.entries])
  byKind.set(e.kind, (byKind.get(e.kind) ?? 0) + e.cents);
console.log([...byKind].map(([k, v]) => `${k}=${format(v)}`).join(" "));
