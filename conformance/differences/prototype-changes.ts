// D18: prototypes cannot be changed.
class Shape {
  area(): number {
    return 1;
  }
}
const prototype: any = Shape.prototype;
const key = ["ar", "ea"].join("");
const attempt = (run: () => void): void => {
  try {
    run();
    console.log("no error");
  } catch (error) {
    console.log(String(error));
  }
};
attempt(() => {
  prototype.area = () => 2;
});
attempt(() => {
  prototype[key] = 3;
});
attempt(() => {
  prototype.more = 4;
});
attempt(() => {
  delete prototype[key];
});
console.log(new Shape().area());
