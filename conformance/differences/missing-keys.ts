const attempt = (name: string, f: () => unknown): void => {
  try {
    console.log(name, "no error", String(f()));
  } catch (e) {
    console.log(name, (e as Error).name);
  }
};
const ages: Record<string, number> = { ann: 30 };
const names: { [id: number]: string } = { 1: "one" };
attempt("number", () => [0].concat(ages["bob"]!).length);
attempt("string", () => names[2]!.length);
attempt("there", () => ages["ann"]! + names[1]!.length);
attempt("tested", () => ages["bob"] ?? names[2] ?? "neither");
attempt("operand", () => ages["bob"]! + 1);
attempt("variable", () => {
  const age = ages["bob"];
  return age === undefined ? "none" : age + 1;
});
const total = (xs: Record<string, number>, keys: string[]): number =>
  keys.reduce((sum, key) => sum + xs[key]!, 0);
attempt("sum", () => total(ages, ["ann"]));
attempt("sum with a missing key", () => total(ages, ["ann", "bob"]));
