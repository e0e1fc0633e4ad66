// Built-in namespaces list what they have, and give it under names that were listed.
const names = Object.getOwnPropertyNames(Math);
console.log(names.length > 40, names.includes("floor"), names.includes("toString"));
let functions = 0;
for (const name of names) {
  const member: unknown = (Math as any)[name];
  if (typeof member === "function") functions++;
  else if (name === "PI") console.log(name, member);
}
console.log(functions > 30, functions < names.length);
console.log(Object.getOwnPropertyNames(JSON).sort().join(), Object.keys(Math).length);
console.log(
  Reflect.ownKeys(JSON).length,
  Object.getOwnPropertyDescriptor(JSON, "parse")?.enumerable,
);
for (const name of Object.getOwnPropertyNames(JSON)) console.log(name in JSON);

class Shape {
  area(): number {
    return 1;
  }
  get sides(): number {
    return 3;
  }
  static make(): Shape {
    return new Shape();
  }
}
console.log(Object.getOwnPropertyNames(Shape.prototype).join());
console.log(Object.getOwnPropertyNames(Shape).join());
