try {
  "abc".replace(/b/, () => {
    throw new RangeError("no");
  });
} catch (error) {
  console.log(String(error));
}
console.log("abc".replace(/b/, "ok"));
