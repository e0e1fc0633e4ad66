interface Conf {
  name: string;
  port: number;
  tags: string[];
  opt?: boolean;
  nested: { a: number | null }[];
}
const c = JSON.parse(
  '{"name":"n","port":80,"tags":["a","b"],"nested":[{"a":1},{"a":null}],"extra":1}',
) as Conf;
console.log(c.name.length, c.port + 1, c.tags.join(), c.opt, c.nested.map((n) => n.a ?? -1).join());
c.opt = true;
c.tags.push("c");
console.log(JSON.stringify(c));
const t = JSON.parse('[1,"x"]') as [number, string];
console.log(t[0] + 1, t[1].toUpperCase());
const r = JSON.parse('{"x":{"n":1},"y":{"n":2}}') as Record<string, { n: number }>;
console.log(Object.values(r).reduce((a, v) => a + v.n, 0));
type U = { k: "a"; v: number } | { k: "b"; s: string };
const us = JSON.parse('[{"k":"a","v":1},{"k":"b","s":"z"}]') as U[];
console.log(us.map((u) => (u.k === "a" ? u.v : u.s)).join());
console.log(
  (JSON.parse("5") as number) * 2,
  (JSON.parse('"s"') as string).length,
  (JSON.parse("[[1],[2,3]]") as number[][])[1]![1],
);
