// Constructors of errors that set the prototype that the object has already, as was needed for ES5.
class ValidationError extends Error {
  constructor(
    message: string,
    readonly field: string,
  ) {
    super(message);
    this.name = "ValidationError";
    Object.setPrototypeOf(this, ValidationError.prototype);
  }
}

class AppError extends Error {
  readonly code: number;
  constructor(message: string, code: number) {
    super(message);
    Object.setPrototypeOf(this, new.target.prototype);
    this.name = new.target.name;
    this.code = code;
  }
  describe(): string {
    return `${this.name} ${this.code}: ${this.message}`;
  }
}

class NotFoundError extends AppError {
  constructor(what: string) {
    super(`${what} not found`, 404);
    Object.setPrototypeOf(this, NotFoundError.prototype);
  }
  override describe(): string {
    return `(${super.describe()})`;
  }
}

const errors = [
  new ValidationError("too short", "name"),
  new AppError("broken", 500),
  new NotFoundError("page"),
];
for (const error of errors) {
  try {
    throw error;
  } catch (caught) {
    if (caught instanceof NotFoundError) console.log("not found", caught.describe());
    else if (caught instanceof AppError) console.log("app", caught.describe());
    else if (caught instanceof ValidationError) console.log(caught.name, caught.field);
    console.log(caught instanceof Error, `${caught}`, Object.keys(caught as object));
  }
}
