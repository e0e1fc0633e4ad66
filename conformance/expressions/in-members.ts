class Animal {
  name = "cat";
  speak(): string {
    return "meow";
  }
  get legs(): number {
    return 4;
  }
}
class Cat extends Animal {}
const cat = new Cat();
for (const name of ["name", "speak", "legs", "wings", "toString"]) console.log(name, name in cat);
console.log("speak" in cat, "legs" in cat, "wings" in cat);
console.log("abc"["length"], [1, 2]["length"], "abc"["toUpperCase"]());
