interface Named {
  name: string;
}
interface Person extends Named {
  age: number;
}
const p: Person = { name: "ann", age: 30 };
const n: Named = p;
n.name = "changed";
console.log(p.name, (n as Person).age, n === p);
function rename(x: Named): void {
  x.name += "!";
}
rename(p);
class Dog {
  name = "rex";
  bark(): string {
    return this.name + " barks";
  }
}
const d = new Dog();
rename(d);
console.log(p.name, d.bark());
const list: Named[] = [p, d];
const people: Person[] = [p];
const view: readonly Named[] = people;
list.forEach(rename);
console.log(p.name, d.name, view[0]!.name, view.length);
