class Dog {
  name = "rex";
  age = 3;
}
class Cat {
  name = "tom";
  lives = 9;
}
const attempt = (name: string, f: () => unknown): void => {
  try {
    console.log(name, "no error", String(f()));
  } catch (e) {
    console.log(name, (e as Error).name);
  }
};
const cast = <T>(x: unknown): T => x as T;
const cat: unknown = new Cat();
const five: unknown = 5;
const text: unknown = "text";
const list: unknown = ["a", "b"];
const nothing: unknown = null;
attempt("class", () => (cat as Dog).age + 1);
attempt("class, same name", () => (cat as { name: string }).name);
attempt("number as string", () => (five as string).length);
attempt("string as number", () => (text as number) * 2);
attempt("string as object", () => (text as Dog).age);
attempt("array as object", () => (list as Dog).age);
attempt("object as array", () => (cat as number[])[0]);
attempt("object as function", () => (cat as () => number)());
attempt("null as object", () => (nothing as Dog).name);
attempt("null!", () => (nothing as Dog | null)!.name);
attempt("strings as numbers", () => (list as number[])[0]! * 2);
attempt("strings as objects", () => (list as Dog[])[0]!.age);
attempt("objects as strings", () => ([cat] as string[])[0]!.length);
attempt("Set as Map", () => (new Set(["x"]) as unknown as Map<string, number>).get("x"));
attempt("generic", () => cast<Dog>(cat).age);
attempt("generic, primitive", () => cast<string>(five).length);
attempt(
  "what nothing relies on",
  () => `${five as string} ${cat as Dog as unknown as string}`.length,
);
attempt("a wrong type of a property", () => cast<Dog>({ name: 1, age: "x" }).age + 1);
