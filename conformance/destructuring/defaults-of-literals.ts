// Patterns that assign, where only a default has the property; patterns of null without properties.
let x: any;
let y = 0;
let z = "";
for ({ x = 3 } of [{}]) console.log(x);
({ y = 4, z = "s" } = {});
console.log(y, z);
({ x: x = 5 } = {});
console.log(x);
const attempt = (f: () => void): void => {
  try {
    f();
    console.log("no error", x);
  } catch (e: any) {
    console.log(e.name);
  }
};
attempt(() => {
  for ({ ...x } of [null]) console.log("never");
});
attempt(() => {
  for ({ ...x } of [undefined]) console.log("never");
});
attempt(() => {
  ({ ...x } = { a: 1 });
});
