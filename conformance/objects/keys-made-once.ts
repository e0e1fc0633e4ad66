// An object that is a key becomes a string once, when it is its turn.
const log: string[] = [];
const key = (name: string): any => ({
  toString() {
    log.push(`key ${name}`);
    return name;
  },
});
const value = (text: string): string => {
  log.push(`value ${text}`);
  return text;
};
const show = (): void => {
  console.log(log.join(", "));
  log.length = 0;
};

const literal: any = {
  a: value("1"),
  [key("b")]: value("2"),
  [key("c")]() {
    return "method";
  },
  get [key("d")]() {
    return "getter";
  },
  [key("e")]: () => "arrow",
};
show();
console.log(Object.keys(literal).join(), literal.c.name, literal.e.name, literal.c(), literal.d);

const failing: any = {
  toString: undefined,
  valueOf() {
    throw new Error("no key");
  },
};
try {
  console.log({ [failing]: value("never") });
} catch (error) {
  console.log(String(error));
}
show();
