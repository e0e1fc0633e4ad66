// Errors about values of type any name the expression that was at fault.
function attempt(label: string, action: () => unknown): void {
  try {
    console.log(label, "gave", action());
  } catch (error) {
    console.log(label, error instanceof TypeError, (error as Error).message);
  }
}

const data: any = JSON.parse('{"user":{"name":"Ann","tags":{}},"count":5,"none":null}');
const missing: any = undefined;
const key = "render";
const index = 2;
const load = (): any => ({});

attempt("method", () => data.save());
attempt("deep", () => data.user.name.trimAll());
attempt("number", () => data.count());
attempt("quoted", () => data["save"]());
attempt("computed", () => data[key]());
attempt("sum", () => data[`on${key}`]());
attempt("index", () => data.user.tags[index]());
attempt("result", () => load().bar());
attempt("curried", () => load()());
attempt("variable", () => missing());
attempt("chosen", () => (data.left || data.right)());
attempt("coalesced", () => (missing ?? data.other)());
attempt("parsed", () => JSON.parse("{}").run());
attempt("optional", () => data?.user.rename());
attempt("cast", () => (data.user as { rename(): string }).rename());
attempt("read", () => data.none.length);
attempt("call", () => data.none.map());
attempt("constructor", () => new data.Thing());
attempt("tag", () => data.html`<b>${index}</b>`);

interface Plugin {
  name: string;
  start?: () => string;
}
const plugin: Plugin = { name: "empty" };
attempt("asserted", () => plugin.start!());

class Base {
  constructor() {
    (this as any).setup();
  }
}
attempt("this", () => new Base());

attempt("pattern", () => {
  const { name } = missing;
  return name;
});
attempt("member pattern", () => {
  const { name, age } = data.owner;
  return [name, age];
});
attempt("renamed", () => {
  const { "first-name": first } = data.none;
  return first;
});
attempt("nested", () => {
  const {
    owner: { name },
  } = data;
  return name;
});
attempt("default", () => {
  const { name = "none" } = missing;
  return name;
});
attempt("rest", () => {
  const { ...rest } = missing;
  return rest;
});
attempt("computed pattern", () => {
  const { [key]: value } = missing;
  return value;
});
attempt("assigned", () => {
  let name: unknown;
  ({ name } = data.none);
  return name;
});
attempt("from a call", () => {
  const { name } = load().owner;
  return name;
});
const describe: any = ({ name }: any): string => `is ${name}`;
attempt("parameter", () => describe());
attempt("null parameter", () => describe(null));
attempt("in a loop", () => {
  for (const { name } of [data.none]) return name;
  return 0;
});
attempt("filled", () => describe(data.user));
