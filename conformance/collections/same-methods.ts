// Methods that are one function under two names, and methods read from objects and prototypes.
const map = new Map([["a", 1]]);
const set = new Set([1]);
const list = [1];
const bytes = new Uint8Array(1);
console.log(map[Symbol.iterator] === map.entries);
console.log(set[Symbol.iterator] === set.values, (set.keys as unknown) === set.values);
console.log(list[Symbol.iterator] === list.values, bytes[Symbol.iterator] === bytes.values);
console.log(map[Symbol.iterator].name, set[Symbol.iterator].name, list[Symbol.iterator].name);
console.log((map.keys as unknown) === map.values, (map.clear as unknown) === set.clear);
const anyMap: any = map;
console.log(anyMap[Symbol.iterator] === anyMap.entries, anyMap.entries.name);
for (const [key, value] of map) console.log(key, value);
for (const item of set.keys()) console.log(item);
console.log([...map[Symbol.iterator]()].join(), [...set[Symbol.iterator]()].join());
console.log([...list[Symbol.iterator]()].join(), [...bytes].join(), list.with(0, 5).join());
const iterate: any = list[Symbol.iterator];
console.log([...iterate.call([7, 8])].join(), (list.with as any).name);
