const m = /^(\w+)@(\w+)\.(\w+)$/.exec("me@site.org");
if (m) {
  const [whole, user, site, top] = m;
  console.log(whole, user, site, top);
  const [, ...rest] = m;
  console.log(
    rest,
    rest.length,
    m.slice(1),
    m.map((s) => s.length),
    [...m].length,
  );
}
const [first = "none"] = "abc".match(/x/) ?? [];
console.log(first);
function parts(text: string): [number, number] | undefined {
  const found = /^(\d+)x(\d+)$/.exec(text);
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}
console.log(parts("640x480"), parts("?"));
