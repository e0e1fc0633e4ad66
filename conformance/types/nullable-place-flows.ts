interface Foo {
  a: number;
  b: string;
}
function show(f: Foo): string {
  return `${f.a}${f.b}`;
}
const swapped = { b: "second", a: 2 };
const longer = { z: 1, b: "third", a: 3 };
function first(f: Foo | undefined): number {
  return f?.a ?? -1;
}
function second(f: Foo | null): string {
  return (f || longer).b;
}
function third(f: Foo | string | undefined): string {
  return typeof f === "object" ? f.b : (f ?? "none");
}
console.log(show({ a: 1, b: "x" }), first(swapped), first(undefined));
console.log(second(swapped), second(null), third(longer), third("text"), third(undefined));
