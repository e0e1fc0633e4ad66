const a = [1, 2, 3, 4];
console.log(
  a.map((x) => x * 1.5).join(),
  a.map((x, i, arr) => x + i * arr.length).join(),
  a.filter((x) => x % 2).join(),
  a.flatMap((x) => (x % 2 ? [x, x * 10] : [])).join(),
);
console.log(
  a
    .map(String)
    .map((s) => s + s)
    .join(),
  a.filter((x, i) => i > 0 && x < 4).join(),
  a.flatMap((x) => x).length,
  a.flatMap((x) => [[x]]).length,
);
const grown = [1, 2];
console.log(
  grown
    .map((x) => {
      if (grown.length < 6) grown.push(x);
      return x;
    })
    .join(),
  grown.join(),
);
const shrunk = [1, 2, 3, 4];
console.log(
  shrunk
    .filter(() => {
      shrunk.pop();
      return true;
    })
    .join(),
);
console.log(["a", "b"].map((s) => s.toUpperCase()).join(""), [true, false].map((b) => !b).join());
