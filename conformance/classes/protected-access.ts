class Account {
  protected balance = 0;
  protected log(op: string): void {
    this.history.push(op);
  }
  readonly history: string[] = [];
  deposit(n: number): this {
    this.balance += n;
    this.log(`+${n}`);
    return this;
  }
  transfer(to: Account, n: number): void {
    this.balance -= n;
    to.balance += n;
    this.log(`->${n}`);
    to.log(`<-${n}`);
  }
  get total(): number {
    return this.balance;
  }
}
class Savings extends Account {
  constructor(private rate: number) {
    super();
  }
  accrue(): void {
    const i = this.balance * this.rate;
    this.balance += i;
    this.log(`i${i}`);
  }
}
const a = new Account().deposit(100),
  s = new Savings(0.1).deposit(50);
a.transfer(s, 30);
s.accrue();
console.log(a.total, s.total, a.history.join(), s.history.join());
