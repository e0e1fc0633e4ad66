const text = "aaaaaa";
for (const r of [
  /a*/,
  /a+/,
  /a?/,
  /a{2}/,
  /a{2,}/,
  /a{2,3}/,
  /a*?/,
  /a+?/,
  /a??/,
  /a{2,}?/,
  /a{2,3}?/,
  /a{0}/,
]) {
  console.log(String(r), JSON.stringify(r.exec(text)?.[0]));
}
console.log(/(a*)*/.exec("b"), /(?:a?)*?$/.exec("aa")?.[0], /(a?)*?b/.exec("aab"));
console.log(/^(?:\d{1,3}\.){3}\d{1,3}$/.test("192.168.0.1"), /(?:ab){2,3}/.exec("abababab")?.[0]);
console.log(/(?:x{2}){500}/.test("x".repeat(1000)), /^(?:(?:ab){1,30}c){2}$/.test("ababcabc"));
