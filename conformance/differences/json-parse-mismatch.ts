interface C {
  items: { price: number }[];
}
try {
  const c = JSON.parse('{"items":[{"price":1},{"price":"x"}]}') as C;
  console.log("no error", c.items.length);
} catch (e) {
  console.log(e instanceof TypeError, (e as Error).message);
}
try {
  JSON.parse('{"items":5}') as C;
  console.log("no error");
} catch (e) {
  console.log((e as Error).message);
}
try {
  JSON.parse("{}") as C;
  console.log("no error");
} catch (e) {
  console.log((e as Error).message);
}
