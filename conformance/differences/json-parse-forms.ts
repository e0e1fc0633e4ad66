enum Color {
  Red = "red",
  Blue = "blue",
}
interface Item {
  color: Color;
  at: [number, string?];
  sizes: Record<string, number>;
  kind: "a" | "b";
}
type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number };
const attempt = (parse: () => unknown): void => {
  try {
    console.log("no error", JSON.stringify(parse()));
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
};
const item = (changes: string): Item[] =>
  JSON.parse(`[{"color":"red","at":[1],"sizes":{},"kind":"a"${changes}}]`) as Item[];
attempt(() => item(""));
attempt(() => item(',"color":"green"'));
attempt(() => item(',"at":[1,2]'));
attempt(() => item(',"at":[]'));
attempt(() => item(',"sizes":{"x y":null}'));
attempt(() => item(',"kind":"c"'));
attempt(() => JSON.parse('{"kind":"square"}') as Shape);
attempt(() => JSON.parse('{"kind":"line"}') as Shape);
attempt(() => JSON.parse("[1,null]") as number[]);
attempt(() => JSON.parse("[1,null]") as (number | null)[]);
attempt(() => JSON.parse("true") as string | number);
attempt(() => JSON.parse('{"a":{"b":[{"c":"x"}]}}') as { a: { b: { c: number }[] } });
attempt(() => {
  const typed: { n: number } = JSON.parse('{"n":"1"}');
  return typed;
});
attempt(() => JSON.parse("{") as Item);
