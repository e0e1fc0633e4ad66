// What reflection finds in prototypes and classes that are passed around as any.
class Base {
  1(): number {
    return 1;
  }
  get 2(): number {
    return 2;
  }
  named(): void {}
  static 4(): number {
    return 4;
  }
  static get five(): number {
    return 5;
  }
}
const describe = (object: any, key: any): unknown => {
  const found: any = Object.getOwnPropertyDescriptor(object, key);
  return found && [typeof found.value, typeof found.get, found.enumerable, found.configurable];
};
for (const key of ["1", 2, "named", "missing"]) console.log(key, describe(Base.prototype, key));
for (const key of ["4", 4, "five", "missing"]) console.log(key, describe(Base, key));
const method: any = Object.getOwnPropertyDescriptor(Base as any, "4")?.value;
console.log(method());
