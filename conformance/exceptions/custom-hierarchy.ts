class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
  get retry(): boolean {
    return this.status >= 500;
  }
}
class NotFound extends HttpError {
  constructor(path: string) {
    super(404, `no ${path}`);
  }
}
class Unavailable extends HttpError {
  constructor() {
    super(503, "down");
  }
  override toString(): string {
    return "U!" + super.toString();
  }
}
for (const mk of [
  () => new NotFound("/x"),
  () => new Unavailable(),
  () => new HttpError(400, "bad"),
  () => new TypeError("plain"),
]) {
  try {
    throw mk();
  } catch (e) {
    if (e instanceof NotFound) console.log("NF", e.status, e.message);
    else if (e instanceof HttpError) console.log(String(e), e.retry);
    else if (e instanceof Error) console.log(e.name, e.message);
  }
}
console.log(new NotFound("a").stack!.split("\n")[0]);
