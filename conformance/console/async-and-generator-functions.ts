// How functions that are async or generators are shown, and what their tags are.
async function load(): Promise<number> {
  return 1;
}
function* count(): Generator<number> {
  yield 1;
}
async function* stream(): AsyncGenerator<number> {
  yield 1;
}
console.log(load, count, stream);
console.log([async () => 1, async function () {}, function* () {}, async function* () {}]);
console.log({
  load,
  count: count,
  arrow: async () => 1,
  async method() {},
  *steps() {},
  async *all() {},
});

class Service {
  static async open(): Promise<Service> {
    return new Service();
  }
  async close(): Promise<void> {}
  *keys(): Generator<string> {}
  handler = async (): Promise<void> => {};
}
const service = await Service.open();
console.log(Service.open, service.close, service.keys, service.handler);
console.log(service);

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);
console.log(tagOf(load), tagOf(count), tagOf(stream), tagOf(tagOf), tagOf(Service));
console.log(typeof load, load.name, count.length, stream.name);
