// What built-in objects hold inside is no property: nothing that looks for properties finds it.
const settled = Promise.resolve(1);
const map = new Map<string, number>([["a", 1]]);
console.log("result" in settled, "then" in settled, "live" in map, "size" in map, "cursor" in map);
console.log(Object.getOwnPropertyNames(Map.prototype).sort().join());
console.log(Object.getOwnPropertyNames(Promise.prototype).sort().join());
console.log(Object.getOwnPropertyNames(map).length, Object.getOwnPropertyNames(settled).length);
const open: any = map;
console.log(open.live, open.keyList, open.cursor, open.size);
const late = ["li", "ve"].join("");
console.log(open[late], late in map, Object.hasOwn(map, late), Reflect.has(map, late));
open.live = "mine";
console.log(open.live, map.size, map.get("a"), Object.keys(map).join());
console.log(Reflect.ownKeys(new Date(0)).length, Object.getOwnPropertyNames(/x/).join());
console.log(Object.getOwnPropertyNames(new Error("text")).sort().join());
