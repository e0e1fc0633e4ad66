// @stderr
class CodeError extends Error {
  code = "X";
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CodeError";
  }
}
function open(): never {
  throw new CodeError("boom", { cause: 5 });
}
try {
  open();
} catch (e) {
  console.log(e instanceof CodeError && e.code);
  const [, frame = ""] = ((e as Error).stack ?? "").split("\n");
  console.log(frame.trim().split(" ")[1]);
}
open();
