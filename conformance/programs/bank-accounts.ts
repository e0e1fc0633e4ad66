// Bank domain model: classes, inheritance, custom errors, Map ledger.
class InsufficientFundsError extends Error {
  constructor(
    readonly needed: number,
    readonly available: number,
  ) {
    super(`Insufficient funds: needed ${needed.toFixed(2)}, available ${available.toFixed(2)}`);
    this.name = "InsufficientFundsError";
  }
}
class AccountNotFoundError extends Error {
  constructor(public readonly id: string) {
    super(`No account ${id}`);
    this.name = "AccountNotFoundError";
  }
}
type TransactionKind = "deposit" | "withdrawal" | "transfer-in" | "transfer-out" | "interest";
interface Transaction {
  readonly id: number;
  readonly kind: TransactionKind;
  readonly amount: number;
  readonly balance: number;
}

abstract class Account {
  private static nextId = 1000;
  readonly id: string;
  protected balance = 0;
  protected readonly history: Transaction[] = [];
  private txCounter = 0;
  constructor(readonly owner: string) {
    this.id = `${owner.slice(0, 1)}-${Account.nextId++}`;
  }

  abstract monthlyInterest(): number;
  get currentBalance(): number {
    return this.balance;
  }
  deposit(amount: number, kind: TransactionKind = "deposit"): void {
    if (amount <= 0) throw new RangeError(`Invalid amount: ${amount}`);
    this.balance += amount;
    this.record(kind, amount);
  }
  withdraw(amount: number, kind: TransactionKind = "withdrawal"): void {
    if (amount > this.available()) throw new InsufficientFundsError(amount, this.available());
    this.balance -= amount;
    this.record(kind, amount);
  }
  protected available(): number {
    return this.balance;
  }
  private record(kind: TransactionKind, amount: number): void {
    this.history.push({ id: ++this.txCounter, kind, amount, balance: this.balance });
    if (this.history.length > 50) this.history.shift();
  }
  lastTransactions(n: number): readonly Transaction[] {
    return this.history.slice(-n);
  }
  toString(): string {
    return `${this.id} (${this.owner}): ${this.balance.toFixed(2)}`;
  }
}
class SavingsAccount extends Account {
  constructor(
    owner: string,
    private readonly rate: number,
  ) {
    super(owner);
  }
  override monthlyInterest(): number {
    return Math.round(((this.balance * this.rate) / 12) * 100) / 100;
  }
}
class CheckingAccount extends Account {
  constructor(
    owner: string,
    private overdraft = 500,
  ) {
    super(owner);
  }
  override monthlyInterest(): number {
    return this.balance < 0 ? Math.round(((this.balance * 0.15) / 12) * 100) / 100 : 0;
  }
  protected override available(): number {
    return super.available() + this.overdraft;
  }
}
class Bank {
  private readonly accounts = new Map<string, Account>();
  readonly failures = new Map<string, number>();
  open<T extends Account>(account: T): T {
    this.accounts.set(account.id, account);
    return account;
  }
  find(id: string): Account {
    const found = this.accounts.get(id);
    if (found === undefined) throw new AccountNotFoundError(id);
    return found;
  }
  transfer(from: string, to: string, amount: number): boolean {
    try {
      const source = this.find(from);
      const target = this.find(to);
      source.withdraw(amount, "transfer-out");
      target.deposit(amount, "transfer-in");
      return true;
    } catch (error) {
      if (error instanceof InsufficientFundsError || error instanceof AccountNotFoundError) {
        this.failures.set(error.name, (this.failures.get(error.name) ?? 0) + 1);
        return false;
      }
      throw error;
    }
  }
  endOfMonth(): void {
    for (const account of this.accounts.values()) {
      const interest = account.monthlyInterest();
      if (interest > 0) account.deposit(interest, "interest");
    }
  }
  get total(): number {
    return [...this.accounts.values()].reduce((sum, a) => sum + a.currentBalance, 0);
  }
  ids(): string[] {
    return [...this.accounts.keys()];
  }
}
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
const bank = new Bank();
const random = lcg(42);
const names = ["Ada", "Grace", "Linus", "Barbara", "Donald", "Edsger"];
for (let i = 0; i < 200; i++) {
  const owner = names[i % names.length]!;
  const account =
    i % 2 === 0
      ? bank.open(new SavingsAccount(owner, 0.03))
      : bank.open(new CheckingAccount(owner));
  account.deposit(100 + Math.floor(random() * 1000));
}
const ids = bank.ids();
let ok = 0;
const rounds = 20_000;
for (let i = 0; i < rounds; i++) {
  const from = ids[Math.floor(random() * ids.length)]!;
  const to = random() < 0.001 ? "XXX-1" : ids[Math.floor(random() * ids.length)]!;
  if (bank.transfer(from, to, Math.floor(random() * 300) + 1)) ok++;
  if (i % 5000 === 0) bank.endOfMonth();
}
console.log(`ok ${ok} of ${rounds}, total ${bank.total.toFixed(2)}`);
for (const [name, count] of [...bank.failures].sort((a, b) => a[0].localeCompare(b[0])))
  console.log(name, count);
for (const id of ids.slice(0, 5)) {
  console.log(String(bank.find(id)));
  for (const t of bank.find(id).lastTransactions(3))
    console.log(
      "  ",
      t.id,
      t.kind.padEnd(14),
      t.amount.toFixed(2).padStart(10),
      t.balance.toFixed(2).padStart(12),
    );
}
try {
  bank.find("nope");
} catch (e) {
  if (e instanceof Error) console.log(e.name, e.message, e instanceof AccountNotFoundError);
}
try {
  bank.find(ids[0]!).deposit(-5);
} catch (e) {
  console.log(String(e));
}
