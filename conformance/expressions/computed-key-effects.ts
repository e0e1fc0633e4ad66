function key<T extends string>(name: T): T {
  console.log("key", name);
  return name;
}
const made = { [key("a")]: 1, b: 2, [key("c")]: 3 };
console.log(made.a, made.c, Object.keys(made).join());
const read = { x: 1, y: 2 };
console.log(read[key("y")], key("x") in read);
read[key("x")] = 5;
const { [key("x")]: x } = read;
console.log(x);
