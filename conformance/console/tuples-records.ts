const t: [number, string, { a: number }] = [1, "x", { a: 1 }];
const r: Record<string, number[]> = { a: [1], "b c": [], 10: [3, 4] };
console.log(t, r, Object.entries(r), Object.fromEntries([["q", 1]]));
const o: { a?: number; b?: string } = {};
console.log(o); o.b = "x"; o.a = 1; console.log(o); delete o.b; console.log(o);
console.log({ ...t }, [...t, ...t], JSON.parse('{"z":1,"y":{"x":[]}}'));
