// A getter that gives the function that is called runs before the arguments are evaluated.
const log: string[] = [];
const step = <T>(name: string, value: T): T => {
  log.push(name);
  return value;
};
const handlers = {
  get first(): (x: number) => number {
    return step("get first", (x: number) => x);
  },
};
class Handlers {
  get second(): (...xs: number[]) => number {
    return step("get second", (...xs: number[]) => xs.length);
  }
}
handlers.first(step("argument", 1));
new Handlers().second(step("argument", 1), ...step("arguments", [2, 3]));
console.log(log.join(", "));
