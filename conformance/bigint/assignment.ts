// Compound assignment, ++ and --, on variables, fields, elements and records.
let n = 10n;
n += 5n;
n -= 3n;
n *= 7n;
n /= 2n;
n %= 25n;
n <<= 70n;
n >>= 3n;
n |= 1n;
n &= 0xffffffffffffffffffffn;
n ^= 0xffn;
console.log(n);

let counter = 140737488355326n;
console.log(counter++, counter++, ++counter, counter--, --counter, counter);
let down = -140737488355327n;
console.log(--down, --down, down--, down);

class Account {
  balance = 0n;
  history: bigint[] = [];
  deposit(amount: bigint): this {
    this.balance += amount;
    this.history.push(amount);
    return this;
  }
}
const account = new Account().deposit(100n).deposit(2n ** 70n);
account.balance++;
account.history[0]! *= 3n;
account.history[1]!--;
console.log(account.balance, account.history);

const totals: Record<string, bigint> = {};
for (const word of ["a", "b", "a"]) totals[word] = (totals[word] ?? 0n) + 1n;
console.log(totals);

let maybe: bigint | undefined;
maybe ??= 5n;
let zero = 0n;
zero ||= 7n;
let one = 1n;
one &&= 9n;
console.log(maybe, zero, one);
