interface Circle {
  kind: "circle";
  r: number;
}
interface Square {
  kind: "square";
  side: number;
  name: string;
}
type Shape = Circle | Square;
function area(s: Shape): number {
  switch (s.kind) {
    case "circle":
      return s.r * s.r;
    case "square":
      return s.side * s.side + s.name.length;
  }
}
const attempt = (name: string, f: () => unknown): void => {
  try {
    console.log(name, "no error", String(f()));
  } catch (e) {
    console.log(name, e instanceof TypeError);
  }
};
console.log(area({ kind: "circle", r: 2 }), area({ kind: "square", side: 3, name: "sq" }));
const isSquare = (_s: Shape): _s is Square => true;
attempt("predicate", () => {
  const s = { kind: "circle", r: 2 } as Shape;
  return isSquare(s) ? s.name + s.side : "no";
});
function assertString(_x: unknown): asserts _x is string {}
const length = (x: unknown): number => {
  assertString(x);
  return x.length;
};
attempt("assertion", () => length(5));
// The discriminant changes through a wider type.
const c: Circle = { kind: "circle", r: 1 };
const w: { kind: string } = c;
w.kind = "square";
attempt("discriminant", () => area(c));
class Dog {
  bark(): string {
    return "woof";
  }
}
class Cat {
  lives = 9;
}
const isDog = (x: Dog | Cat): x is Dog => "lives" in x;
const pet = new Cat() as Dog | Cat;
attempt("class", () => (isDog(pet) ? pet.bark() : ""));
