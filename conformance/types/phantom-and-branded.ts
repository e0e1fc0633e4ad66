type Brand<T, B extends string> = T & { readonly __brand: B };
type Meters = Brand<number, "m">;
type UserId = Brand<string, "user">;
const meters = (n: number): Meters => n as Meters;
const add = (a: Meters, b: Meters): Meters => meters(a + b);
console.log(add(meters(1.5), meters(2)), meters(3) * 2, typeof meters(1));
const id = (s: string): UserId => s as UserId;
const m = new Map<UserId, number>([[id("a"), 1]]);
console.log(m.get(id("a")), id("xyz").length, id("q").toUpperCase() + "!", `${id("t")}`);
