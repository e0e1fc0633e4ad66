for (const s of [
  "",
  "{",
  "[1,]",
  "tru",
  '{"a":1,}',
  '"abc',
  "1 2",
  "{a:1}",
  "[1 2]",
  "nul",
  "\u0001",
  '{"a" 1}',
]) {
  try {
    JSON.parse(s);
  } catch (e) {
    console.log((e as Error).message);
  }
}
