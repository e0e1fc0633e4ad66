// `Array(n)` and JSON.parse give `any`: methods of arrays, strings and numbers on what is inside.
const rows = Array(3);
for (let i = 0; i < 3; i++) rows[i] = [];
rows[0].push(1, 2);
rows[1].push("x");
console.log(rows[0].length, rows[0][1], rows[1][0].toUpperCase(), rows[2].length);
console.log(rows[0].map((x: number) => x * 2).join(), rows[0].includes(2), rows[0].indexOf(3));
console.log(rows.flat().length, rows[0].concat(rows[1]).join("-"));
const mixed = new Array(3);
mixed[0] = "a,b";
mixed[1] = {
  n: 5,
  includes(k: string): string {
    return `own ${k} ${this.n}`;
  },
};
mixed[2] = 3.14159;
console.log(
  mixed[0].split(",").length,
  mixed[0].includes("b"),
  mixed[1].includes("b"),
  mixed[2].toFixed(2),
);
const parsed = JSON.parse('{"a":[3,1,2],"s":"hey"}');
console.log(
  parsed.a.length,
  parsed.s.slice(1),
  parsed.a.reduce((p: number, c: number) => p + c, 0),
);
parsed.a.sort((x: number, y: number) => x - y);
console.log(parsed.a.join(), parsed.a.at(-1), parsed.a.slice(1).length);
try {
  parsed.missing.push(1);
} catch (e) {
  console.log(e instanceof TypeError);
}
try {
  parsed.s.push(1);
} catch (e) {
  console.log(e instanceof TypeError);
}
