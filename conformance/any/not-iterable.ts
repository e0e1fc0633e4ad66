// What cannot be iterated is named where a loop, a spread or a pattern meets it.
function attempt(label: string, action: () => unknown): void {
  try {
    console.log(label, "gave", action());
  } catch (error) {
    console.log(label, error instanceof TypeError, (error as Error).message);
  }
}

const config: any = { sizes: { small: 1 }, depth: 3, list: [1, 2, 3], on: true, none: null };
const missing: any = undefined;
const five: any = 5;
const read = (name: string): any => config[name];

attempt("for object", () => {
  for (const size of config.sizes) console.log(size);
});
attempt("for number", () => {
  for (const step of config.depth) console.log(step);
});
attempt("for undefined", () => {
  for (const item of missing) console.log(item);
});
attempt("for null", () => {
  for (const item of config.none) console.log(item);
});
attempt("for a result", () => {
  for (const item of read("sizes")) console.log(item);
});
attempt("for a list", () => {
  let sum = 0;
  for (const item of read("list")) sum += item;
  return sum;
});
attempt("spread object", () => [...config.sizes]);
attempt("spread undefined", () => [0, ...missing]);
attempt("spread boolean", () => [...config.on]);
attempt("spread result", () => [...read("depth")]);
attempt("spread list", () => [0, ...config.list]);
attempt("arguments", () => Math.max(...config.sizes));
attempt("arguments of list", () => Math.max(...config.list));
attempt("pattern", () => {
  const [first] = five;
  return first;
});
attempt("pattern of undefined", () => {
  const [first] = missing;
  return first;
});
attempt("pattern of member", () => {
  const [first, second] = config.sizes;
  return [first, second];
});
attempt("pattern of number", () => {
  const [first] = config.depth;
  return first;
});
attempt("assigned", () => {
  let first: unknown;
  [first] = config.on;
  return first;
});
const head: any = ([first]: any): unknown => first;
attempt("parameter", () => head(7));
attempt("parameter of none", () => head());
attempt("filled", () => head(config.list));
