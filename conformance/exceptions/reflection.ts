// What reflection finds in errors and in their prototypes.

const error = new TypeError("wrong", { cause: "a reason" });
console.log(Object.getOwnPropertyNames(error).join(), Object.keys(error).join());
console.log(Object.hasOwn(error, "stack"), Object.hasOwn(error, "name"), "name" in error);
const names = Object.getOwnPropertyNames(error).filter((name) => name !== "stack");
console.log(JSON.stringify(error), JSON.stringify(error, names));
for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(error))) {
  const { writable, enumerable, configurable, value } = descriptor;
  console.log(name, typeof value, writable, enumerable, configurable);
}
console.log("keptTrace" in error, "builtInName" in error);

// A message that is not given is inherited.
for (const plain of [new Error(), new Error(""), new AggregateError([1])]) {
  console.log(Object.getOwnPropertyNames(plain).join(), "message" in plain, plain.message === "");
  plain.message = "set";
  console.log(Object.hasOwn(plain, "message"), String(plain));
}

class HttpError extends RangeError {}
for (const { prototype } of [Error, TypeError, HttpError]) {
  console.log(prototype.name, prototype.message === "", prototype.toString());
  console.log(Object.getOwnPropertyNames(prototype).join());
}
console.log(Error.prototype.toString.call({ name: "Thing", message: "broke" }));
console.log(Error.prototype.toString.call(new HttpError("far")));
console.log(Error.prototype.toString.call({}), Error.prototype.toString.call({ message: "m" }));

const removed: { stack?: string; message?: string } = new Error("gone");
delete removed.stack;
delete removed.message;
console.log(removed.stack, String(removed), Object.hasOwn(removed, "message"));
