// Classes and functions under keys that are known only at run time are named by them.
const key: string = ["dyn", "amic"].join("");
const late: symbol = [Symbol("late"), Symbol()][0] ?? Symbol();

class Shape {
  who(): string {
    return this.constructor.name;
  }
}

const table = {
  [key]: class {},
  [`${key}Named`]: class Own {},
  [`${key}Derived`]: class extends Shape {
    sides = 3;
  },
  [late]: class {},
};
for (const name of Object.keys(table)) console.log(name, table[name]?.name);
console.log(table[late]?.name, table);

const made: Shape[] = [];
for (const part of ["first", "second"]) {
  const classes: Record<string, new () => Shape> = {
    [part]: class extends Shape {
      label = part;
    },
  };
  const Made = classes[part];
  if (Made !== undefined) {
    made.push(new Made());
    console.log(Made.name, Made.name.length, Made);
  }
}
console.log(made, made.map((one) => one.who()).join());

const functions: Record<string, () => unknown> = {
  [key]: () => 1,
  [`${key}2`]: function () {
    return 2;
  },
  [`${key}3`]: async () => 3,
  [`${key}4`]: function* () {
    yield 4;
  },
};
for (const [name, fn] of Object.entries(functions)) console.log(name, fn.name, fn);
