enum Level {
  Low = 1,
  High = 2,
}
interface Page<T> {
  items: T[];
  next?: string;
  total: number;
}
interface User {
  id: number;
  name: string | null;
  tags: Record<string, boolean>;
  level: Level;
  at: [number, number];
  parent?: User;
}
type Event = { type: "add"; value: number } | { type: "remove"; id: string } | null;
const text =
  '{"total":2,"items":[{"id":1,"name":"a","tags":{"x":true,"y":false},"level":2,"at":[1,2]},' +
  '{"name":null,"id":2,"tags":{},"level":1,"at":[3,4],"extra":[1,{"z":2}],' +
  '"parent":{"id":3,"name":"p","tags":{},"level":1,"at":[0,0]}}]}';
const page = JSON.parse(text) as Page<User>;
console.log(JSON.stringify(page) === text, page.items.length, page.next ?? "last", page.total);
for (const user of page.items) {
  console.log(user.id * 2, user.name?.length, Object.keys(user).join(), user.at[1]);
  console.log(user.level === Level.High, user.tags["x"] ?? "none", user.parent?.id ?? 0);
}
const events = JSON.parse('[{"type":"add","value":3},{"id":"q","type":"remove"},null]') as Event[];
let sum = 0;
for (const event of events) {
  if (event === null) sum += 100;
  else if (event.type === "add") sum += event.value;
  else sum += event.id.length;
}
console.log(sum, JSON.stringify(events));
const users = page.items;
users.push({ id: 9, name: "made", tags: { t: true }, level: Level.Low, at: [5, 6] });
users.sort((a, b) => b.id - a.id);
console.log(users.map(({ id, name }) => `${id}${name ?? "-"}`).join());
function load<T>(source: string): T {
  return JSON.parse(source) as T;
}
console.log(
  load<number[]>("[1,2,3]").reduce((a, b) => a + b),
  load<{ ok: boolean }>('{"ok":true}').ok,
);
const loose: { a: number } = JSON.parse('{"a":4,"b":5}');
console.log(loose.a + 1, JSON.stringify(loose), "b" in loose);
