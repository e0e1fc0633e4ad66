class Base {
  id = 1;
}
class Child extends Base {
  name = "c";
  parent: Child | null = null;
  kids: Child[] = [];
}
const p = new Child(),
  k = new Child();
k.parent = p;
p.kids.push(k);
console.log(p);
class Empty {}
class OnlyMethods {
  m(): void {}
}
class WithArr {
  a = [1, 2];
  m = new Map([["k", new Empty()]]);
}
console.log(new Empty(), new OnlyMethods(), new WithArr());
class List {
  items = Array.from({ length: 7 }, (_, i) => "item" + i);
}
console.log(new List(), [new Empty(), new Empty()]);
const anon = new (class {
  z = 1;
})();
console.log(anon);
