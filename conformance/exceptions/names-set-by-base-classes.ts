// The order of own properties where a base class sets `name` and subclasses have fields.

class AppError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

class HttpError extends AppError {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

class RetryError extends HttpError {
  attempts = 0;
  override name = "Retry";
  delays: number[] = [];
}

class CodedError extends Error {
  code = "E_CODED";
  constructor(message: string) {
    super(message);
    this.name = "CodedError";
  }
}

class DetailedError extends CodedError {
  detail = { at: 1 };
  constructor(message: string) {
    super(message);
    this.name = "DetailedError";
  }
}

const errors = [
  new AppError("app"),
  new HttpError(404, "http"),
  new RetryError(503, "retry"),
  new CodedError("coded"),
  new DetailedError("detailed"),
];
for (const error of errors) {
  console.log(`${error} has ${Object.keys(error).join(", ")}: ${JSON.stringify(error)}`);
}
for (const key in errors[2]) console.log(key);
console.log({ ...new DetailedError("copied") });

// Optional properties that only some objects of a base class are given.
class Node {
  declare label?: string;
  constructor(label: string | undefined) {
    if (label !== undefined) this.label = label;
  }
}
class Leaf extends Node {
  value = 1;
  declare note?: string;
  constructor(label: string | undefined, note: string) {
    super(label);
    if (label !== undefined) this.note = note;
  }
}
class Fruit extends Leaf {
  colour = "red";
}
for (const node of [new Fruit("a", "b"), new Fruit(undefined, "b"), new Leaf("c", "d")]) {
  console.log(JSON.stringify(node));
  node.note = "later";
  delete node.label;
  node.label = "again";
  console.log(Object.keys(node).join());
}
