function* talk(): Generator<string, number, string> {
  const name = yield "who?";
  const again = yield `hi ${name}`;
  return name.length + again.length;
}
const c = talk();
console.log(c.next().value, c.next("bob").value, c.next("again").value, c.next().value);

function* total(): Generator<number, void, number> {
  let sum = 0;
  while (true) sum += yield sum;
}
const t = total();
t.next();
for (const n of [1, 2, 3.5]) console.log(t.next(n).value);

function* mixed(): Generator<string | null | undefined, void, boolean> {
  const ok = yield null;
  if (ok) yield undefined;
  yield "s";
}
const m = mixed();
console.log(m.next().value, m.next(true).value, m.next(false).value, m.next(false).done);
console.log(String((yieldsInExpressions().next(), [...yieldsInExpressions()])));

function* yieldsInExpressions(): Generator<number, void, undefined> {
  const list = [yield 1, yield 2];
  yield list.length;
}
