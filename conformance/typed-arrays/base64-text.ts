// atob and btoa.
for (const text of ["", "f", "fo", "foo", "hello", "\u0000\u00ff\u0080", "~~~???"]) {
  const coded = btoa(text);
  console.log(JSON.stringify(coded), atob(coded) === text);
}
for (const text of ["aGVsbG//", " a G V s\n", "ab", "abc=", "ab==", "YR", "", "\t\r\f"]) {
  console.log(JSON.stringify(atob(text)));
}
for (const text of ["a", "a*==", "ab=", "abcd==", "====", "ab=c", "abcde", "é", "ab-_"]) {
  try {
    console.log(JSON.stringify(atob(text)));
  } catch (error) {
    if (error instanceof Error) console.log(error.name, error.message);
  }
}
try {
  btoa("€");
} catch (error) {
  if (error instanceof DOMException) console.log(error.name, error.code, error.message);
}
const bytes = Uint8Array.from(atob("AAECAwQF/v8="), (c) => c.charCodeAt(0));
console.log(bytes.join(), btoa(String.fromCharCode(...bytes)));
