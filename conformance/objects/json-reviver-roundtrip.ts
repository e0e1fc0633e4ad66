const v = JSON.parse('{"a":1,"b":{"c":[2,3]}}', (k, x: unknown) =>
  typeof x === "number" ? x * 10 : x,
) as unknown;
console.log(JSON.stringify(v));
const order: string[] = [];
JSON.parse('{"x":[1,{"y":2}]}', (k, x: unknown) => {
  order.push(k);
  return x;
});
console.log(order.join("|"));
const src = { s: 'q"\u2028', n: [0.1, -1e-7, 1e21], o: { t: true, z: null } };
const text = JSON.stringify(src);
console.log(text, JSON.stringify(JSON.parse(text)) === text);
