interface Point {
  x: number;
  label: string;
}
interface Wide {
  x: number | string;
  label: unknown;
}
const attempt = (name: string, f: () => unknown): void => {
  try {
    console.log(name, "no error", String(f()));
  } catch (e) {
    console.log(name, (e as Error).name);
  }
};
const point: Point = { x: 1, label: "a" };
const wide: Wide = point;
wide.x = "text";
wide.label = 5;
attempt("property", () => point.x * 2);
attempt("property, other type", () => point.label.length);
attempt("property, as written", () => `${wide.x} ${String(wide.label)}`);
const optional: Partial<Point> = { x: 1, label: "b" };
const whole = optional as Point;
delete optional.x;
attempt("deleted", () => whole.x + 1);
attempt("deleted, tested", () => "x" in whole);
const strings = ["b", "a"];
(strings as unknown[]).push(5, null);
attempt("elements", () => strings.map((s) => s.length).join());
attempt("elements, as written", () => (strings as unknown[]).join());
class Animal {
  name = "animal";
}
class Dog extends Animal {
  age = 3;
}
const dogs: Dog[] = [new Dog()];
const animals: Animal[] = dogs;
animals.push(new Animal());
attempt("elements of a subclass", () => dogs.map((d) => d.age + 1).join());
attempt("elements, common part", () => dogs.map((d) => d.name).join());
const tuple: [number, string] = [1, "a"];
tuple.reverse();
attempt("tuple", () => tuple[0] + 1);
const map = new Map<string, number>();
attempt("Map", () => (map as unknown as Map<string, string>).set("k", "v").size);
interface Holder {
  item: { n: number };
}
const holder: Holder = { item: { n: 1 } };
(holder as { item: unknown }).item = "text";
attempt("object", () => holder.item.n);
(holder as { item: unknown }).item = { m: 1 };
attempt("another object", () => holder.item.n + 1);
(holder as { item: unknown }).item = { m: 1, n: 4 };
attempt("a fitting object", () => holder.item.n + 1);
let open: string | number = "abc";
const change = (): void => {
  open = 7;
};
attempt("a variable since its test", () => {
  open = "abc";
  if (typeof open !== "string") return 0;
  change();
  return open.length;
});
