// Classes whose base is of type any.
const Plain: any = class {
  made = "plain";
};
class Derived extends Plain {
  own = 1;
}
console.log(new Derived());
type Constructor = new (...args: any[]) => object;
function Marked<T extends Constructor>(base: T) {
  return class extends base {
    mark = 1;
  };
}
class Root {
  root = 0;
}
const Thrice = Marked(Marked(Marked(Root)));
console.log(new Thrice(), new Thrice() instanceof Root);
