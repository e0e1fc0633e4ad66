class Cat {
  meow(): string {
    return "meow";
  }
}
class Dog {
  bark(): string {
    return "woof";
  }
  legs = 4;
}
interface Fish {
  swim(): string;
}
function sound(a: Cat | Dog | Fish): string {
  if (a instanceof Cat) return a.meow();
  if ("swim" in a) return a.swim();
  return a.bark() + a.legs;
}
console.log(sound(new Cat()), sound(new Dog()), sound({ swim: () => "blub" }));
function f(x: Date2 | string[] | Map<string, number> | Error): string {
  if (Array.isArray(x)) return x.join("-");
  if (x instanceof Map) return "map" + x.size;
  if (x instanceof Error) return x.message;
  return "d" + x.y;
}
class Date2 {
  constructor(public y: number) {}
}
console.log(f(["a", "b"]), f(new Map([["k", 1]])), f(new RangeError("r")), f(new Date2(5)));
function g(o: object): string {
  if ("name" in o) {
    return typeof o.name;
  }
  return "no name";
}
console.log(g({ name: 1 }), g({ name: "s" }), g({}));
