/** `name` and `cause` that are assigned to errors are properties of their own, and enumerable. */
class E extends Error {
  constructor(m: string) {
    super(m);
    this.name = "E";
  }
}
class F extends Error {
  override name = "F";
}
class G extends Error {
  constructor(
    m: string,
    readonly code: number,
  ) {
    super(m);
    this.name = new.target.name;
  }
}
class H extends TypeError {}
const show = (e: Error) =>
  console.log(
    Object.keys(e).join(),
    JSON.stringify(e),
    Object.hasOwn(e, "name"),
    "name" in e,
    e.name,
    String(e),
  );
show(new E("m"));
show(new F("m"));
show(new G("m", 3));
show(new H("h"));
const n = new Error("x");
show(n);
n.name = "N";
show(n);
const t = new TypeError("x", { cause: 1 });
show(t);
t.cause = 2;
show(t);
const u = new TypeError("x");
u.cause = 2;
show(u);
console.log({ ...u }, { ...new E("q") }, Object.entries(new G("z", 4)));
for (const k in new G("z", 4)) console.log(k);
try {
  throw new E("boom");
} catch (e) {
  console.log((e as Error).stack!.split("\n")[0]);
}
console.log(
  new Error("a", { cause: "c" }).cause,
  Object.assign(new Error("b"), { name: "Z", extra: 1 }).name,
);
show(Object.assign(new Error("b"), { name: "Z", extra: 1 }));
