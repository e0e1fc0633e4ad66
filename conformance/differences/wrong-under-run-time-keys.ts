// Objects looked at as tables: what is stored under a key known only at run time may be of another kind
// than the field is declared to hold. Nothing is read as what it is not.
class Point {
  x = 1;
  label = "p";
}

class Holder {
  point = new Point();
  list = [1, 2];
  run = (): number => 1;
  text = "text";
  maybe?: number[] = [3];
  bytes = new Uint8Array(2);
  map = new Map<string, number>([["k", 1]]);
  mark = Symbol("mark");
}

function show(name: string, read: () => unknown): void {
  try {
    console.log(name, read());
  } catch (error) {
    console.log(name, String(error));
  }
}

function fill(holder: Holder, value: unknown): void {
  const table = holder as unknown as Record<string, unknown>;
  for (const key of Object.keys(holder)) show(`store ${key}`, () => (table[key] = value) === value);
}

function look(holder: Holder): void {
  show("point", () => holder.point.x);
  show("list", () => holder.list.map((n) => n + 1));
  show("push", () => holder.list.push(4));
  show("run", () => holder.run());
  show("text", () => holder.text.length);
  show("maybe", () => holder.maybe?.length);
  show("bytes", () => holder.bytes.length);
  show("map", () => holder.map.get("k"));
  show("mark", () => holder.mark.description);
}

for (const value of [{ y: "s", x: "x" }, ["z"], () => 7, "word", 5, new Map([["k", 2]])]) {
  const holder = new Holder();
  fill(holder, value);
  look(holder);
}

// The same through Object.assign, Reflect.set, a merge of any, and a static member.
const assigned = new Holder();
Object.assign(assigned as any, { point: { y: "s", x: "str" } });
show("assigned", () => assigned.point.x);
const reflected = new Holder();
Reflect.set(reflected, "point", { y: 1, x: "str" });
show("reflected", () => reflected.point.x);

function merge(target: any, source: any): void {
  for (const key of Object.keys(source)) target[key] = source[key];
}
const merged = new Holder();
merge(merged, { point: { y: 1, x: "str", label: 5 } });
show("merged", () => merged.point.label.length);

class Shared {
  static point = new Point();
}
(Shared as unknown as Record<string, unknown>)["point"] = { y: "s", x: "str" };
show("static", () => Shared.point.x);

// Through a wider static type.
interface Wide {
  list: unknown;
  point: unknown;
}
class Seen {
  list = [1, 2];
  point = new Point();
}
const wide = new Seen();
const view: Wide = wide;
view.list = { q: 1 };
view.point = [1];
show("wide list", () => wide.list.length);
show("wide push", () => wide.list.push(1));
show("wide point", () => wide.point.x);
