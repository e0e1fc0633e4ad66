// What libraries do in classes of errors: set the prototype and the stack, wrap, override the text.

class AppError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AppError";
    this.code = code;
    Object.setPrototypeOf(this, new.target.prototype);
    if (Error.captureStackTrace) Error.captureStackTrace(this, AppError);
  }
  toJSON(): object {
    return { name: this.name, code: this.code, message: this.message };
  }
  static wrap(error: unknown): AppError {
    if (error instanceof AppError) return error;
    const message = error instanceof Error ? error.message : String(error);
    return new AppError("WRAPPED", message, { cause: error });
  }
}
class Named extends Error {
  override get name(): string {
    return `Accessor${this.message.length}`;
  }
}
class Shown extends Error {
  override toString(): string {
    return `<${this.message}>`;
  }
}

function firstLine(error: Error): string | undefined {
  return error.stack?.split("\n")[0];
}

const error = new AppError("E1", "boom");
console.log(String(error), JSON.stringify([error]), Object.keys(error).join(), firstLine(error));
const named = new Named("abc");
console.log(named.name, `${named}`, Object.keys(named).length, firstLine(named));
const shown = new Shown("hi");
console.log(String(shown), `${shown}`, [shown].join(), firstLine(shown));
for (const thrown of ["text", null, new TypeError("inner"), error]) {
  const wrapped = AppError.wrap(thrown);
  console.log(wrapped.code, wrapped.message, wrapped.cause === thrown);
}
const changed = new Error("before");
changed.message = "after";
changed.name = "Changed";
console.log(String(changed), firstLine(changed), JSON.stringify(changed));
changed.stack = "a stack of its own";
console.log(changed.stack, String(changed));
const extended = Object.assign(new Error("extended"), { status: 404 });
console.log(extended.status, JSON.stringify({ extended }), { ...extended });
