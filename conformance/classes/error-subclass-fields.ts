class AppError extends Error {
  override name = "AppError";
  constructor(
    message: string,
    readonly code: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
  describe(): string {
    return `${this.name}(${this.code}): ${this.message}`;
  }
}
class NotFound extends AppError {
  override name = "NotFound";
  constructor(what: string) {
    super(`${what} not found`, 404);
  }
}
const errs: Error[] = [new AppError("x", 1), new NotFound("page"), new RangeError("r")];
for (const e of errs)
  console.log(
    String(e),
    e instanceof AppError,
    e instanceof NotFound,
    e instanceof Error,
    e instanceof AppError ? e.describe() : e.name,
  );
try {
  throw new NotFound("k");
} catch (e) {
  if (e instanceof AppError) console.log(e.code, e.message);
}
