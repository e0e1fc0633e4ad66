function show(v: unknown): string {
  if (Array.isArray(v)) return `[${v.map(show).join()}]`;
  if (v !== null && typeof v === "object")
    return `{${Object.entries(v)
      .map(([k, x]) => `${k}:${show(x)}`)
      .join()}}`;
  return typeof v + ":" + String(v);
}
for (const s of [
  "1",
  "-0",
  "1e3",
  '"a\\u0041\\n\\ud83d\\ude00"',
  "true",
  "null",
  "[]",
  "{}",
  ' [1, "x" , {"a":null}] ',
  '{"b":1,"a":2,"1":3,"b":4}',
  "[1.5e-3,-2]",
  '{"":{"":[]}}',
])
  console.log(show(JSON.parse(s) as unknown));
for (const s of [
  "",
  "{",
  "[1,]",
  '{"a":1,}',
  "'a'",
  "tru",
  "01",
  "1.",
  '"\n"',
  "{a:1}",
  "[1 2]",
  '"\\x"',
  "NaN",
  "1 2",
  "-",
]) {
  try {
    JSON.parse(s);
    console.log("parsed", s);
  } catch (e) {
    console.log((e as Error).name);
  }
}
