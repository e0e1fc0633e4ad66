class AppError extends Error {
  static code = 1;
  override name = this.constructor.name;
  get code(): number {
    return (this.constructor as typeof AppError).code;
  }
}
class NotFound extends AppError {
  static override code = 404;
  constructor(
    readonly what: string,
    options?: ErrorOptions,
  ) {
    super(`${what} not found`, options);
  }
}
class Denied extends AppError {
  static override code = 403;
}
function attempt(f: () => void, ...expected: (new (...args: never[]) => Error)[]): string {
  try {
    f();
    return "fine";
  } catch (e) {
    for (const E of expected) if (e instanceof E) return `${E.name}: ${e.message}`;
    throw e;
  }
}
console.log(
  attempt(
    () => {
      throw new NotFound("x");
    },
    Denied,
    NotFound,
  ),
);
console.log(
  attempt(() => {
    throw new Denied("no");
  }, AppError),
);
console.log(
  attempt(
    () => {
      throw new RangeError("r");
    },
    TypeError,
    RangeError,
  ),
);
try {
  attempt(() => {
    throw new Error("plain");
  }, AppError);
} catch (e) {
  console.log(String(e), e instanceof AppError);
}
const e = new NotFound("page", { cause: new Denied("auth") });
console.log(
  e.name,
  e.code,
  String(e),
  e.cause instanceof Denied && e.cause.code,
  new AppError("a").code,
);
const kinds = [Error, TypeError, RangeError, NotFound];
console.log(
  kinds.map((K) => K.name).join(),
  kinds
    .filter((K) => e instanceof K)
    .map((K) => K.name)
    .join(),
);
function fail(E: ErrorConstructor | TypeErrorConstructor, m: string): never {
  throw new E(m);
}
try {
  fail(TypeError, "t");
} catch (x) {
  console.log((x as Error).name, x instanceof TypeError, (x as object).constructor === TypeError);
}
