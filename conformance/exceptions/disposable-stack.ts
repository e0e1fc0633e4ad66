// DisposableStack, AsyncDisposableStack and SuppressedError, which Node 20 does not have.
class Resource implements Disposable {
  constructor(readonly name: string) {}
  [Symbol.dispose](): void {
    console.log(`close ${this.name}`);
  }
}

const stack = new DisposableStack();
console.log(stack.use(new Resource("a")).name, stack.use(null));
console.log(stack.adopt(7, (n) => console.log("adopted", n)));
stack.defer(() => console.log("deferred"));
{
  using moved = stack.move();
  console.log(stack.disposed, moved.disposed);
}
stack.dispose();
for (const late of [() => stack.defer(() => {}), () => stack.use(null), () => stack.move()]) {
  try {
    late();
  } catch (error) {
    console.log(error instanceof ReferenceError);
  }
}

class Pair implements Disposable {
  readonly #resources: DisposableStack;
  readonly names: string;

  constructor(fails: boolean) {
    using building = new DisposableStack();
    const first = building.use(new Resource("first"));
    if (fails) throw new Error("no second");
    const second = building.use(new Resource("second"));
    this.names = `${first.name} ${second.name}`;
    this.#resources = building.move();
  }

  [Symbol.dispose](): void {
    this.#resources.dispose();
  }
}
{
  using pair = new Pair(false);
  console.log(pair.names);
}
try {
  new Pair(true);
} catch (error) {
  console.log(String(error));
}

const failing = new DisposableStack();
failing.defer(() => {
  throw new Error("one");
});
failing.defer(() => {
  throw new Error("two");
});
try {
  failing.dispose();
} catch (error) {
  if (error instanceof SuppressedError) {
    console.log(error.name, error instanceof Error, String(error.error), String(error.suppressed));
    console.log(Object.keys(error).length);
  }
}
const made = new SuppressedError(1, "two", "the message");
console.log(String(made), made.error, made.suppressed, made.message);

const later = new AsyncDisposableStack();
later.use(new Resource("sync in async"));
later.use({
  async [Symbol.asyncDispose]() {
    console.log("closing");
    await null;
    console.log("closed");
  },
});
later.adopt("value", async (value) => console.log("adopted", value));
later.defer(() => console.log("deferred"));
const disposing = later.disposeAsync();
console.log("started", later.disposed);
await disposing;
{
  await using other = new AsyncDisposableStack();
  other.defer(() => console.log("at the end of the block"));
}
console.log(String(stack), Object.prototype.toString.call(later));
