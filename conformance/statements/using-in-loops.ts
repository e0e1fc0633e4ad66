// `using` in the heads of loops, under closures and in generators.
class Handle implements Disposable {
  isOpen = true;
  constructor(readonly id: number) {}

  [Symbol.dispose](): void {
    this.isOpen = false;
    console.log(`closed ${this.id}`);
  }
}

const handles = [1, 2, 3, 4].map((id) => new Handle(id));
for (using handle of handles) {
  if (handle.id === 2) continue;
  if (handle.id === 4) break;
  console.log("with", handle.id, handle.isOpen);
}
console.log(handles.map(({ isOpen }) => isOpen).join());

for (using counter = new Handle(10), other = new Handle(11); counter.id + other.id < 30; ) {
  console.log("a turn");
  if (counter.isOpen && other.isOpen) break;
}

function* numbered(from: number): Generator<number, string> {
  using handle = new Handle(from);
  for (let i = 0; i < 2; i++) yield handle.id + i;
  return "done";
}
for (const n of numbered(20)) {
  console.log(n);
  if (n === 20) break;
}
console.log([...numbered(30)].join());
const stopped = numbered(40);
stopped.next();
console.log(stopped.return("early").value);
const failed = numbered(50);
failed.next();
try {
  failed.throw(new Error("inside"));
} catch (error) {
  console.log(String(error));
}

const seen: (() => boolean)[] = [];
for (const id of [60, 61]) {
  using handle = new Handle(id);
  const look = (): boolean => handle.isOpen;
  seen.push(look);
  function hoisted(): number {
    return handle.id;
  }
  console.log(look(), hoisted());
}
console.log(seen.map((look) => look()).join());

class Holder {
  static #made = 0;
  static make(): Holder {
    using _lock = { [Symbol.dispose]: () => console.log("unlocked", Holder.#made) };
    Holder.#made++;
    return new Holder();
  }
  readonly number = Holder.#made;
}
console.log(Holder.make().number, Holder.make().number);
