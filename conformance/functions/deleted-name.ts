// The properties `name` and `length` of a function are configurable: they can be deleted.
function add(a: number, b: number): number {
  return a + b;
}
function look(label: string, f: any): void {
  console.log(label, f.name === "" ? "(none)" : f.name, f.length);
  console.log(delete f.name, Object.hasOwn(f, "name"), f.name === "");
  console.log(delete f.name, "name" in f, Object.getOwnPropertyNames(f).includes("name"));
  console.log(delete f.length, Object.hasOwn(f, "length"), f.length);
  try {
    f.name = "again";
    console.log("no error");
  } catch (e) {
    console.log((e as Error).name);
  }
  console.log(Object.getOwnPropertyDescriptor(f, "length") === undefined);
}
look("declared", add);
look("arrow", (x: number) => x);
look("built in", Math.max);
look("method", "text".padStart);
look("bound", add.bind(null, 1));
class Point {
  static origin(): string {
    return "origin";
  }
}
look("static method", Point.origin);
look("class", Point);
console.log(add(1, 2), Point.origin());
