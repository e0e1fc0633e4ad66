const attempt = (name: string, f: () => unknown): void => {
  try {
    console.log(name, "no error", String(f()));
  } catch (e) {
    console.log(name, (e as Error).name);
  }
};
const strings = new Array<string>(2);
const objects = new Array<{ a: number }>(2);
const flags = new Array<boolean>(2);
const numbers: number[] = [];
numbers[3] = 1;
attempt("string", () => strings[0]!.length);
attempt("object", () => objects[0]!.a);
attempt("number", () => numbers[1]! + 1);
attempt("tested", () => `${strings[0] === undefined} ${objects[1]?.a} ${flags[0] ? 1 : 2}`);
attempt("skipped", () => strings.map((s) => s.length).length + objects.filter(() => true).length);
strings[0] = "now";
attempt("filled", () => strings[0]!.length);
attempt("loop", () => {
  let n = 0;
  for (const s of strings) n += s.length;
  return n;
});
