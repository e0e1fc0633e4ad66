// What an iterable does not have is undefined for an array pattern, as it is for an array.
const names = new Set<string>();
const [firstName] = names;
console.log(firstName === undefined, firstName ?? "nobody", typeof firstName);
names.add("Ann");
const [name, second] = names;
console.log(name, second, name?.length, second?.length);

interface User {
  id: number;
}
const users = new Map<string, User>();
const [user] = users.values();
if (user) console.log(user.id);
else console.log("no user");
const [entry] = users;
console.log(entry === undefined, entry?.[0]);
users.set("u", { id: 7 });
const [[key, value] = ["none", { id: 0 }], other] = users;
console.log(key, value.id, other);

function* upTo(n: number): Generator<number> {
  for (let i = 1; i <= n; i++) yield i;
}
const [one, two, three] = upTo(2);
console.log(one, two, three, one + two, three === undefined, (three ?? 0) + 1);
const [a = 10, b = 20] = upTo(1);
console.log(a + b);
let x: number | undefined;
let y: string | undefined;
[x] = upTo(0);
[y] = names;
console.log(x, y);
const [letter, next, last] = "hé";
console.log(letter, next, last);
const sum = ([p, q]: Iterable<number>): number => p + q;
console.log(sum(upTo(2)), sum([3]), sum(new Set([4, 5])));

const [largest] = [...upTo(4)].sort((m, n) => n - m).values();
console.log(largest);
const [head, ...tail] = new Set<number>();
console.log(head, tail);
