const token = /\s*(\d+|[-+*/()])/y;
function tokens(text: string): string[] {
  const list: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const m = token.exec(text);
    if (m === null) break;
    list.push(m[1]);
  }
  return list;
}
console.log(tokens("12 + (3*45)"), token.lastIndex);
console.log(tokens("1 ? 2"), token.lastIndex);
console.log("aab".replace(/a/y, "x"), "baa".replace(/a/y, "x"), "aaba".replace(/a/gy, "x"));
console.log("aXbXXc".split(/X/y), "ba".search(/a/y));
