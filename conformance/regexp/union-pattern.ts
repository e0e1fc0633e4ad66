function count(text: string, separator: string | RegExp): number {
  return text.split(separator).length;
}
console.log(count("a.b.c", "."), count("a.b.c", /./), count("a b  c", /\s+/));
function mask(text: string, what: string | RegExp): string {
  return text.replace(what, "*");
}
console.log(mask("a+b", "+"), mask("a+b", /[a-z]$/));
