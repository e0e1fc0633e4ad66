function f(): string {
  const before = typeof v!;
  if (before === "undefined") {
    var v = 1;
  }
  for (var i = 0; i < 2; i++) {
    var last = i;
  }
  return `${before} ${v!} ${i} ${last!}`;
}
console.log(f());
console.log(hoisted(2));
function hoisted(n: number): number {
  return n * 10;
}
function outer(): number {
  return inner();
  function inner(): number {
    return 42;
  }
}
console.log(outer());
var a = 1;
var a = 2;
console.log(a);
