// What is no function or constructor is called with its arguments evaluated.
const log: string[] = [];
const step = (name: string, value?: any): any => {
  log.push(name);
  return value;
};
const attempt = (f: () => unknown): void => {
  try {
    f();
  } catch (error: any) {
    log.push(error.name);
  }
  console.log(log.join(", "));
  log.length = 0;
};
attempt(() => step("callee", 5)(step("argument")));
attempt(() => step("callee")(...step("arguments", [1])));
attempt(() => new (step("constructor", 5))(step("argument")));
attempt(() => new (step("constructor", () => 1))(step("argument")));
attempt(() => step("object", {}).missing(step("argument")));
attempt(() => step("object").missing(step("argument")));
attempt(() => step("object", null)[step("key")](step("argument")));
let f: any = (x: unknown) => log.push(`old ${x}`);
attempt(() => f((f = 5)));
attempt(() => f(step("argument")));
