// union, intersection and the other operations on sets (ECMA-262, 24.2.4), which Node 20 does not have.
const odd = new Set([1, 3, 5, 7]);
const prime = new Set([7, 5, 3, 2]);
const show = (items: Iterable<unknown>): string => [...items].join();

console.log(show(odd.union(prime)));
console.log(show(odd.intersection(prime)), show(prime.intersection(odd)));
console.log(show(new Set([9, 7, 5, 3, 1]).intersection(prime)));
console.log(show(odd.difference(prime)), show(new Set([1, 2, 3, 4, 5, 6]).difference(prime)));
console.log(show(odd.symmetricDifference(prime)));
console.log(new Set([3, 5]).isSubsetOf(odd), odd.isSubsetOf(prime), odd.isSubsetOf(new Set([1])));
console.log(odd.isSupersetOf(new Set([1, 7])), odd.isSupersetOf(prime));
console.log(
  odd.isDisjointFrom(new Set([2, 4])),
  odd.isDisjointFrom(prime),
  odd.isDisjointFrom(new Set([7])),
);

const ages = new Map([
  ["ann", 1],
  ["bob", 2],
]);
const names = new Set(["bob", "cid"]);
console.log(show(names.union(ages)), show(names.intersection(ages)), show(names.difference(ages)));

const mixed: Set<number | string> = odd.union(names);
console.log(mixed.size, show(mixed));

const evens = {
  size: Infinity,
  has: (n: number): boolean => n % 2 === 0,
  keys: (): Iterator<number> => {
    throw new Error("too many");
  },
};
console.log(show(new Set([1, 2, 3, 4]).intersection(evens)), new Set([2, 4]).isSubsetOf(evens));
try {
  new Set([1]).union(evens);
} catch (error) {
  console.log(String(error));
}
for (const size of [Number.NaN, -1]) {
  try {
    odd.union({ ...evens, size });
  } catch (error) {
    console.log(error instanceof TypeError, error instanceof RangeError);
  }
}

const frozen: ReadonlySet<string> = names;
console.log(show(frozen.union(new Set(["x"]))), names.size);
