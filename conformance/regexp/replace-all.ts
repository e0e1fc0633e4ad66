console.log("a.b.c".replaceAll(".", "-"), "aXbx".replaceAll(/x/gi, "_"));
console.log(
  "aab".replaceAll(/a/g, (m, at: number) => m + at),
  "abc".replaceAll(/(?:)/g, "-"),
);
